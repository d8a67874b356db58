"""A date or period that a sentence gives, as EDTF with its bounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from treatywatch.claims.mentions.mention import Mention


class Relation(StrEnum):
    """How the text ties the date: at it, from it on, or up to it."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    AS_OF = "as-of"
    BEFORE = "before"
    AFTER = "after"
    DURING = "during"


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A date. `point` is the date itself in EDTF, `edtf` the same with its relation applied.

    "since 1996" has the point `1996` and the EDTF `1996/..`. `precision` is `day`, `month`,
    `season` (a third of a year: "early", "mid-", "late"), `year`, `decade`, `century` or
    `range`. `earliest` and `latest` bound the days meant; an open end is None. A day and month
    without a year that the sentence does not supply has neither point nor EDTF, only `day`
    and `month`. `inherited` marks a year or month that another date of the sentence supplied.
    """

    kind: ClassVar[str] = "date"
    edtf: str | None
    point: str | None
    earliest: date | None
    latest: date | None
    precision: str
    relation: Relation = Relation.AT
    approximate: bool = False
    day: int | None = None
    month: int | None = None
    inherited: bool = False
