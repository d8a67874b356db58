"""A coder that says exactly what gold says is judged to be perfect; a silent one finds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from treatywatch.claims.evaluation import (
    ClaimScores,
    GoldClaim,
    GoldSentence,
    evaluate_claims,
    load_gold,
)
from treatywatch.model import (
    Anchor,
    Certainty,
    Claim,
    CodedReport,
    Origin,
    Quantity,
    Report,
    Span,
    Speaker,
)
from treatywatch.text import canonical_text, find_quotation

ROOT = Path(__file__).parents[3]


def claim_of(gold: GoldClaim, country: str, place: Anchor) -> Claim:
    quantity = {"low": None, "high": None, "unit": ""} | dict(gold.quantity or {})
    return Claim(
        gold.question,
        gold.answer,
        gold.subject or country,
        gold.certainty or Certainty.FLAT,
        gold.speaker or Speaker.MONITOR,
        sentence=place,
        anchor=place,
        date=gold.date,
        period=gold.period,
        quantity=None if gold.quantity is None else Quantity(**quantity),  # type: ignore[arg-type]
        treaty=gold.treaty,
        resolution=gold.resolution,
        weapon_class=gold.weapon_class,
        places=tuple(gold.places or ()),
        partners=tuple(gold.partners or ()),
        victims=tuple(gold.victims or ()),
        weapons=tuple(gold.weapons or ()),
        notes=tuple(gold.notes or ()),
        in_note=gold.in_note,
    )


def coded(text: str, country: str, edition: int, claims: Sequence[Claim]) -> CodedReport:
    origin = Origin("report.txt", "0" * 64, "text", "2015-2021")
    report = Report(
        "Landmine Monitor", edition, country, country, "", "", None, origin, text, (), ()
    )
    return CodedReport(report, tuple(claims), (), "codebook", "coder")


def judge_oracle(gold: Sequence[GoldSentence]) -> ClaimScores:
    known = {s.text: s for s in gold}

    def code_text(text: str, country: str, edition: int, _theme: str) -> CodedReport:
        place = Anchor(0, len(text), text)
        claims = [claim_of(g, country, place) for g in known[text].claims]
        return coded(text, country, edition, claims)

    return evaluate_claims(gold, {}, code_text)


def assert_perfect(scores: ClaimScores) -> None:
    assert scores.total.gold > 0
    assert (scores.total.precision, scores.total.recall, scores.total.f1) == (1.0, 1.0, 1.0)
    assert {n: s.value for n, s in scores.fields.items() if s.judged and s.value != 1.0} == {}
    assert scores.false_accusations == 0


def test_the_oracle_is_perfect_on_the_projects_gold() -> None:
    assert_perfect(judge_oracle(load_gold(ROOT / "gold" / "claims")))


def test_a_silent_coder_finds_nothing_and_accuses_nobody() -> None:
    gold = load_gold(ROOT / "gold" / "claims")
    scores = evaluate_claims(gold, {}, lambda *where: coded(*where[:3], ()))
    assert (scores.total.recall, scores.total.proposed, scores.false_accusations) == (0.0, 0, 0)


@pytest.mark.shared
def test_the_oracle_is_perfect_on_the_shared_gold(shared: Path) -> None:
    gold = load_gold(shared / "gold" / "north-korea.claims.jsonl")
    files = sorted({s.file for s in gold if s.file})
    reports = {f: _oracle_report(shared, f, [s for s in gold if s.file == f]) for f in files}
    scores = evaluate_claims(gold, reports, _no_text)
    assert_perfect(scores)
    assert len(scores.outcomes) == len(gold)


def _oracle_report(shared: Path, file: str, gold: Sequence[GoldSentence]) -> CodedReport:
    text = canonical_text((shared / "corpus" / file).read_bytes(), file).text
    claims = []
    for sentence in gold:
        span = find_quotation(text, sentence.words) or Span(0, 0)
        place = Anchor.at(text, span)
        claims += [claim_of(g, "PRK", place) for g in sentence.claims]
    return coded(text, "PRK", 2021, claims)


def _no_text(text: str, country: str, edition: int, _theme: str) -> CodedReport:
    raise AssertionError("the shared gold quotes reports")
