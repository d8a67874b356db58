"""One side of a change: the sentence as it stands, what it claims, and what it leans on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treatywatch.model import Claim, CodedReport, Note, Report, Side, Span
from treatywatch.publish import links
from treatywatch.publish.language import _, told
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.marked import Marked, marked
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.notes import NoteView, missing_note, note_view
from treatywatch.publish.pages.page import Link
from treatywatch.publish.pages.source_link import source_link
from treatywatch.store import Evidence


@dataclass(frozen=True, slots=True)
class SideView:
    """A claim in its sentence: the words that claim are marked in `sentence`."""

    claim: ClaimView
    sentence: tuple[Marked, ...]
    heading: str
    in_note: str
    notes: tuple[NoteView, ...]
    place: Link


class Shelf:
    """The reports of one country and edition, open at the sentences that claims point to."""

    def __init__(self, coded: Sequence[CodedReport], evidence: Evidence, names: Names) -> None:
        """Open the reports; `evidence` tells the sources of their notes."""
        self._reports = {item.report.slug: item.report for item in coded}
        self._headings = {slug: dict(_headings(r)) for slug, r in self._reports.items()}
        self._sources = {slug: evidence.sources_of(slug) for slug in self._reports}
        self._names = names

    def side(self, side: Side) -> SideView:
        """Set one side of a change."""
        report, claim = self._reports[side.report], side.claim
        states = {note.number: note.state for note in report.notes}
        setting = ClaimSetting(report.slug, report.country, self._names, states)
        start = claim.sentence.start
        return SideView(
            claim=claim_view(claim, setting),
            sentence=marked(claim.sentence.quotation, (_clause(claim),)),
            heading=self._headings[side.report].get(start, ""),
            in_note=told("in note {number}", number=claim.in_note)
            if claim.in_note is not None
            else "",
            notes=tuple(self._note(report, number) for number in claim.notes),
            place=Link(_("Read it in the report"), links.sentence(report.slug, start)),
        )

    def _note(self, report: Report, number: int) -> NoteView:
        found = next((note for note in report.notes if note.number == number), None)
        if found is None:
            return missing_note(number)
        return note_view(found, self._links(report, found))

    def _links(self, report: Report, note: Note) -> tuple[Link, ...]:
        sources = self._sources[report.slug].get(note.number, ())
        return tuple(source_link(source) for source in sources)


def _clause(claim: Claim) -> Span:
    """Return the place of the claiming words inside their sentence; the whole is no clause."""
    span = claim.anchor.span.shifted(-claim.sentence.start)
    return span if claim.anchor.span != claim.sentence.span else Span(0, 0)


def _headings(report: Report) -> Iterator[tuple[int, str]]:
    """Yield the start of each sentence and the heading that it stands under."""
    for section in report.sections:
        heading = section.heading.quotation.strip() if section.heading else ""
        for sentence in section.sentences:
            yield sentence.start, heading
