"""Two countries side by side: status, votes, and each question's newest answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import NotInEvidence
from treatywatch.publish import links
from treatywatch.publish.area_names import place_in_alphabet
from treatywatch.publish.language import _, told
from treatywatch.publish.library import Library
from treatywatch.publish.pages.glance import Answered, at_a_glance
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.standing import status_view
from treatywatch.publish.pages.votes import cast
from treatywatch.publish.words import question_order


@dataclass(frozen=True, slots=True)
class BesideSide:
    """What is laid beside another country: statuses by treaty, votes by roll call, answers."""

    code: str
    country: Link
    statuses: tuple[tuple[Link, str], ...]
    votes: tuple[str, ...]
    answers: dict[str, tuple[Link, tuple[Answered, ...]]]


@dataclass(frozen=True, slots=True)
class BesideRow:
    """One question and what the last editions say of both countries; empty says nothing."""

    question: Link
    first: tuple[Answered, ...]
    second: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class BesidePage(Page):
    """Two countries; with one or none chosen only the choice, which a script answers elsewhere."""

    template: ClassVar[str] = "beside.html"

    countries: tuple[tuple[str, str], ...] = ()
    chosen: tuple[str, str] = ("", "")
    sides: tuple[BesideSide, ...] = ()
    statuses: tuple[tuple[Link, str, str], ...] = ()
    alike: tuple[int, int] = (0, 0)
    rows: tuple[BesideRow, ...] = ()


def beside_page(library: Library, first: str = "", second: str = "") -> BesidePage:
    """Lay two countries side by side. Raises NotInEvidence for a country that is unknown."""
    chosen = [code for code in (first, second) if code]
    sides = tuple(side_of(library, code) for code in chosen) if len(chosen) == 2 else ()
    names = _(" and ").join(side.country.words for side in sides)
    title = (
        told("{countries} side by side", countries=names)
        if sides
        else _("Two countries side by side")
    )
    return BesidePage(
        path=links.BESIDE,
        title=title,
        crumbs=(Link("Two countries side by side", links.BESIDE, current=True),),
        countries=tuple((code, library.names.of(code)) for code in countries_of(library)),
        chosen=(first, second),
        sides=sides,
        statuses=_statuses(*sides) if sides else (),
        alike=_alike(*sides) if sides else (0, 0),
        rows=_rows(*sides) if sides else (),
    )


def countries_of(library: Library) -> Sequence[str]:
    """Return every country that the register or a report knows, by name."""
    reported = {country.code for country in library.evidence.countries()}
    every = library.register.areas.keys() | reported
    return sorted(every, key=lambda code: place_in_alphabet(library.names.of(code)))


def side_of(library: Library, code: str) -> BesideSide:
    """Return one side. Raises NotInEvidence when neither register nor report knows the code."""
    evidence, register = library.evidence, library.register
    entries = evidence.entries(code)
    if not entries and code not in register.areas:
        raise NotInEvidence("nothing is known of this country", code, "choose from the list")
    known = code in register.areas
    own = {vote.resolution: vote for vote in register.votes(code)} if known else {}
    calls = [call.resolution for call in register.roll_calls() if not call.companion]
    found = at_a_glance(library, code, entries)
    treaties = register.treaties.values() if known else ()
    return BesideSide(
        code,
        Link(library.names.of(code), links.country(code)),
        tuple(
            (
                Link(_(t.name), links.treaty(t.code)),
                status_view(register.status(code, t.code, t.checked_until)).words,
            )
            for t in treaties
        ),
        tuple(cast(own.get(resolution)).letter for resolution in calls),
        {line.code: (line.question, line.answers) for line in found},
    )


def _statuses(first: BesideSide, second: BesideSide) -> tuple[tuple[Link, str, str], ...]:
    other = {treaty.path: words for treaty, words in second.statuses}
    one = {treaty.path: words for treaty, words in first.statuses}
    treaties = dict.fromkeys(treaty for treaty, _ in (*first.statuses, *second.statuses))
    return tuple((t, one.get(t.path, "–"), other.get(t.path, "–")) for t in treaties)


def _alike(first: BesideSide, second: BesideSide) -> tuple[int, int]:
    """Return in how many roll calls both voted alike, of those in which both voted."""
    both = [
        (one, other)
        for one, other in zip(first.votes, second.votes, strict=True)
        if one in "YNA" and other in "YNA" and one and other
    ]
    return sum(one == other for one, other in both), len(both)


def _rows(first: BesideSide, second: BesideSide) -> tuple[BesideRow, ...]:
    questions = sorted(first.answers.keys() | second.answers.keys(), key=question_order)
    none: tuple[Link, tuple[Answered, ...]] = (Link(""), ())
    return tuple(
        BesideRow(
            (first.answers.get(code) or second.answers[code])[0],
            first.answers.get(code, none)[1],
            second.answers.get(code, none)[1],
        )
        for code in questions
    )
