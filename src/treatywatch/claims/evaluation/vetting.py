"""What is wrong with a gold sentence by the tables of a codebook: gold is judged before a coder."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from treatywatch.claims.evaluation.gold import GoldClaim, GoldSentence

TREATIES = frozenset({"MBT", "CCM", "CCW", "CCW-APII", "CCW-PV", "CD"})
WEAPON_CLASSES = frozenset(
    {"antipersonnel-mine", "antivehicle-mine", "cluster-munition", "improvised-mine", "erw"}
)
PERIODS = frozenset({"past", "current", "ever"})
_POINT = re.compile(r"\d{4}(-(?P<month>0[1-9]|1[0-2])(-(?P<day>\d\d))?)?[~?%]?")
_DAYS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def gold_flaws(
    sentence: GoldSentence, answers: Mapping[str, Collection[str]], areas: Collection[str]
) -> Iterator[str]:
    """Yield what is wrong: unknown questions, answers, areas, treaties, fields; bad dates.

    `answers` holds the answers of each question of the codebook, `areas` every code that a
    state or area may have.
    """
    if sentence.country is not None and sentence.country not in areas:
        yield f"unknown area {sentence.country}"
    for claim in sentence.claims:
        yield from _answer_flaws(claim, answers)
        yield from _field_flaws(claim)
        yield from _area_flaws(claim, areas)


def _answer_flaws(claim: GoldClaim, answers: Mapping[str, Collection[str]]) -> Iterator[str]:
    if claim.question not in answers:
        yield f"unknown question {claim.question}"
    elif claim.answer not in answers[claim.question]:
        yield f"unknown answer {claim.question} = {claim.answer}"


def _field_flaws(claim: GoldClaim) -> Iterator[str]:
    known = {"treaty": TREATIES, "weapon_class": WEAPON_CLASSES, "period": PERIODS}
    for field, values in known.items():
        value = getattr(claim, field)
        if value is not None and value not in values:
            yield f"unknown {field} {value}"
    if claim.date is not None and not is_edtf(claim.date):
        yield f"bad date {claim.date}"
    yield from (f"unknown field {field}" for field in claim.unjudged)


def _area_flaws(claim: GoldClaim, areas: Collection[str]) -> Iterator[str]:
    named = {claim.subject} | (claim.places or set()) | (claim.partners or set())
    yield from (f"unknown area {code}" for code in sorted(filter(None, named)) if code not in areas)


def is_edtf(written: str) -> bool:
    """Tell whether a date is a year, a month, a day, or an interval of two of these (EDTF)."""
    ends = written.split("/")
    in_order = len(ends) == 1 or (len(ends) == 2 and ends[0] < ends[1])
    return in_order and all(map(_is_point, ends))


def _is_point(written: str) -> bool:
    found = _POINT.fullmatch(written)
    if found is None:
        return False
    return 1 <= int(found["day"] or 1) <= _DAYS.get(int(found["month"] or 1), 31)
