"""Finds states and areas by name and by adjective."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from treatywatch.claims.mentions.area_mention import AreaMention
from treatywatch.claims.mentions.lexicon import Term, is_acronym, longest
from treatywatch.claims.mentions.scan import Scan
from treatywatch.claims.mentions.vocabulary import load_words


class NamedArea(Protocol):
    """A term of the register's gazetteer."""

    @property
    def term(self) -> str:
        """The words."""
        ...

    @property
    def codes(self) -> tuple[str, ...]:
        """All areas that they may mean."""
        ...

    @property
    def adjectival(self) -> bool:
        """Whether they are a demonym or adjective."""
        ...


_TRAPS = load_words("area_traps")
_TRAP_AFTER = re.compile(
    r"(?:'s)?\s(?:" + "|".join(map(re.escape, _TRAPS["after"])) + r")(?![a-z])"
)
_TRAP_BEFORE = re.compile(r"(?<![a-z])(?:" + "|".join(map(re.escape, _TRAPS["before"])) + r")\s$")
_PLACE_AFTER = re.compile(r",\s(?:USA|U\.S\.A\.|United States)(?![A-Za-z])")
_PAIR = re.compile(r"(?P<side>North|South|East|West)(?P<gap>ern)?\s(?:and|or|&)\s(?:the\s)?$")


def area_terms(gazetteer: Iterable[NamedArea], not_areas: Iterable[str]) -> Iterator[Term]:
    """Yield the gazetteer's terms and the names that only look like an area's."""
    for area in gazetteer:
        payload = (area.codes, area.adjectival)
        exact = is_acronym(area.term)
        capital = not exact and area.term[0].isupper()
        yield Term("area", area.term, payload, exact=exact, capital=capital)
    for words, codes in _TRAPS["more"].items():
        payload = (tuple(codes.split()), False)
        yield Term("area", words, payload, capital=words[0].isupper())
    for words in (*_TRAPS["names"], *not_areas):
        yield Term("area", words, None, capital=True)


def find_areas(scan: Scan) -> tuple[AreaMention, ...]:
    """Return the areas that the text names; the longest name wins, traps are left out."""
    mentions: list[AreaMention] = []
    for start, end, payload in longest(scan.hits("area")):
        if payload is None or _is_trap(scan, start, end):
            continue
        codes, adjectival = payload
        pair = _paired(scan, start, codes, adjectival)
        if pair is not None:
            mentions.append(pair)
        mentions.append(_mention(scan, start, end, codes, adjectival))
    return tuple(mentions)


def _mention(
    scan: Scan, start: int, end: int, codes: tuple[str, ...], adjectival: bool
) -> AreaMention:
    code = codes[0] if len(codes) == 1 else None
    return AreaMention(start, end, scan.text[start:end], code, codes, adjectival)


def _is_trap(scan: Scan, start: int, end: int) -> bool:
    """Tell whether the words beside a name make it a river, a person or another place."""
    if (
        scan.folded.startswith("$", end)
        or _TRAP_AFTER.match(scan.folded, end)
        or _PLACE_AFTER.match(scan.plain, end)
    ):
        return True
    return start > 0 and _TRAP_BEFORE.search(scan.folded, max(0, start - 16), start) is not None


_SIDES = {
    ("north", "KOR"): "PRK",
    ("south", "PRK"): "KOR",
    ("north", "YMD"): "YEM",
    ("east", "DEU"): "DDR",
    ("south", "SDN"): "SSD",
    ("north", "SSD"): "SDN",
}


def _paired(scan: Scan, start: int, codes: tuple[str, ...], adjectival: bool) -> AreaMention | None:
    """Return the first half of "North and South Korea": the side stands alone for its state."""
    if len(codes) != 1:
        return None
    match = _PAIR.search(scan.plain, max(0, start - 16), start)
    if match is None:
        return None
    code = _SIDES.get((match["side"].lower(), codes[0]))
    if code is None:
        return None
    return _mention(scan, match.start("side"), match.end("side"), (code,), adjectival)
