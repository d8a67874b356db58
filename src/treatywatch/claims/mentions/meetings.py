"""Finds meetings: of States Parties, review conferences, intersessional weeks, processes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from treatywatch.claims.mentions.date_mention import DateMention
from treatywatch.claims.mentions.lexicon import Term
from treatywatch.claims.mentions.meeting_mention import MeetingMention
from treatywatch.claims.mentions.meeting_patterns import MEETING_PATTERNS, ORDINALS, SUMMITS
from treatywatch.claims.mentions.scan import Scan
from treatywatch.claims.mentions.treaty_mention import TreatyMention

_TRIGGERS = (
    *("meeting", "meetings", "conference", "conferences", "summit", "intersessional", "msp"),
    *("inter-sessional", "standing committee", "standing committees", "process", "negotiation"),
    *("negotiations", "negotiating", "seminar", "seminars", "workshop", "workshops", "signing"),
    *("roundtable", "roundtables"),
)


def meeting_terms() -> Iterator[Term]:
    """Yield the words without which no meeting is named."""
    for words in _TRIGGERS:
        yield Term("meeting", words, None)


Dates = Callable[[], Sequence[DateMention]]


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A meeting of the register: code, treaty, where and when (EDTF)."""

    code: str
    treaty: str
    place: str
    edtf: str


class Meetings:
    """The register's meetings by code, and the finder of their mentions."""

    __slots__ = ("_known",)

    def __init__(self, known: Iterable[KnownMeeting]) -> None:
        self._known = {(each.treaty, each.code): each for each in known}

    def find(
        self, scan: Scan, treaties: Sequence[TreatyMention], dates: Dates
    ) -> tuple[MeetingMention, ...]:
        """Return the meetings that the text names. `dates` is asked only for a known meeting."""
        if not scan.hits("meeting"):
            return ()
        found: list[MeetingMention] = []
        for meeting, pattern in MEETING_PATTERNS:
            for match in pattern.finditer(scan.folded):
                if not any(m.start < match.end() and match.start() < m.end for m in found):
                    found.append(self._mention(scan, meeting, match, treaties, dates))
        return tuple(sorted(found, key=lambda m: m.start))

    def _mention(
        self,
        scan: Scan,
        meeting: str,
        match: re.Match[str],
        treaties: Sequence[TreatyMention],
        dates: Dates,
    ) -> MeetingMention:
        start, end = match.span()
        groups = match.groupdict()
        number = _number(groups)
        treaty = _treaty_beside(meeting, start, end, treaties)
        known = self._known_meeting(meeting, number, treaty)
        if known is not None and _is_denied(known, end, dates()):
            known = None
        if treaty == "CCW-APII":
            meeting = "amended-protocol-conference"
        named = groups.get("word") or match[0]
        series = number is None and named.endswith("s") and not named.endswith("ss")
        return MeetingMention(
            start,
            end,
            scan.text[start:end],
            known.code if known else None,
            meeting,
            treaty,
            known.place if known else None,
            known.edtf if known else None,
            series,
        )

    def _known_meeting(
        self, meeting: str, number: int | None, treaty: str | None
    ) -> KnownMeeting | None:
        suffix = {"msp": "MSP", "review-conference": "RC"}.get(meeting)
        if number is None or suffix is None or treaty not in (None, "MBT"):
            return None
        return self._known.get(("MBT", f"{number}{suffix}"))


def _is_denied(known: KnownMeeting, end: int, dates: Sequence[DateMention]) -> bool:
    """Tell whether a date right behind the name is not that of the known meeting.

    "Sixth Meeting of States Parties in Geneva in 2016" is the meeting of another treaty.
    """
    first, last = known.edtf.split("/")
    for found in dates:
        if not end <= found.start <= end + 60 or found.earliest is None or found.latest is None:
            continue
        return found.latest.isoformat() < first or last < found.earliest.isoformat()
    return False


def _number(groups: dict[str, str | None]) -> int | None:
    if groups.get("summit"):
        return SUMMITS[str(groups["summit"])]
    if groups.get("digits"):
        return int(str(groups["digits"]))
    return ORDINALS.get(str(groups.get("ordinal")))


def _treaty_beside(
    meeting: str, start: int, end: int, treaties: Sequence[TreatyMention]
) -> str | None:
    """Return the treaty named right after the meeting or, failing that, right before it."""
    if meeting == "oslo-process":
        return "CCM"
    if meeting == "ottawa-process":
        return "MBT"
    named = [t for t in treaties if t.code]
    after = [t for t in named if 0 <= t.start - end <= 24]
    before = [t for t in named if 0 <= start - t.end <= 8]
    beside = after or before
    return beside[0].code if beside else None
