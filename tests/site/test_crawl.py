"""Every page over the sample, reached by links alone: each answers, each name in a link exists."""

import os
import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

ROOT = "http://localhost/"
_LINK = re.compile(r'href="([^"]*)"')
_NAME = re.compile(r' id="([^"]*)"')


@pytest.fixture(scope="module")
def pages(evidence_path: Path) -> dict[str, str]:
    """The HTML of every page that can be reached from the front page, by address."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "treatywatch.site.settings"
    import django
    from django.test import Client, override_settings

    django.setup()
    found: dict[str, str] = {}
    waiting = [ROOT]
    with override_settings(TREATYWATCH_EVIDENCE=str(evidence_path)):
        client = Client(SERVER_NAME="localhost")
        while waiting:
            here = waiting.pop()
            if here in found:
                continue
            answer = client.get(here.removeprefix(ROOT.rstrip("/")))
            assert answer.status_code == 200, here
            if not answer["Content-Type"].startswith("text/html"):
                found[here] = ""
                continue
            found[here] = answer.content.decode()
            links = (urldefrag(urljoin(here, link))[0] for link in _LINK.findall(found[here]))
            waiting += [link for link in links if "/static/" not in link and link not in found]
    return found


def test_no_link_leaves_the_site(pages):
    links = {urljoin(here, link) for here, html in pages.items() for link in _LINK.findall(html)}
    assert [link for link in links if not link.startswith(ROOT)] == []


def test_every_report_country_comparison_source_and_rule_is_reached(pages, evidence_path):
    from treatywatch.store import open_evidence

    with open_evidence(evidence_path) as evidence:
        wanted = {f"{ROOT}reports/{slug}/" for slug in evidence.report_slugs()}
        wanted |= {f"{ROOT}country/{one.code.lower()}/" for one in evidence.countries()}
        wanted |= {f"{ROOT}sources/{one.source.key}/" for one in evidence.sources()}
        wanted |= {f"{ROOT}findings/rule/{one.rule}/" for one in evidence.findings()}
    assert wanted - set(pages) == set()


def test_every_name_that_is_linked_is_there_once(pages):
    names = {here: _NAME.findall(html) for here, html in pages.items()}
    assert [here for here, found in names.items() if len(found) != len(set(found))] == []
    missing = []
    for here, html in pages.items():
        for link in _LINK.findall(html):
            there, name = urldefrag(urljoin(here, link))
            if name not in ("", "-") and there in names and name not in names[there]:
                missing.append((here, link))
    assert missing == []


def test_a_page_of_the_sample_is_below_a_hundred_kilobytes(pages):
    assert {
        here: len(html.encode()) for here, html in pages.items() if len(html.encode()) > 100_000
    } == {}
