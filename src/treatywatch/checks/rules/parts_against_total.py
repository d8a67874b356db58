"""Parts that do not add up to the total that stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from treatywatch.checks.figures import may_hold_figure
from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.claims.mentions import QuantityMention
from treatywatch.model import Sentence, Severity

_OPEN = re.compile(
    r"\bunknown\b|\bat\s+least\b|\bup\s+to\b|\bunspecified\b|\bnot\s+(?:known|recorded|specified)\b"
    r"|\bunclear\b|\bsome\s+of\b|\bmissing\b",
    re.IGNORECASE,
)
_INCLUDING = re.compile(r"\bincluding\b|\bamong\b|\bof\s+wh(?:om|ich)\b|\bmost\b", re.IGNORECASE)
_SEXES = frozenset({"men", "women", "boys", "girls"})
_BRACKET = re.compile(r"\(([^()]{5,120})\)")


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the sentences whose parts and total are exact and do not fit."""
    for sentence in case.sentences:
        words = sentence.text
        if not may_hold_figure(words) or _OPEN.search(words):
            continue
        exact = [q for q in case.mentions(words).quantities if _is_exact(q)]
        yield from _killed_and_injured(case, sentence, exact)
        yield from _by_sex(case, sentence, exact)


def _is_exact(quantity: QuantityMention) -> bool:
    return quantity.low is not None and quantity.low == quantity.high and not quantity.approximate


def _killed_and_injured(
    case: ReportCase, sentence: Sentence, exact: Sequence[QuantityMention]
) -> Iterator[Found]:
    totals = [q for q in exact if q.unit == "casualties" and q.outcome in {None, "casualties"}]
    totals += [q for q in exact if q.unit == "" and q.unit_text.lower() == "total"]
    killed = [q for q in exact if q.outcome == "killed" and q not in totals]
    injured = [q for q in exact if q.outcome == "injured" and q not in totals]
    if len(totals) == len(killed) == len(injured) == 1:
        parts = (killed[0], injured[0])
        yield from _judge(case, sentence, totals[0], parts)


def _by_sex(
    case: ReportCase, sentence: Sentence, exact: Sequence[QuantityMention]
) -> Iterator[Found]:
    for bracket in _BRACKET.finditer(sentence.text):
        inside = [q for q in exact if bracket.start(1) <= q.start and q.end <= bracket.end(1)]
        before = [q for q in exact if q.end <= bracket.start()]
        units = [q.unit for q in inside]
        if len(inside) > 1 and before and set(units) <= _SEXES and len(set(units)) == len(units):
            near = sentence.text[before[-1].end : bracket.start()]
            if len(near.split()) <= 3 and set(units) >= {"men", "women"}:
                yield from _judge(case, sentence, before[-1], inside)


def _judge(
    case: ReportCase,
    sentence: Sentence,
    total: QuantityMention,
    parts: Sequence[QuantityMention],
) -> Iterator[Found]:
    added = sum(part.low or 0 for part in parts)
    whole = total.low or 0
    if added == whole or (added < whole and _INCLUDING.search(sentence.text)):
        return
    terms = " + ".join(f"{part.low:,.10g}" for part in parts)
    yield Found(
        case.report,
        f"{terms} make {added:,.10g}; the sentence gives {whole:,.10g} as the total",
        sentence.anchor,
        sentence.note,
        (said(case.report, sentence),),
        mend="add up again from the source",
    )


RULE = ReportRule(
    name="checks.parts-against-total",
    severity=Severity.WARN,
    rationale="Where the parts of a count stand beside its total, any reader can add them up.",
    not_checked="whether some were left out of the parts on purpose without a word",
    look=look,
)
