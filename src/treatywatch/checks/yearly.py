"""Figures of casualties with the year that they count, as sentences give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.checks.report_case import ReportCase
from treatywatch.claims.mentions import QuantityMention
from treatywatch.model import Quantity, Sentence

_PEOPLE_HURT = re.compile(r"casualt|killed|injured|victim|total", re.IGNORECASE)
_PRIOR = re.compile(
    r"\((?P<year>(?:19|20)\d\d)(?:\s*:\s*|\s*[-–]\s+)(?P<n>\d[\d,]*)\)"
    r"|\b(?:compared\s+(?:to|with)|from|against|than\s+the|than)\s+(?:the\s+)?(?P<n2>\d[\d,]*)"
    r"(?:\s+(?:\w+\s+){0,4}?)?(?:reported\s+|recorded\s+|identified\s+)?(?:in|for|during)\s+"
    r"(?P<year2>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_CUMULATIVE = re.compile(
    r"\bcumulative|\bsince\s+(?:19|20)\d\d\b|\ball\s+known\b|\bever\s+recorded\b|\bto\s+date\b"
    r"|\b(?:between|from)\s+(?:\w+\s+)?(?:19|20)\d\d\s+(?:and|to|until|through)\b"
    r"|\bby\s+(?:the\s+)?end\b|\bas\s+of\b",
    re.IGNORECASE,
)
_AS_OF = re.compile(
    r"\b(?:(?:as\s+of|by|at|until|to|through)\s+(?:the\s+)?end(?:\s+of)?[\s-]+|as\s+of\s+(?:\w+\s+)?"
    r"|(?:19|20)\d\d\s*(?:and|to|until|through|[-–])\s*(?:(?:the\s+)?end(?:\s+of)?\s+|\w+\s+)?)"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class YearFigure:
    """So many of `unit` (casualties, killed, injured) in or up to a year, in one sentence."""

    case: ReportCase
    sentence: Sentence
    year: int
    quantity: Quantity

    @property
    def is_exact(self) -> bool:
        """Tell whether it is one number, neither bounded nor rounded."""
        return self.quantity.low == self.quantity.high and not self.quantity.approximate

    @property
    def number(self) -> float:
        """The figure."""
        return self.quantity.low or 0.0


def own_years(case: ReportCase) -> Iterator[YearFigure]:
    """Yield the yearly figures that claims give as casualties of a whole year."""
    for claim in case.coded.claims:
        quantity, date = claim.quantity, claim.date or ""
        if claim.question != "casualties" or quantity is None or not date.isdigit():
            continue
        sentence = case.by_place.get((claim.sentence.start, claim.sentence.end))
        bounded = quantity.low is not None
        if sentence is not None and bounded and not _CUMULATIVE.search(sentence.text):
            yield YearFigure(case, sentence, int(date), _in_unit(quantity))


def _in_unit(quantity: Quantity) -> Quantity:
    return Quantity(quantity.low, quantity.high, quantity.unit.lower(), quantity.approximate)


def prior_years(case: ReportCase) -> Iterator[YearFigure]:
    """Yield what sentences on casualties say in passing of an earlier year: "(2005: 16)"."""
    for sentence in case.sentences:
        words = sentence.text
        if not _PEOPLE_HURT.search(f"{sentence.label or ''} {words}"):
            continue
        for match in _PRIOR.finditer(words):
            year = int(match["year"] or match["year2"])
            number = float((match["n"] or match["n2"]).replace(",", ""))
            unit = _unit(case, sentence, match.start())
            yield YearFigure(case, sentence, year, Quantity(number, number, unit))


def _unit(case: ReportCase, sentence: Sentence, place: int) -> str:
    before = [q for q in case.mentions(sentence.text).quantities if q.end <= place]
    last: QuantityMention | None = before[-1] if before else None
    return (last.outcome or last.unit or "casualties") if last else "casualties"


def cumulative(case: ReportCase) -> Iterator[YearFigure]:
    """Yield exact totals of casualties over all years, with the year up to which they count."""
    for sentence in case.sentences:
        words = sentence.text
        if "asualt" not in words or not _CUMULATIVE.search(words):
            continue
        year = _AS_OF.search(words)
        counts = [
            q
            for q in case.mentions(words).quantities
            if q.unit == "casualties" and q.low is not None and q.low == q.high
        ]
        if year is not None and counts:
            most = max(counts, key=lambda q: q.low or 0)
            figure = Quantity(most.low, most.high, "casualties")
            yield YearFigure(case, sentence, int(year["year"]), figure)
