"""The notes at the end of a report, in full: citations, sources, statements, and who marks them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from treatywatch.model import Note, Report
from treatywatch.model.report import note_statements
from treatywatch.publish import links
from treatywatch.publish.pages.margin import Margin
from treatywatch.publish.pages.notes import NoteSources, NoteView, missing_note, note_view
from treatywatch.publish.pages.prose import SentenceView, sentence_view


@dataclass(frozen=True, slots=True)
class EndNote:
    """A note in full. `name` is its name in the page; `marked_in` are sentences that mark it."""

    name: str
    note: NoteView
    marked_in: tuple[str, ...]
    statements: tuple[SentenceView, ...]


def note_views(report: Report, sources: NoteSources) -> tuple[NoteView, ...]:
    """Return every note of the report, and a lost one for each marker that has no note."""
    known = {note.number for note in report.notes}
    bare = sorted({marker.number for marker in report.markers} - known)
    views = [note_view(note, sources.get(note.number, ())) for note in report.notes]
    return (*views, *(missing_note(number) for number in bare))


def end_notes(report: Report, views: Sequence[NoteView], margin: Margin) -> tuple[EndNote, ...]:
    """Return the notes in the order of their numbers; doubles keep their own names."""
    marked = _marked_in(report)
    statements = [_statements(note, margin) for note in report.notes]
    statements += [()] * (len(views) - len(statements))
    seen: dict[int, int] = {}
    found: list[EndNote] = []
    for view, said in sorted(zip(views, statements, strict=True), key=lambda pair: pair[0].number):
        seen[view.number] = seen.get(view.number, 0) + 1
        name = links.note_id(view.number) + (
            f"-{seen[view.number]}" if seen[view.number] > 1 else ""
        )
        found.append(EndNote(name, view, marked.get(view.number, ()), said))
    return tuple(found)


def _marked_in(report: Report) -> dict[int, tuple[str, ...]]:
    """Return the names of the sentences that carry each number, each sentence once."""
    marked: dict[int, dict[str, None]] = {}
    for sentence in report.body_sentences:
        for marker in sentence.markers:
            marked.setdefault(marker.number, {})[links.sentence_id(sentence.start)] = None
    return {number: tuple(names) for number, names in marked.items()}


def _statements(note: Note, margin: Margin) -> tuple[SentenceView, ...]:
    return tuple(sentence_view(one, "", margin) for one in note_statements(note))
