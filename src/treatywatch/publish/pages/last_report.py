"""The newest report on a country, section by section, with the marks of its claims."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import CodedReport, Paragraph, Sentence
from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.pages.page import Link
from treatywatch.publish.pages.theme import edition_words, theme_words
from treatywatch.publish.words import CertaintyWords, certainty_words

MOST_LETTERS = 8_000
"""Longer texts are left to their own page, so that a country's page stays small."""


@dataclass(frozen=True, slots=True)
class LastSentence:
    """A sentence, its place in the report, and the certainties of its claims, each once."""

    text: str
    path: str
    marks: tuple[CertaintyWords, ...]


@dataclass(frozen=True, slots=True)
class LastSection:
    """A heading that leads to its place, and paragraphs of sentences; none in a long report."""

    heading: Link
    paragraphs: tuple[tuple[LastSentence, ...], ...]


@dataclass(frozen=True, slots=True)
class LastReport:
    """One report of the newest edition."""

    link: Link
    sections: tuple[LastSection, ...]


def last_reports(library: Library, code: str) -> tuple[LastReport, ...]:
    """Return the reports of the newest edition on a country; none without an edition."""
    editions = [e.edition for e in library.evidence.entries(code) if e.edition is not None]
    if not editions:
        return ()
    coded = library.evidence.coded_of(code, max(editions))
    short = sum(len(one.report.text) for one in coded) <= MOST_LETTERS
    return tuple(_report(one, whole=short) for one in coded)


def _report(coded: CodedReport, *, whole: bool) -> LastReport:
    report = coded.report
    marks: dict[int, dict[CertaintyWords, None]] = {}
    for claim in coded.claims:
        marks.setdefault(claim.sentence.start, {})[certainty_words(claim.certainty)] = None
    words = f"{edition_words(report)}, {theme_words(report.theme).lower()}"
    sections = []
    for section in report.sections:
        heading = section.heading.quotation.strip() if section.heading else ""
        start = section.heading.start if section.heading else None
        place = f"{links.report(report.slug)}#{links.section_id(start)}" if start else ""
        found = section.paragraphs if whole else ()
        sections.append(
            LastSection(
                Link(heading, place), tuple(_paragraph(report.slug, p, marks) for p in found)
            )
        )
    return LastReport(Link(words, links.report(report.slug)), tuple(sections))


def _paragraph(
    slug: str, paragraph: Paragraph, marks: dict[int, dict[CertaintyWords, None]]
) -> tuple[LastSentence, ...]:
    return tuple(
        LastSentence(_words(one), links.sentence(slug, one.start), tuple(marks.get(one.start, {})))
        for one in paragraph.sentences
    )


def _words(sentence: Sentence) -> str:
    """Return the words of a sentence, with the label of its row and its markers as they stand."""
    text = " ".join(sentence.text.split())
    label = sentence.label or ""
    return text if not label or text.startswith(label) else f"{label}: {text}"
