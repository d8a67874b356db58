"""What can stand beside the sentences of a report: claims, notes, findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from treatywatch.model import CodedReport, NoteState
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.finding_views import FindingView
from treatywatch.publish.pages.notes import NoteView
from treatywatch.publish.pages.surroundings import Surroundings

T = TypeVar("T")


@dataclass(slots=True)
class Margin:
    """What can stand beside the sentences of one report, by the sentence's start.

    A note stands beside the first sentence that marks it and nowhere else.
    """

    text: str
    states: dict[int, NoteState]
    notes: dict[int, NoteView]
    claims: dict[int, tuple[ClaimView, ...]]
    findings: dict[int, tuple[FindingView, ...]]
    shown: set[int]

    def note_once(self, number: int) -> NoteView | None:
        """Return the note when its marker is met for the first time."""
        if number in self.shown or number not in self.notes:
            return None
        self.shown.add(number)
        return self.notes[number]


def margin_of(
    coded: CodedReport,
    notes: Sequence[NoteView],
    findings: Sequence[FindingView],
    around: Surroundings,
) -> Margin:
    """Gather what can stand beside each sentence; of two notes with one number, the first."""
    report = coded.report
    beside: dict[int, NoteView] = {}
    for note in notes:
        beside.setdefault(note.number, note)
    states = {number: note.state for number, note in beside.items()}
    setting = ClaimSetting(report.slug, report.country, around.names, states)
    found = zip(around.findings, findings, strict=True)
    return Margin(
        text=report.text,
        states=states,
        notes=beside,
        claims=_by_start((c.sentence.start, claim_view(c, setting)) for c in coded.claims),
        findings=_by_start((one.sentence.start, view) for one, view in found if one.sentence),
        shown=set(),
    )


def _by_start(pairs: Iterable[tuple[int, T]]) -> dict[int, tuple[T, ...]]:
    found: dict[int, tuple[T, ...]] = {}
    for start, view in pairs:
        found[start] = (*found.get(start, ()), view)
    return found
