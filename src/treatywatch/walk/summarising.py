"""The corpus report of files as they are read, before any coding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from treatywatch.model import (
    CorpusLine,
    CorpusReport,
    NoteState,
    RegionKind,
    Report,
    era_of,
)
from treatywatch.walk.reading import Reading

_UNMAPPED = "unmapped"
_ORPHANED = "notes.ibid-without-predecessor"


def summarise(readings: Iterable[Reading]) -> CorpusReport:
    """Count what the files hold, by era and format; no report is kept.

    A report whose name was met before is counted among the renderings of its era and format
    only: whether it says the same is told when the evidence file is built.
    """
    lines: dict[tuple[str, str], CorpusLine] = {}
    seen: set[str] = set()
    refused = 0
    for reading in readings:
        refused += reading.refusal is not None
        for report in reading.reports:
            line = _line(report) if report.slug not in seen else _double(report)
            seen.add(report.slug)
            key = (line.era, line.format)
            lines[key] = lines[key].plus(line) if key in lines else line
    return CorpusReport(tuple(lines[key] for key in sorted(lines)), refused)


def _double(report: Report) -> CorpusLine:
    return CorpusLine(era_of(report.origin.era), report.origin.format, renderings=1)


def _line(report: Report) -> CorpusLine:
    characters: Counter[str] = Counter()
    for region in report.regions:
        characters[RegionKind(region.kind).value] += region.end - region.start
    markers = [m.number for sentence in report.body_sentences for m in sentence.markers]
    present = {note.number for note in report.notes if note.state is NoteState.PRESENT}
    citations = [citation for note in report.notes for citation in note.citations]
    headings = [section for section in report.sections if section.heading]
    return CorpusLine(
        era=era_of(report.origin.era),
        format=report.origin.format,
        reports=1,
        characters=dict(sorted(characters.items())),
        sentences=len(report.body_sentences),
        headings=len(headings),
        unmapped=sum(section.topic == _UNMAPPED for section in headings),
        markers=len(markers),
        bound=sum(number in present for number in markers),
        lost=sum(note.state is NoteState.LOST for note in report.notes),
        citations=len(citations),
        untyped=sum(citation.kind == "unparsed" for citation in citations),
        repetitions=sum(citation.same_as is not None for citation in citations),
        orphaned=sum(finding.rule == _ORPHANED for finding in report.findings),
        unresolved=int(report.country is None),
        renderings=len(report.renderings),
    )
