"""Two figures for one thing in one report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.editions.figures import Figures, in_words, relate
from treatywatch.editions.strength import ASSERTED
from treatywatch.model import Anchor, Claim, Quantity, Severity

_ONE_FIGURE = frozenset(
    {"funding", "stockpile.size", "stockpile.retained", "contamination", "stockpile.destruction"}
)
_TOTAL = re.compile(
    r"\btotal|\brecorded\b|\bidentified\b|\ball\s+(?:known|reported)\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d/,.])(?:19|20)\d\d(?![\d/])")
_ALL_MONEY = re.compile(
    r"\breceived\s+(?:a\s+total\s+of\s+)?(?:US|EU)?[$€]|\bof\s+the\s+(?:US|EU)?[$€]"
    r"|\btotall?(?:ed|ing)\b|\btotal\s+of\b|\bamount(?:ed|ing)\s+to\b",
    re.IGNORECASE,
)
_MONEY = frozenset({"USD", "EUR", "GBP", "NOK", "SEK", "DKK", "CHF", "CAD", "AUD", "NZD", "JPY"})


@dataclass(frozen=True, slots=True)
class _Fact:
    """What is counted when (`thing`), how many, and where it is said."""

    thing: tuple[object, ...]
    about: str
    quantity: Quantity
    sentence: Anchor


def look(case: ReportCase) -> Iterator[Found]:
    """Yield pairs of sentences with different exact figures for one thing at one time."""
    found: dict[tuple[object, ...], list[_Fact]] = {}
    for fact in (*_claimed(case), *_money(case)):
        found.setdefault(fact.thing, []).append(fact)
    for facts in found.values():
        for one, other in combinations(facts, 2):
            if one.sentence.start == other.sentence.start:
                continue
            if relate(one.quantity, other.quantity) is Figures.DIFFERENT:
                yield _found(case, one, other)
                break


def _claimed(case: ReportCase) -> Iterator[_Fact]:
    for claim in case.coded.claims:
        if claim.quantity is not None and _counts(claim):
            thing = (
                *(claim.subject, claim.question, claim.answer, claim.date, claim.period),
                *(claim.quantity.unit, claim.speaker, claim.weapon_class, claim.weapons),
            )
            about = f"{claim.question} for {claim.date}"
            yield _Fact(thing, about, claim.quantity, claim.sentence)


def _counts(claim: Claim) -> bool:
    if claim.quantity is None or not claim.date or claim.certainty not in ASSERTED:
        return False
    if claim.partners or claim.places:
        return False
    if claim.question in _ONE_FIGURE:
        return True
    total = _TOTAL.search(claim.sentence.quotation) is not None
    yearly = _YEAR.fullmatch(claim.date) is not None
    return (
        claim.question == "casualties" and claim.quantity.unit == "casualties" and yearly and total
    )


def _money(case: ReportCase) -> Iterator[_Fact]:
    """Yield the total that a sentence gives for one year, where it names no other state."""
    for sentence, figures in case.with_figures:
        amounts = [figure for figure in figures if figure.unit in _MONEY]
        years = set(_YEAR.findall(sentence.text))
        if not amounts or len(years) != 1 or not _ALL_MONEY.search(sentence.text):
            continue
        areas = case.mentions(sentence.text).areas
        if any(area.code != case.country for area in areas) or len(amounts) != 1:
            continue
        amount, year = amounts[0], years.pop()
        quantity = Quantity(amount.low, amount.high, amount.unit, amount.approximate)
        about = f"money in {year}"
        yield _Fact(("money", amount.unit, year), about, quantity, sentence.anchor)


def _found(case: ReportCase, one: _Fact, other: _Fact) -> Found:
    return Found(
        case.report,
        f"on {one.about} the report gives {in_words(one.quantity)} and {in_words(other.quantity)}",
        other.sentence,
        evidence=(said(case.report, one.sentence), said(case.report, other.sentence)),
        mend="say what each of the two figures counts, or correct one",
    )


RULE = ReportRule(
    name="checks.figures-within-report",
    severity=Severity.WARN,
    rationale="A reader who finds two figures for one thing trusts neither.",
    not_checked="whether the two figures count the same thing",
    look=look,
)
