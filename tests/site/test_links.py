"""Addresses: folders below the site's root, reached from anywhere by relative links."""

from urllib.parse import urljoin

import pytest

from treatywatch.publish import links

PLACES = [
    links.HOME,
    links.SEARCH,
    links.report("landmine-monitor-1999-prk-country-report"),
    links.country("PRK"),
    links.comparison("PRK", 1999, 2021),
    links.findings_by_rule("notes.lost-definition"),
    links.source("abc"),
]


@pytest.mark.parametrize("here", PLACES)
@pytest.mark.parametrize("there", [*PLACES, links.sentence("a-report", 17), "static/site.css"])
@pytest.mark.parametrize("root", ["http://127.0.0.1/", "https://host.example/below/"])
def test_a_relative_link_leads_where_it_should(root, here, there):
    assert urljoin(root + here, links.relative(here, there)) == root + there


def test_every_page_is_a_folder_without_a_leading_slash():
    assert all(not place.startswith("/") for place in PLACES)
    assert all(place.endswith("/") for place in PLACES if place)


def test_a_sentence_is_named_by_its_place():
    assert links.sentence("a-report", 17) == "reports/a-report/#s-17"
