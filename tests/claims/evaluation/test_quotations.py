"""Gold that quotes a report: which proposals belong to which quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treatywatch.claims.evaluation import GoldClaim, GoldSentence, evaluate_claims
from treatywatch.model import Anchor, Claim, CodedReport, InvalidGold, Origin, Report, Span

FIRST, SECOND = "It has exported mines.[3]", "It has\nnever used them."
TEXT = f"{FIRST} {SECOND}"
Propose = Callable[..., Claim]


def coded(*claims: Claim, country: str = "PRK") -> CodedReport:
    report = Report(
        "Landmine Monitor",
        2021,
        country,
        "North Korea",
        "",
        "country-report",
        None,
        Origin("r.txt", "0" * 64, "text", "2015-2021"),
        TEXT,
        (),
        (),
    )
    return CodedReport(report, claims, (), "codebook", "coder")


def place(words: str) -> Anchor:
    start = TEXT.index(words)
    return Anchor.at(TEXT, Span(start, start + len(words)))


def gold(quote: str, *claims: GoldClaim, file: str = "r.txt") -> GoldSentence:
    return GoldSentence(claims, "g.jsonl:1", file=file, quote=quote)


def no_text(*_: object) -> CodedReport:
    raise AssertionError("no gold here has its own text")


def test_a_claim_belongs_to_the_quotation_that_its_sentence_overlaps(propose: Propose) -> None:
    exported = propose("transfer.export", "yes", place(FIRST))
    used = propose("use", "no", place(SECOND))
    quotes = [
        gold("It has never used them.", GoldClaim("use", "no")),
        gold("It has exported mines.", GoldClaim("transfer.export", "yes")),
    ]
    scores = evaluate_claims(quotes, {"r.txt": coded(used, exported)}, no_text)
    assert (scores.total.gold, scores.total.proposed, scores.total.right) == (2, 2, 2)


def test_a_sentence_over_two_quotations_gives_its_claim_to_one(propose: Propose) -> None:
    whole = place(TEXT)
    claim = propose("use", "no", whole, anchor=place("never used"))
    quotes = [
        gold("It has exported mines."),
        gold("It has never used them.", GoldClaim("use", "no")),
    ]
    scores = evaluate_claims(quotes, {"r.txt": coded(claim)}, no_text)
    assert (scores.total.proposed, scores.total.right) == (1, 1)


def test_what_gold_does_not_quote_is_not_judged(propose: Propose) -> None:
    claim = propose("use", "no", place(SECOND))
    scores = evaluate_claims([gold("It has exported mines.")], {"r.txt": coded(claim)}, no_text)
    assert scores.total.proposed == 0


def test_the_country_of_the_report_is_the_subject(propose: Propose) -> None:
    claim = propose("use", "no", place(SECOND), subject="KOR")
    quotes = [gold("It has never used them.", GoldClaim("use", "no"))]
    assert evaluate_claims(quotes, {"r.txt": coded(claim, country="KOR")}, no_text).total.right == 1
    assert evaluate_claims(quotes, {"r.txt": coded(claim)}, no_text).total.right == 0


def test_a_quotation_that_is_not_found_is_named() -> None:
    with pytest.raises(InvalidGold, match="It has sold mines") as caught:
        evaluate_claims([gold("It has sold mines.")], {"r.txt": coded()}, no_text)
    assert caught.value.where == "g.jsonl:1"
    assert "r.txt" in caught.value.message
