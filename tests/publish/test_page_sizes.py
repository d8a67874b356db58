"""Each kind of page has a stated bound, and no page is above it."""

import pytest
from bench.sizes import BOUNDS, kind_of, largest_pages

from treatywatch.publish.sitemap import addresses, page_at


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "."),
        ("country/prk", "country/*"),
        ("country/prk/history/use", "country/*/history/*"),
        ("reports/a-report", "reports/*"),
        ("reports/a-report/s-12", "reports/*/s-*"),
        ("sources/page-2", "sources/*"),
        ("sources/abc/page-2", "sources/*/page-*"),
        ("findings/rule/notes.lost", "findings/*/*"),
        ("findings/rule/notes.lost/page-3", "findings/*/*/page-*"),
    ],
)
def test_a_page_is_of_the_kind_that_its_place_tells(path, kind):
    assert kind_of(path) == kind


def test_a_page_at_a_new_place_needs_a_bound():
    with pytest.raises(AssertionError, match="no bound is stated"):
        kind_of("weather/today")


def test_every_page_of_the_list_has_a_bound(library):
    kinds = {kind_of(page_at(library, address).path.rstrip("/")) for address in addresses(library)}
    never_here = {"sources/*/page-*", "findings/*/*/page-*", "search", "changes"}
    assert kinds == BOUNDS.keys() - never_here


def test_no_published_page_is_above_its_bound(edition):
    found = list(largest_pages(edition))
    assert len(found) > 20
    assert [one for one in found if one.kilobytes > one.bound] == []


def test_a_countrys_page_stays_below_a_hundred_kilobytes():
    assert BOUNDS["country/*"] <= 100
