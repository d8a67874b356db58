"""The page that says what was read."""

from __future__ import annotations

from pathlib import Path

from treatywatch.publish.library import open_library
from treatywatch.publish.rendering import markup
from treatywatch.publish.sitemap import Address, addresses, page_at


def test_it_shows_the_numbers_of_the_evidence_file(evidence_path: Path) -> None:
    library = open_library(evidence_path)
    page = page_at(library, Address("corpus"))
    total = library.evidence.corpus().total
    text = markup(page)
    assert f"{total.reports} reports" in text
    for words in ("Markers bound", "Definitions lost", "Countries unresolved", "Navigation"):
        assert words in text
    assert f'<td class="n">{total.characters["note"]:,}</td>' in text
    assert "2015–2021" in text


def test_it_is_an_address_of_the_edition(evidence_path: Path) -> None:
    assert Address("corpus") in set(addresses(open_library(evidence_path)))
