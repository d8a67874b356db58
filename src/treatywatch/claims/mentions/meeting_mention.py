"""A meeting that a sentence names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.claims.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class MeetingMention(Mention):
    """A meeting or series of meetings.

    `code` is the register's (`11MSP`, `1RC`) where exactly one is meant. `meeting` is `msp`,
    `review-conference`, `intersessional`, `signing`, `negotiation`, `ottawa-process`,
    `oslo-process`, `amended-protocol-conference`, `regional` or `other`. `treaty` is the
    treaty whose meeting it is, None where the text does not tell. `series` marks several
    meetings at once. `place` and `edtf` are the register's, or those written beside it.
    """

    kind: ClassVar[str] = "meeting"
    code: str | None
    meeting: str
    treaty: str | None = None
    place: str | None = None
    edtf: str | None = None
    series: bool = False
