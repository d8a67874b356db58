"""The page of a sentence shows how it was coded, or says plainly why it cannot."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from treatywatch.claims.codebook import copy_codebook
from treatywatch.publish.library import Library, open_library
from treatywatch.publish.pages.coding import coding_view
from treatywatch.publish.rendering import markup
from treatywatch.publish.sitemap import Address, addresses, page_at
from treatywatch.walk import build

SAMPLE = Path(__file__).parents[2] / "sample"
SLUG = "landmine-monitor-2021-prk-mine-ban-policy"


def _start(library: Library, words: str) -> int:
    return next(
        claim.sentence.start
        for claim in library.evidence.claims(SLUG)
        if words in " ".join(claim.sentence.quotation.split())
    )


def test_every_sentence_of_the_sample_that_claims_something_is_explained(library: Library) -> None:
    pages = [page_at(library, a) for a in addresses(library) if a.kind == "sentence"]
    assert len(pages) > 100
    assert [page.path for page in pages if page.coding.why_not] == []
    assert all(any(one.claimed for one in page.coding.readings) for page in pages)


def test_the_page_shows_what_was_named_considered_and_rejected(library: Library) -> None:
    start = _start(library, "found in Angola")
    html = markup(page_at(library, Address("sentence", (SLUG, start))))
    for words in (
        "How it was coded",
        "AREA_ has exported mines",
        "<td>AGO</td>",
        "export.verb",
        "<strong>made a claim</strong>",
        "rejected: ",
    ):
        assert words in html


def test_a_sentence_that_claims_nothing_is_explained_too(library: Library) -> None:
    silent = library.evidence.uncoded(SLUG)[0]
    page = page_at(library, Address("sentence", (SLUG, silent.start)))
    assert not page.claims
    assert not page.coding.why_not
    assert not any(one.claimed for one in page.coding.readings)


def test_where_the_claims_are_others_nothing_is_shown(library: Library) -> None:
    start = _start(library, "found in Angola")
    found = library.evidence.sentence(SLUG, start)
    changed = (replace(found.claims[0], answer="no"), *found.claims[1:])
    assert coding_view(library, found).why_not == ""
    assert "makes other claims" in coding_view(library, replace(found, claims=changed)).why_not


@pytest.fixture
def coded_otherwise(tmp_path: Path) -> Library:
    """One report of the sample, coded with a codebook that differs by a comment."""
    copy_codebook(tmp_path / "codebook")
    family = tmp_path / "codebook" / "mine-ban" / "family.yaml"
    family.write_text(family.read_text("utf-8") + "# mine\n", encoding="utf-8")
    shutil.copy(SAMPLE / "2021" / "north-korea.txt", tmp_path)
    file = tmp_path / "north-korea.txt"
    build([file], tmp_path / "e.db", codebook=tmp_path / "codebook")
    return open_library(tmp_path / "e.db")


def test_an_evidence_file_of_another_codebook_says_so(coded_otherwise: Library) -> None:
    page = page_at(coded_otherwise, Address("sentence", (SLUG, _start(coded_otherwise, "Angola"))))
    assert "the one at hand is" in page.coding.why_not
    assert page.coding.why_not in markup(page)
