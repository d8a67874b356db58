"""The recognisers of citations, one file a kind, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable

from treatywatch.notes.part import Part, Reading
from treatywatch.notes.recognisers.book import read_book
from treatywatch.notes.recognisers.cable import read_cable
from treatywatch.notes.recognisers.correspondence import read_correspondence
from treatywatch.notes.recognisers.database import read_database
from treatywatch.notes.recognisers.interview import read_interview
from treatywatch.notes.recognisers.law import read_law
from treatywatch.notes.recognisers.news import read_news
from treatywatch.notes.recognisers.own_edition import read_own_edition
from treatywatch.notes.recognisers.report import read_report
from treatywatch.notes.recognisers.statement import read_statement
from treatywatch.notes.recognisers.treaty_report import read_treaty_report
from treatywatch.notes.recognisers.un_record import read_un_record
from treatywatch.notes.recognisers.web_page import read_web_page

Recogniser = Callable[[Part], Reading | None]

HEADED: tuple[Recogniser, ...] = (
    read_treaty_report,
    read_own_edition,
    read_interview,
    read_cable,
    read_correspondence,
    read_un_record,
    read_statement,
)
"""Recognisers of kinds that name themselves ("Interview with", "Article 7 Report")."""

BUILT: tuple[Recogniser, ...] = (
    read_database,
    read_law,
    read_news,
    read_book,
    read_web_page,
    read_report,
)
"""Recognisers of kinds that are known by how they are built; never asked about prose."""


def recognise(part: Part, *, prose: bool = False) -> Reading | None:
    """Ask every recogniser in turn; the first that answers is right."""
    for read in HEADED if prose else HEADED + BUILT:
        reading = read(part)
        if reading is not None:
            return {name: value for name, value in reading.items() if value}
    return None
