"""What the register says of a country, as the grammar needs it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from treatywatch.register import ActKind, AreaTerm, Ballot, Register, Standing, Status, Vote

_ARTICLE = re.compile(
    r"^(?:United|Republic|Democratic|Central African|Dominican Republic|Holy See|Lao PDR|"
    r"Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Cook|Marshall|Solomon)"
)
_ADJECTIVE = re.compile(r"(?:an|ish|ese|i|ch|ean|ic|Thai|Lao|Greek|Czech|Irish|Welsh|o)$")
_FIRST_EDITION = 1999


@dataclass(frozen=True, slots=True)
class Names:
    """A country's name in the places that a sentence has for it."""

    plain: str
    inside: str
    opening: str
    official: str
    possessive: str
    demonym: str


@dataclass(frozen=True)
class CountryFacts:
    """One country of the register."""

    code: str
    names: Names
    votes: tuple[Vote, ...]
    former_producer: bool
    listed: dict[int, int]
    stated_use: dict[int, frozenset[str]]
    destroyed: str
    missed: str
    register: Register

    def status(self, treaty: str, edition: int) -> Status:
        """Return where the country stood when the edition went to print, in autumn."""
        return self.register.status(self.code, treaty, date(edition, 10, 1))

    def votes_until(self, edition: int) -> tuple[Vote, ...]:
        """Return the votes that an edition can know, the last first."""
        known = (v for v in reversed(self.votes) if v.date < date(edition, 6, 1))
        return tuple(v for v in known if v.vote is not Ballot.NOT_MEMBER)


@lru_cache(maxsize=4)
def countries(register: Register) -> dict[str, CountryFacts]:
    """Return all states that reports can be about, by code."""
    demonyms = _demonyms(register.gazetteer())
    return {
        code: _facts(register, code, demonyms)
        for code, area in sorted(register.areas.items())
        if area.standing is Standing.MEMBER and code in demonyms
    }


def editions(facts: CountryFacts) -> range:
    """Return the editions that can hold a report on the country."""
    admitted = facts.register.area(facts.code).admitted[:4]
    return range(max(_FIRST_EDITION, int(admitted or 0) + 1), 2025)


def _demonyms(terms: Iterable[AreaTerm]) -> dict[str, str]:
    """Choose for each code the adjective that means it alone ("Turkish", never "Turk")."""
    found: dict[str, list[str]] = {}
    for term in terms:
        if term.adjectival and len(term.codes) == 1 and not term.term.endswith("ns"):
            found.setdefault(term.codes[0], []).append(term.term)
    return {code: min(names, key=_awkwardness) for code, names in found.items()}


def _awkwardness(demonym: str) -> tuple[bool, bool, bool, int, str]:
    past = demonym in {"Rhodesian", "Zairean"}
    adjective = _ADJECTIVE.search(demonym) is not None
    return (past, demonym.endswith("is"), not adjective, len(demonym), demonym)


def _facts(register: Register, code: str, demonyms: dict[str, str]) -> CountryFacts:
    listed = [p for p in register.stated_producers if p.code == code]
    stocks = [s for s in register.stated_stockpiles if s.code == code]
    use: dict[int, set[str]] = {}
    for stated in register.stated_use:
        if stated.code == code and (year := re.search(r"\d{4}", stated.stated_in)):
            use.setdefault(int(year[0]), set()).add(stated.kind)
    return CountryFacts(
        code=code,
        names=_names(register, code, demonyms[code]),
        votes=register.votes(code),
        former_producer=any(p.kind == "former" for p in listed),
        listed={
            int(p.stated_in[-4:]): p.producers
            for p in listed
            if p.kind == "listed" and p.producers and p.stated_in[-4:].isdigit()
        },
        stated_use={year: frozenset(kinds) for year, kinds in use.items()},
        destroyed=next((s.date for s in stocks if s.fact == "stockpile destruction completed"), ""),
        missed=next((s.date for s in stocks if s.fact == "missed stockpile deadline"), ""),
        register=register,
    )


def _names(register: Register, code: str, demonym: str) -> Names:
    area = register.area(code)
    plain = area.name.replace("'", "’")
    the = "the " if _ARTICLE.match(plain) else ""
    long = area.official_name.replace("'", "’")
    formal = long if long == plain and not the else f"the {long}"
    tail = "’" if plain.endswith("s") else "’s"
    opening = f"{the.capitalize()}{plain}"
    return Names(
        plain, f"{the}{plain}", opening, formal[0].upper() + formal[1:], the + plain + tail, demonym
    )


def act_date(status: Status, kind: ActKind) -> str:
    """Return the date of an act of this kind that counts for the status, or nothing."""
    return next((a.date for a in reversed(status.acts) if a.kind is kind), "")
