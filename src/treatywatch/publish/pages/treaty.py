"""A treaty on a day: a map, and a table of what each state was to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from treatywatch.model import NotInEvidence
from treatywatch.publish import links
from treatywatch.publish.area_names import place_in_alphabet
from treatywatch.publish.language import _, told
from treatywatch.publish.library import Library
from treatywatch.publish.maps.outlines import SHOWN, WIDTH, Outline, outlines
from treatywatch.publish.pages.page import Link, Page, Tally
from treatywatch.publish.pages.standing import MANY, WORDS, StatusView, status_view
from treatywatch.publish.pages.treaty_days import YearBar, end_of, states_of, year_bars
from treatywatch.publish.words import date_words, figure
from treatywatch.register import Area, Standpoint, Status, Treaty


@dataclass(frozen=True, slots=True)
class Shape:
    """A state on the map: its outline, its status, and the words that a reader hears."""

    outline: Outline
    status: str
    words: str


@dataclass(frozen=True, slots=True)
class StateRow:
    """A state in the table."""

    code: str
    country: Link
    status: StatusView


@dataclass(frozen=True, slots=True)
class TreatyPage(Page):
    """A treaty on a day."""

    template: ClassVar[str] = "treaty.html"

    name: str = ""
    code: str = ""
    on: str = ""
    day: str = ""
    tallies: tuple[Tally, ...] = ()
    shapes: tuple[Shape, ...] = ()
    size: tuple[int, int] = (WIDTH, SHOWN)
    legend: tuple[tuple[str, str], ...] = ()
    rows: tuple[StateRow, ...] = ()
    years: tuple[YearBar, ...] = ()
    year: str = ""
    others: tuple[Link, ...] = ()
    checked_until: str = ""
    first_day: str = ""
    last_day: str = ""
    words: tuple[tuple[str, str, str], ...] = tuple(
        (p.value, WORDS[p], MANY[p]) for p in Standpoint
    )


def treaty_page(library: Library, code: str, on: date | None = None) -> TreatyPage:
    """Set a treaty on a day, by default the day to which the register's acts are complete.

    Raises NotInEvidence for a treaty that the register does not hold.
    """
    treaty = _treaty(library, code)
    day = on or treaty.checked_until
    found = [
        (area, library.register.status(area.code, code, day))
        for area in states_of(library.register)
    ]
    by_code = {area.code: status for area, status in found}
    counts = Counter(status.status for _, status in found)
    legend = [point for point in Standpoint if counts[point]]
    path = links.treaty(code, day.year if on else None)

    def by_name(one: tuple[Area, Status]) -> tuple[str, str]:
        return place_in_alphabet(library.names.of(one[0].code))

    words = date_words(day.isoformat())
    return TreatyPage(
        path=path,
        title=told("{treaty}: status on {day}", treaty=_(treaty.name), day=words),
        crumbs=(Link(_(treaty.name), links.treaty(code), current=not on),)
        + ((Link(words, path, current=True),) if on else ()),
        name=_(treaty.name),
        code=code,
        on=words,
        day=day.isoformat(),
        tallies=tuple(
            Tally(figure(counts[p]), _(WORDS[p] if counts[p] == 1 else MANY[p])) for p in legend
        ),
        shapes=tuple(_shapes(library, by_code)),
        legend=tuple(
            (p.value, _(WORDS[p]))
            for p in Standpoint
            if counts[p] or p is not Standpoint.INELIGIBLE
        ),
        rows=tuple(
            StateRow(
                area.code,
                Link(library.names.of(area.code), links.country(area.code)),
                status_view(status),
            )
            for area, status in sorted(found, key=by_name)
        ),
        years=year_bars(library.register, code),
        year=str(day.year) if day == end_of(day.year) else "",
        others=tuple(
            Link(_(other.name), links.treaty(other.code))
            for other in library.register.treaties.values()
            if other.code != code
        ),
        checked_until=date_words(treaty.checked_until.isoformat()),
        first_day=treaty.adopted.isoformat(),
        last_day=treaty.checked_until.isoformat(),
    )


def _treaty(library: Library, code: str) -> Treaty:
    try:
        return library.register.treaties[code]
    except KeyError:
        mend = ", ".join(library.register.treaties)
        raise NotInEvidence("there is no such treaty", code, f"one of {mend}") from None


def _shapes(library: Library, by_code: dict[str, Status]) -> Iterator[Shape]:
    for outline in outlines():
        status = by_code.get(outline.code)
        if status is None:
            yield Shape(outline, "none", "")
        else:
            name = library.names.of(outline.code)
            yield Shape(outline, status.status.value, f"{name}: {_(WORDS[status.status])}")
