"""A treaty that the program has never heard of needs a folder of data, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from treatywatch.claims.codebook import copy_codebook
from treatywatch.claims.proving import prove_codebook
from treatywatch.model import Claim, Speaker, UnreadableInput
from treatywatch.publish.library import library_of
from treatywatch.publish.rendering import markup
from treatywatch.publish.sitemap import Address, page_at
from treatywatch.register import load_register
from treatywatch.store import Evidence, open_evidence
from treatywatch.walk import build

FAMILY = """
name: arms-trade
themes: [arms-trade-policy]
treaty: ATT
weapon-class: conventional-arms
series: Arms Trade Monitor
names: [Arms Trade Treaty, ATT]
weapons: {conventional-arms: [conventional arms, small arms, ammunition]}
headings: {Arms trade policy: arms-trade-policy}
"""
VOCABULARY = r"""
trigger: '\b(?:treaty|treaties|arms|ammunition|export\w*|report\w*|law|licen[cs]\w*|broker\w*)\b'
arms: '(?:conventional arms|small arms|ammunition)'
"""
RULES = r"""
questions:
  licensing:
    definition: Whether the state licenses exports of arms.
    answers: [yes, no]
rules:
  - id: licensing.require
    question: licensing
    kind: verb
    match: '(?:requires?|required)\s+(?:an? )?(?:export )?licen[cs]es?\b'
    context: '{arms}'
    answers: {affirmed: yes, negated: no}
    actor: state
    positive:
      - text: Ghana requires a license for every export of small arms.
        expect: licensing=yes flat monitor
        country: GHA
        family: arms-trade
    negative:
      - {text: Ghana requires a license for taxis., country: GHA, family: arms-trade}
"""
PAGE = """Ghana

Arms Trade Policy

Last updated: 3 March 2020

Ghana ratified the Arms Trade Treaty on 22 December 2015.[1]
It has submitted no report under the treaty.
Ghana requires a license for every export of small arms.[2]
An official said that Ghana does not require a license for ammunition.

[1] Statement of Ghana, Fourth Conference of States Parties, Tokyo, 20 August 2018.
[2] Letter from the Ministry of the Interior, Accra, 5 February 2019.
"""


@pytest.fixture(scope="module")
def codebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped codebook with one more folder."""
    home = tmp_path_factory.mktemp("own") / "codebook"
    copy_codebook(home)
    folder = home / "arms-trade"
    folder.mkdir()
    for name, text in (("family", FAMILY), ("vocabulary", VOCABULARY), ("licensing", RULES)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def evidence(codebook: Path, tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """An evidence file of one page on the new treaty."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "2020-ghana.txt").write_text(PAGE, encoding="utf-8")
    build([folder / "2020-ghana.txt"], folder / "e.db", codebook=codebook)
    return open_evidence(folder / "e.db")


def test_the_codebook_with_the_folder_has_no_failing_flaw(codebook: Path) -> None:
    proof = prove_codebook(codebook, load_register())
    assert [flaw for flaw in proof.flaws if flaw.fails] == []


def test_its_page_is_known_by_its_heading(evidence: Evidence) -> None:
    (entry,) = evidence.entries()
    assert entry.theme == "arms-trade-policy"
    assert entry.series == "Arms Trade Monitor"
    assert (entry.country, entry.edition) == ("GHA", 2020)


def _one(evidence: Evidence, question: str) -> list[Claim]:
    (slug,) = evidence.report_slugs()
    return [claim for claim in evidence.claims(slug) if claim.question == question]


def test_the_common_rules_know_the_treaty_by_its_names(evidence: Evidence) -> None:
    (claim,) = _one(evidence, "treaty.status")
    assert (claim.subject, claim.answer, claim.treaty) == ("GHA", "party", "ATT")


def test_its_own_question_is_read_with_scopes_and_speakers(evidence: Evidence) -> None:
    found = [(claim.answer, claim.speaker) for claim in _one(evidence, "licensing")]
    assert found == [("yes", Speaker.MONITOR), ("no", Speaker.GOVERNMENT)]


def test_its_pages_are_set_in_plain_words(evidence: Evidence) -> None:
    library = library_of(evidence)
    (slug,) = evidence.report_slugs()
    report = markup(page_at(library, Address("report", (slug,))))
    assert "Arms Trade Monitor 2020" in report
    assert "Licensing" in markup(page_at(library, Address("question", ("licensing",))))


def test_without_the_folder_the_page_is_refused(tmp_path: Path) -> None:
    (tmp_path / "2020-ghana.txt").write_text(PAGE, encoding="utf-8")
    with pytest.raises(UnreadableInput, match="no report of a known layout"):
        build([tmp_path / "2020-ghana.txt"], tmp_path / "e.db")
