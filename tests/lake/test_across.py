"""What no part can know alone reaches the lake: further files, counts that differ, decisions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from treatywatch.decisions import line_of, notes_key, plain, sentence_key
from treatywatch.lake import open_lake
from treatywatch.model import ClaimContent, Decision, Judgement
from treatywatch.publish.library import open_library
from treatywatch.store import open_evidence
from treatywatch.tables import TABLES
from treatywatch.walk import build, draw

_KIRIBATI = "UNGA Resolution 70/54 was adopted by 140 states in favor. Kiribati was absent."
_ZIMBABWE = (
    "Zimbabwe acceded to the Mine Ban Treaty on 18 June 1998.[1] "
    "In all, 139 states voted in favor of Resolution 70/54."
)
_LETTER = "Letter from the Ministry of Foreign Affairs, 3 May 2016."


def as_text(country: str, policy: str) -> str:
    head = [country, "Last updated: 28 October 2016", "Mine Ban Policy", "Policy"]
    return "\n\n".join([*head, policy, f"[1] {_LETTER}"]) + "\n"


def as_html(country: str, policy: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{country}</title></head><body><h1>{country}</h1>"
        "<p>Last updated: 28 October 2016</p><h2>Mine Ban Policy</h2><h3>Policy</h3>"
        f"<p>{policy}</p><p>[1] {_LETTER}</p></body></html>"
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an evidence file and a lake of the same build."""
    folder = tmp_path_factory.mktemp("across")
    texts = folder / "texts"
    texts.mkdir()
    (texts / "kiribati.txt").write_text(as_text("Kiribati", _KIRIBATI), encoding="utf-8")
    (texts / "zimbabwe.txt").write_text(as_text("Zimbabwe", _ZIMBABWE), encoding="utf-8")
    (texts / "zimbabwe.html").write_text(as_html("Zimbabwe", _ZIMBABWE), encoding="utf-8")
    (texts / "other.txt").write_text(as_text("Kiribati", "It was absent."), encoding="utf-8")
    (texts / "empty.txt").write_bytes(b"")
    build([texts], folder / "first.db")
    log = folder / "log.jsonl"
    log.write_text("\n".join(map(line_of, _decisions(folder / "first.db"))) + "\n")
    build([texts], folder / "e.db", lake=folder / "lake", decisions=log)
    return folder


def _decisions(evidence: Path) -> list[Decision]:
    """Somebody takes a claim of Zimbabwe away; somebody decided on a report that is not here."""
    with open_evidence(evidence) as file:
        coded = file.coded(file.report_slugs("ZWE")[0])
    claim = coded.claims[0]
    sentence = next(s for s in coded.report.sentences() if s.anchor == claim.sentence)
    taken = Decision(
        report=coded.report.slug,
        sentence=plain(sentence),
        sentence_key=sentence_key(sentence),
        notes_key=notes_key(coded.report, sentence),
        judgement=Judgement.REJECT,
        proposal=ClaimContent.of(claim),
        by="Edith Marsh",
        at="2026-03-01T10:00:00+00:00",
        claim=None,
        reason="a misreading",
    )
    return [taken, replace(taken, report="a-report-that-is-not-here")]


def test_the_build_has_what_is_to_be_told(built: Path) -> None:
    with open_evidence(built / "e.db") as evidence:
        rules = {finding.rule for finding in evidence.findings()}
        assert {"checks.tally-across-reports", "decisions.no-report"} <= rules
        (report,) = evidence.reports_of("ZWE")
        assert len(report.renderings) == 1
        assert {refusal.file for refusal in evidence.refused()} == {"empty.txt", "other.txt"}
        assert [len(evidence.decisions(slug)) for slug in evidence.report_slugs("ZWE")] == [1]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_equals_that_of_the_evidence_file(built: Path, table) -> None:
    rows = Counter(table.rows(open_library(built / "e.db")))
    assert Counter(open_lake(built / "lake").rows(table)) == rows


def test_the_evidence_file_drawn_from_the_lake_is_the_same(built: Path, tmp_path: Path) -> None:
    draw(built / "lake", tmp_path / "drawn.db")
    assert (tmp_path / "drawn.db").read_bytes() == (built / "e.db").read_bytes()
