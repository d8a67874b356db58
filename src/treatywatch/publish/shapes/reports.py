"""A report as plain data: what `treatywatch read --json` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields

from treatywatch.model import Citation, Note, Report, Section, Sentence
from treatywatch.publish.shapes.findings import finding_as_json


def report_as_json(report: Report) -> dict[str, object]:
    """Return identity, sections with sentences, notes, the account of characters, findings.

    Sentences are numbered through, from 1, those of the body first and then those in notes.
    """
    numbers = {one.start: n for n, one in enumerate(report.sentences(), start=1)}
    return {
        "report": _identity(report),
        "sections": [_section(section, numbers) for section in report.sections],
        "notes": [_note(note, numbers) for note in report.notes],
        "regions": characters_by_region(report),
        "characters": len(report.text),
        "findings": [finding_as_json(finding) for finding in report.findings],
    }


def characters_by_region(report: Report) -> dict[str, int]:
    """Count the characters of each kind of region; the counts add up to the whole text."""
    counts: Counter[str] = Counter()
    for region in report.regions:
        counts[region.kind.value] += region.end - region.start
    return dict(sorted(counts.items()))


def _identity(report: Report) -> dict[str, object]:
    return {
        "id": report.slug,
        "series": report.series,
        "edition": report.edition,
        "country": report.country,
        "country_as_written": report.country_as_written,
        "last_updated": report.last_updated,
        "title": report.title,
        "theme": report.theme,
        "previous_page": report.previous_page,
        "next_page": report.next_page,
        "file": report.origin.name,
        "sha256": report.origin.sha256,
        "format": report.origin.format,
        "era": report.origin.era,
        "encoding": report.origin.encoding,
        "renderings": [
            {"file": o.name, "sha256": o.sha256, "format": o.format, "era": o.era}
            for o in report.renderings
        ],
    }


def _section(section: Section, numbers: Mapping[int, int]) -> dict[str, object]:
    return {
        "heading": section.heading.quotation if section.heading else None,
        "topic": section.topic,
        "level": section.level,
        "sentences": [_sentence(sentence, numbers) for sentence in section.sentences],
    }


def _sentence(sentence: Sentence, numbers: Mapping[int, int]) -> dict[str, object]:
    shape: dict[str, object] = {
        "number": numbers[sentence.start],
        "text": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "markers": [marker.number for marker in sentence.markers],
    }
    return shape | ({"label": sentence.label} if sentence.label else {})


def _note(note: Note, numbers: Mapping[int, int]) -> dict[str, object]:
    return {
        "number": note.number,
        "state": note.state.value,
        "damaged": note.damaged,
        "text": note.definition.quotation if note.definition else None,
        "citations": [citation_as_json(citation) for citation in note.citations],
        "statements": [
            {
                "number": numbers[anchor.start],
                "text": anchor.quotation,
                "start": anchor.start,
                "end": anchor.end,
            }
            for anchor in note.statements
        ],
    }


def citation_as_json(citation: Citation) -> dict[str, object]:
    """Return the parts that are written; a part that is not there is left out."""
    parts = {
        field.name: getattr(citation, field.name)
        for field in fields(citation)
        if field.name not in {"kind", "anchor", "damaged"}
    }
    shape: dict[str, object] = {"kind": citation.kind}
    shape |= {name: value for name, value in parts.items() if value is not None}
    shape |= {"damaged": True} if citation.damaged else {}
    place = {"start": citation.anchor.start, "end": citation.anchor.end}
    return shape | {"text": citation.anchor.quotation, **place}
