"""Two reports of one edition with different counts for one resolution."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from treatywatch.checks.found import Found, edition_name, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import CorpusRule
from treatywatch.checks.votes import COMMITTEE
from treatywatch.model import Evidence, Severity

_IN_FAVOUR = re.compile(
    r"\b(?P<n>\d{2,3})\s+(?:other\s+)?(?:\w+\s+)?(?:states|countries|nations|governments|members)?\s*"
    r"(?:that\s+|which\s+|to\s+have\s+)?vot\w+\s+(?:in\s+favou?r|for|to\s+adopt)\b"
    r"|\b(?:adopted|passed|approved)\s+(?:by|with)\s+(?:a\s+vote\s+of\s+)?(?P<m>\d{2,3})\b"
    r"(?!\s*-)",
    re.IGNORECASE,
)


def hears(words: str) -> bool:
    """Tell whether a sentence counts the votes for a resolution of the General Assembly."""
    return _IN_FAVOUR.search(words) is not None and COMMITTEE.search(words) is None


def start() -> Callable[[ReportCase], Iterator[Found]]:
    """Return the rule with an empty memory; it is given every report of a corpus once."""
    told: dict[tuple[int | None, str], tuple[int, Evidence]] = {}

    def look(case: ReportCase) -> Iterator[Found]:
        for sentence in case.report.body_sentences:
            match = _IN_FAVOUR.search(sentence.text)
            if match is None or not hears(sentence.text):
                continue
            numbers = {r.number for r in case.mentions(sentence.text).resolutions if r.number}
            if len(numbers) != 1:
                continue
            number, count = numbers.pop() or "", int(match["n"] or match["m"])
            fact = said(case.report, sentence)
            first = told.setdefault((case.report.edition, number), (count, fact))
            if first[0] != count:
                yield Found(
                    case.report,
                    f"{count} states are said to have voted for resolution {number}; another "
                    f"report of {edition_name(case.report)} has {first[0]}",
                    sentence.anchor,
                    sentence.note,
                    (first[1], fact),
                    mend="check the count in the records of the General Assembly",
                )

    return look


RULE = CorpusRule(
    name="checks.tally-across-reports",
    severity=Severity.WARN,
    rationale="Two pages of one edition that count one vote differently cannot both be right.",
    not_checked="which of the two counts is right",
    hears=hears,
    start=start,
)
