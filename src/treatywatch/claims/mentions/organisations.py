"""Finds organisations, armed groups and publications by their names and acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.claims.mentions.lexicon import Term, is_acronym, longest
from treatywatch.claims.mentions.organisation_mention import OrganisationMention
from treatywatch.claims.mentions.scan import Scan
from treatywatch.claims.mentions.vocabulary import load_words


@dataclass(frozen=True, slots=True)
class _Organisation:
    """An entry of the tables. A word list entry without `name` is a class word."""

    role: str
    name: str
    states: tuple[str, ...] = ()
    generic: bool = False


_CAPITALISED = re.compile(r"[A-Z]")


def organisation_terms() -> Iterator[Term]:
    """Yield the names, acronyms and class words of organisations and armed groups."""
    for role, entries in load_words("organisations").items():
        for entry in entries:
            for names in _name_lists(entry if isinstance(entry, dict) else {"names": entry}):
                yield from _terms(_Organisation(role, names[0]), names)
    for entry in load_words("armed_groups")["named"]:
        states = tuple(entry["states"].split())
        for names in _name_lists(entry):
            yield from _terms(_Organisation("armed-group", names[0], states), names)
    for role, words in load_words("organisation_words").items():
        for word in words:
            yield Term("organisation", word, _Organisation(role, word, (), True), is_acronym(word))


def _name_lists(entry: dict[str, list[str]]) -> list[list[str]]:
    """Return the names of each organisation of an entry, the full name first."""
    return [entry["names"]] if "names" in entry else [[name] for name in entry["each"]]


def _terms(organisation: _Organisation, names: list[str]) -> Iterator[Term]:
    for words in names:
        exact = is_acronym(words) or _is_mixed_acronym(words)
        capital = not exact and _CAPITALISED.match(words) is not None
        yield Term("organisation", words, organisation, exact=exact, capital=capital)


def _is_mixed_acronym(words: str) -> bool:
    """Tell whether a name such as "KhRG" or "MoD" is an acronym with small letters in it."""
    return len(words) <= 7 and " " not in words and sum(c.isupper() for c in words) >= 2


LONGEST_WORDLIKE = 4
"""In a text all in capitals, acronyms up to here may be plain words (IS, WHO, HALO)."""


_OF_STATES = ("military", "company", "government")


def is_closed_name(organisation: OrganisationMention) -> bool:
    """Tell whether a country in the name is not the one that speaks or acts.

    The Revolutionary Armed Forces of Colombia are not Colombia; a "Saudi-led coalition" and
    "Israel Military Industries" do point to the state in their name.
    """
    return not organisation.generic and organisation.role not in _OF_STATES


def find_organisations(scan: Scan) -> tuple[OrganisationMention, ...]:
    """Return the organisations that the text names; an acronym of two roles is ambiguous."""
    hits = scan.hits("organisation")
    if hits and scan.plain.isupper():
        hits = [hit for hit in hits if hit[1] - hit[0] > LONGEST_WORDLIKE]
    if not hits:
        return ()
    readings: dict[tuple[int, int], dict[_Organisation, None]] = {}
    for start, end, organisation in hits:
        readings.setdefault((start, end), {})[organisation] = None
    spans = longest((start, end, None) for start, end in readings)
    return tuple(_mention(scan, start, end, list(readings[start, end])) for start, end, _ in spans)


def _mention(
    scan: Scan, start: int, end: int, meanings: list[_Organisation]
) -> OrganisationMention:
    written = scan.text[start:end]
    chosen = meanings if len(meanings) == 1 else _by_context(scan.folded, meanings)
    if len(chosen) == 1:
        one = chosen[0]
        return OrganisationMention(start, end, written, one.role, one.name, one.states, one.generic)
    roles = {each.role for each in chosen}
    return OrganisationMention(
        start,
        end,
        written,
        roles.pop() if len(roles) == 1 else "other",
        written,
        tuple(dict.fromkeys(state for each in chosen for state in each.states)),
        ambiguous=True,
        readings=tuple(f"{each.role}: {each.name}" for each in chosen),
    )


def _by_context(folded: str, meanings: list[_Organisation]) -> list[_Organisation]:
    """Keep the meanings whose full name the sentence also writes, all if none is written."""
    written = [each for each in meanings if each.name.lower().replace("’", "'") in folded]
    return written or meanings
