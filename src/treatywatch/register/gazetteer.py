"""The terms by which running text speaks of a state or area: names and adjectives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from treatywatch.register.area import Area, AreaName
from treatywatch.register.tables import Row

# Abbreviations that name nothing else in a report's prose. Others resolve as headings only.
_ABBREVIATIONS_IN_PROSE = frozenset(
    [
        *("BiH", "CAR", "DPRK", "DRC", "FRG", "FRY", "FYROM", "GDR", "PNG", "PRC", "ROK"),
        *("SADR", "SFRY", "TRNC", "UAE", "UK", "US", "USA", "USSR"),
    ]
)


@dataclass(frozen=True, slots=True)
class AreaTerm:
    """A term to look for in text, case and all, at word boundaries, the longest first.

    `codes` holds every area that it may mean: more than one is ambiguous and never linked.
    `adjectival` marks demonyms and adjectives ("North Korean").
    """

    term: str
    codes: tuple[str, ...]
    adjectival: bool = False


def gazetteer(areas: Iterable[Area], demonyms: Iterable[Row]) -> tuple[AreaTerm, ...]:
    """Return all terms, each spelling once, sorted; curly and straight apostrophes both."""
    found: dict[str, dict[str, bool]] = {}
    for row in demonyms:
        for form in _singular_and_plural(row["demonym"]):
            _add(found, form, row["code"], adjectival=True)
    for area in areas:
        for name in filter(_in_prose, area.names):
            _add(found, name.name, name.code, adjectival=False)
    return tuple(
        AreaTerm(term, tuple(codes), all(codes.values())) for term, codes in sorted(found.items())
    )


def _in_prose(name: AreaName) -> bool:
    """Tell whether prose writes the name so: no turned-round names, no stray abbreviation."""
    if "," in name.name or "(" in name.name:
        return False
    letters = name.name.replace(".", "")
    return name.kind != "abbreviation" or letters in _ABBREVIATIONS_IN_PROSE


def _add(found: dict[str, dict[str, bool]], term: str, code: str, *, adjectival: bool) -> None:
    for spelling in {term, term.replace("'", "’"), *_with_article_and(term)}:
        codes = found.setdefault(spelling, {})
        codes[code] = codes.get(code, True) and adjectival


def _with_article_and(term: str) -> Iterable[str]:
    """The spelling with `&`, where the name holds an `and`."""
    return (term.replace(" and ", " & "),) if " and " in term else ()


def _singular_and_plural(demonym: str) -> tuple[str, ...]:
    """The adjective, and the people where English makes them with an `s` (Georgians, Saudis)."""
    return (demonym, f"{demonym}s") if demonym.endswith(("an", "i", "er")) else (demonym,)
