"""Meetings of States Parties and Review Conferences, and the names that reports give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from treatywatch.model import Resolution
from treatywatch.register.area import Trust
from treatywatch.register.folding import fold
from treatywatch.register.tables import Row

_ORDINAL_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS, start=1)}
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS |= {
    f"{tens} {word}": 10 * count + number
    for count, tens in enumerate(_TENS, start=2)
    for number, word in enumerate(_ORDINAL_WORDS[:9], start=1)
}
_ANY_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_ORDINAL = re.compile(
    rf"\b(?:({_ANY_ORDINAL})|(\d{{1,2}})(?:st|nd|rd|th)?)"
    r" (?:annual )?(?=meetings? of states parties|msp\b|review conference|rc\b|revcon\b)"
)
_MEETING = re.compile(r"\bmeetings? of states parties\b|\bmsp\b")
_REVIEW = re.compile(r"\breview conference\b|\brc\b|\brevcon\b")
_SUMMIT = re.compile(r"\bsummit\b")
_OTHER_TREATY = re.compile(
    r"\b(?:cluster|ccm|ccw|conventional weapons|protocol|biological|bwc|npt|att|arms trade)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CODE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? ?(msp|rc)\b")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting under the treaty; `ordinal` counts those of its kind, dates are days."""

    code: str
    treaty: str
    kind: str
    ordinal: int
    name: str
    also_called: str
    start: date
    end: date
    place: str
    country: str
    confidence: Trust
    source: str
    unchecked: tuple[str, ...]
    note: str

    @property
    def is_review(self) -> bool:
        """Tell whether this is a Review Conference."""
        return self.kind == "review-conference"


class Meetings:
    """All meetings, with a look-up by written name."""

    def __init__(self, meetings: Iterable[Meeting]) -> None:
        self.all = tuple(meetings)

    def resolve(self, name: str, year: int | None = None) -> Resolution:
        """Look up a meeting by kind and ordinal, place or year: `Third Review Conference`.

        `year` narrows a bare name. Meetings of other treaties are unknown here.
        """
        words = _CODE.sub(r"\1 \2", fold(name))
        if _OTHER_TREATY.search(words):
            return Resolution.of(())
        review, meeting = self._is_review(words), bool(_MEETING.search(words))
        if review == meeting:
            return Resolution.of(())
        years = {int(found) for found in _YEAR.findall(words)} | ({year} if year else set())
        ordinals = set(_ordinals(words))
        fit = (m for m in self.all if m.is_review == review and _fits(m, ordinals, years))
        return Resolution.of(self._by_place(words, [m.code for m in fit]))

    def _is_review(self, words: str) -> bool:
        """Tell whether the words name a Review Conference; a summit counts where it was one."""
        reviews = (m for m in self.all if m.is_review)
        summit = _SUMMIT.search(words) and any(_names_place(m, words) for m in reviews)
        return bool(_REVIEW.search(words) or summit)

    def _by_place(self, words: str, codes: list[str]) -> tuple[str, ...]:
        """Narrow by a place or a summit's name, where the words hold one that fits."""
        at_place = [m.code for m in self.all if m.code in codes and _names_place(m, words)]
        places = [m for m in self.all if _names_place(m, words)]
        return tuple(at_place if places else codes)


def _fits(meeting: Meeting, ordinals: set[int], years: set[int]) -> bool:
    """Tell whether ordinal and year, so far as they are written, are those of the meeting."""
    if ordinals and ordinals != {meeting.ordinal}:
        return False
    return not years or bool(years & {meeting.start.year, meeting.end.year})


def _names_place(meeting: Meeting, words: str) -> bool:
    names = (meeting.place, meeting.also_called.removesuffix(" Summit"))
    return any(name and re.search(rf"\b{re.escape(fold(name))}\b", words) for name in names)


def _ordinals(words: str) -> Iterator[int]:
    """The ordinals that stand before the name of a meeting; a day of the month is none."""
    for found in _ORDINAL.finditer(words):
        yield int(found[2]) if found[2] else _ORDINALS[found[1]]


def meeting(row: Row) -> Meeting:
    """Type one row of `meetings.csv`."""
    return Meeting(
        code=row["code"],
        treaty=row["treaty"],
        kind=row["kind"],
        ordinal=int(row["ordinal"]),
        name=row["name"],
        also_called=row["also_called"],
        start=date.fromisoformat(row["start"]),
        end=date.fromisoformat(row["end"]),
        place=row["place"].removeprefix("virtual from "),
        country=row["country"],
        confidence=Trust(row["confidence"]),
        source=row["source"],
        unchecked=tuple(row["unchecked"].split()),
        note=row["note"],
    )
