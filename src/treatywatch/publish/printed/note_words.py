"""What stands in the note of a marker, in each form that a report takes."""

from __future__ import annotations

import re
from typing import Protocol

from treatywatch.model import Note, NoteState, Report

LOST = "The definition of this note is lost in the text at hand."
AGAIN = "See note {number}."
RETURNING = "Again: note {number}."
"""Told apart from what authors write: read back, it is a second marker again."""


class NoteWords(Protocol):
    """Gives each marker, in the order of the text, the words of its note."""

    def at(self, number: int) -> str:
        """Return the words for the next marker, which has this number."""
        ...


def definitions_of(report: Report) -> dict[int, str]:
    """Return the definitions of a report by number; lost ones have none."""
    return {
        note.number: " ".join(note.definition.quotation.split())
        for note in report.notes
        if note.state is not NoteState.LOST and note.definition is not None
    }


def unmarked(report: Report) -> tuple[Note, ...]:
    """Return the notes that no marker calls for."""
    called = {marker.number for marker in report.markers}
    return tuple(n for n in report.notes if n.definition is not None and n.number not in called)


class NotesAsPrinted:
    """Keeps the numbers of the report before the words, since the document has its own."""

    def __init__(self, report: Report) -> None:
        """Take the notes of a report."""
        self._definitions = definitions_of(report)
        self._seen: set[int] = set()

    def at(self, number: int) -> str:
        """Return the definition with its number; a second marker only points back."""
        if number in self._seen:
            return AGAIN.format(number=number)
        self._seen.add(number)
        return f"[{number}] {self._definitions.get(number, LOST)}"


class NotesRenumbered:
    """Numbers the notes as a word processor will, so that what points back points right."""

    def __init__(self, report: Report) -> None:
        """Take the notes of a report."""
        self._definitions = definitions_of(report)
        self._places: dict[int, int] = {}
        self._count = 0

    def at(self, number: int) -> str:
        """Return the bare definition; a second marker points back to the note's new number."""
        self._count += 1
        if number in self._places:
            return RETURNING.format(number=self._places[number])
        self._places[number] = self._count
        return self._definitions.get(number, LOST)


class NotesApart:
    """Says nothing at the marker: the definitions stand together, by their own numbers."""

    def at(self, number: int) -> str:
        """Return nothing."""
        del number
        return ""


_RETURNING = re.compile(re.escape(RETURNING).replace(r"\{number\}", "([0-9]+)"))


def numbers_returned(report: Report) -> dict[int, int]:
    """Return the numbers that notes get when a document comes back from a word processor.

    What `NotesRenumbered` wrote for a second marker is that note's second marker again; the
    others are numbered from 1 in their order.
    """
    definitions = definitions_of(report)
    again = {n: int(m[1]) for n, d in definitions.items() if (m := _RETURNING.fullmatch(d))}
    again = {n: first for n, first in again.items() if first in definitions and first < n}
    order = [note.number for note in report.notes if note.number not in again]
    numbers = {number: place for place, number in enumerate(order, 1)}
    return numbers | {n: numbers[first] for n, first in again.items() if first in numbers}
