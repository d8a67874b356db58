"""Finds officials by their role and persons by title and name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from treatywatch.claims.mentions.area_mention import AreaMention
from treatywatch.claims.mentions.lexicon import Term, is_acronym, longest
from treatywatch.claims.mentions.person_mention import OfficialMention, PersonMention
from treatywatch.claims.mentions.scan import Scan
from treatywatch.claims.mentions.vocabulary import load_words

_AFTER = re.compile(r"(?:'s)?\s(?:[a-z-]+\s){0,2}$")
_OF = re.compile(r"\s(?:of|from|in)\s(?:the\s)?$")
_TO = re.compile(r"\sof\s(?:the\s)?$")


def official_terms() -> Iterator[Term]:
    """Yield the role words of officials and the titles of persons."""
    for role, names in load_words("officials").items():
        for words in names:
            yield Term("official", words, role, exact=is_acronym(words))
    titles = load_words("titles")
    for words in titles["titles"]:
        yield Term("title", words, words, capital=True)
    for words in titles["no_titles"]:
        yield Term("title", words, None, capital=True)


def find_officials(scan: Scan, areas: Sequence[AreaMention]) -> tuple[OfficialMention, ...]:
    """Return the officials, each with the code of the state that stands with it."""
    return tuple(
        OfficialMention(
            start, end, scan.text[start:end], role, state_beside(scan, start, end, areas)
        )
        for start, end, role in longest(scan.hits("official"))
    )


def state_beside(scan: Scan, start: int, end: int, areas: Sequence[AreaMention]) -> str | None:
    """Return the state right before ("Georgian officials") or right after ("army of Chad")."""
    for area in areas:
        if area.end <= start and _AFTER.fullmatch(scan.folded, area.end, start):
            return area.code
        if (
            area.start >= end
            and not area.adjectival
            and _OF.fullmatch(scan.folded, end, area.start)
        ):
            return area.code
    return None


_NAME = re.compile(
    r"\.?\s?(?P<name>(?:[A-ZÀ-ÖØ-ÞŁŞİĞČŠŽ][\w'-]*\.?|al-[A-Z][\w'-]*|bin|ibn|de|da|del|van|von|der)"
    r"(?:\s(?:[A-ZÀ-ÖØ-ÞŁŞİĞČŠŽ][\w'-]*\.?|al-[A-Z][\w'-]*|bin|ibn|de|da|del|van|von|der|la|el))*)"
)


def find_persons(scan: Scan, areas: Sequence[AreaMention]) -> tuple[PersonMention, ...]:
    """Return titles followed by a name, with the country that stands before the title."""
    mentions = []
    for start, end, title in longest(scan.hits("title")):
        match = _NAME.match(scan.plain, end) if title else None
        if match is None:
            continue
        stop = match.end("name")
        while scan.plain[stop - 1] == "." and stop - match.start("name") > 3:
            stop -= 1
        code = state_beside(scan, start, end, areas)
        name = scan.text[match.start("name") : stop]
        mentions.append(PersonMention(start, stop, scan.text[start:stop], name, title, None, code))
    return tuple(mentions)
