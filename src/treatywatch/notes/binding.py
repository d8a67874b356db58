"""Binding: every marker of the body to its definition, every definition to its marker."""

from __future__ import annotations

from treatywatch.model import Anchor, Finding, Note, NoteState, Report
from treatywatch.notes.definitions import Definition, read_definitions
from treatywatch.notes.integrity import Binding, find_faults
from treatywatch.notes.memory import Memory
from treatywatch.notes.reading import Contents, read_contents


def bind_notes(report: Report) -> Report:
    """Return `report` with its notes bound, read and checked.

    Definitions are the regions of kind NOTE; markers are those of the body's sentences. A marker
    without a definition is a lost note, a definition without a marker an unmarked one. The first
    of several definitions of a number is the note's. Everything else is a finding.
    """
    definitions, unnumbered = read_definitions(report)
    first: dict[int, Definition] = {}
    for definition in definitions:
        first.setdefault(definition.number, definition)
    marked = {marker.number for marker in report.markers}
    notes: list[Note] = []
    contents: dict[int, Contents] = {}
    memory = Memory()
    for number in sorted(marked | first.keys()):
        if number not in first:
            notes.append(Note(number, NoteState.LOST))
            memory.add(number, None)
            continue
        read = read_contents(report.text, first[number].span, number, memory)
        contents[number] = read
        state = NoteState.PRESENT if number in marked else NoteState.UNMARKED
        notes.append(_note(report.text, first[number], state, read))
    binding = Binding(report, definitions, unnumbered, tuple(notes), contents)
    findings: tuple[Finding, ...] = find_faults(binding)
    return report.with_notes(tuple(notes), findings)


def _note(text: str, definition: Definition, state: NoteState, read: Contents) -> Note:
    return Note(
        definition.number,
        state,
        Anchor.at(text, definition.span),
        read.damaged,
        tuple(read.citations),
        tuple(read.statements),
    )
