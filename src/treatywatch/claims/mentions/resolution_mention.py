"""A resolution of the General Assembly that a sentence names, and the tally of a vote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.claims.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class ResolutionMention(Mention):
    """A resolution. `number` is folded ("51/45"), its letter apart ("S"); None when unnumbered.

    `session` is the Assembly's session; for an unnumbered resolution it is None and `years`
    holds the years that the text gives. `series` marks resolutions of several years ("the
    annual UNGA resolution"). `draft` is a draft's symbol ("L.7/Rev.1").
    """

    kind: ClassVar[str] = "resolution"
    number: str | None
    letter: str | None = None
    session: int | None = None
    years: tuple[int, ...] = ()
    series: bool = False
    first_committee: bool = False
    draft: str | None = None


@dataclass(frozen=True, slots=True)
class TallyMention(Mention):
    """The outcome of a vote: in favor, against, abstentions; None where it is not given."""

    kind: ClassVar[str] = "tally"
    in_favor: int
    against: int | None
    abstentions: int | None
