"""A type of weapon that has another number in the next edition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, edition_name, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import CountryRule
from treatywatch.model import Sentence, Severity

_PARTS = re.compile(r"^(?P<stem>\D*)(?P<number>\d+)(?P<rest>.*)$")
_TYPE = re.compile(r"\b[A-Z]{2,6}[ -]?\d{1,3}[A-Z]?\b")

_List = tuple[Sentence, tuple[str, ...]]


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the lists of types that differ from the earlier list by one number."""
    lists = [(report, found) for report in case.reports if (found := _lists(report))]
    for (before, old), (after, new) in pairwise(lists):
        for sentence, types in new:
            yield from _against(before, old, after, sentence, types)


def _lists(report: ReportCase) -> list[_List]:
    found: list[_List] = []
    for sentence in report.sentences:
        types = tuple(
            dict.fromkeys(name.replace(" ", "-") for name in _TYPE.findall(sentence.text))
        )
        if len(types) > 1 and _names_weapons(report, sentence):
            found.append((sentence, types))
    return found


def _names_weapons(report: ReportCase, sentence: Sentence) -> bool:
    return any(not weapon.generic for weapon in report.mentions(sentence.text).weapons)


def _against(
    before: ReportCase,
    old: Sequence[_List],
    after: ReportCase,
    sentence: Sentence,
    types: tuple[str, ...],
) -> Iterator[Found]:
    if any(set(types) <= set(had) for _, had in old):
        return
    for earlier, had in old:
        swapped = _swapped(had, types)
        if swapped is not None:
            yield Found(
                after.report,
                f"the list has {swapped[1]} where {edition_name(before.report)} has {swapped[0]}",
                sentence.anchor,
                sentence.note,
                (said(before.report, earlier), said(after.report, sentence)),
                mend="check the name of the type in the source",
            )
            return


def _swapped(before: Sequence[str], after: Sequence[str]) -> tuple[str, str] | None:
    """Return the one type that gave way to another of the same stem, if all others stayed."""
    gone = [name for name in before if name not in after]
    come = [name for name in after if name not in before]
    if len(gone) != 1 or len(come) != 1 or len(before) == 1:
        return None
    one, other = _PARTS.match(gone[0]), _PARTS.match(come[0])
    if one is None or other is None or not one["stem"].strip(" -"):
        return None
    return (gone[0], come[0]) if one["stem"] == other["stem"] else None


RULE = CountryRule(
    name="editions.type-changed",
    severity=Severity.NOTE,
    rationale="One digit makes another weapon; where the rest of the list stays, it was most "
    "likely mistyped in one of the two.",
    not_checked="which of the two types is right",
    look=look,
)
