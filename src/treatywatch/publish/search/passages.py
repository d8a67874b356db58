"""What can be found: every sentence, every note, every source, with what it claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.model import Claim, CodedReport, Report
from treatywatch.publish import links
from treatywatch.publish.language import _, told
from treatywatch.publish.library import Library
from treatywatch.publish.pages.claims import ClaimSetting, claim_view
from treatywatch.publish.words import count_words, date_words, kind_words

Facet = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with the link to its place, what it claims in words, and its facets.

    `facets` are those of the text itself. `said` holds the facets of each of its claims, so that a
    search for two of them does not find two claims that have one each.
    """

    part: str
    text: str
    path: str
    where: str
    claims: tuple[str, ...]
    facets: tuple[Facet, ...]
    said: tuple[tuple[Facet, ...], ...]


def passages_of_report(library: Library, coded: CodedReport) -> Iterator[Passage]:
    """Yield the sentences of the body, then the notes that have a text."""
    report = coded.report
    by_place: dict[int, list[Claim]] = {}
    by_note: dict[int, list[Claim]] = {}
    for claim in coded.claims:
        if claim.in_note is None:
            by_place.setdefault(claim.sentence.start, []).append(claim)
        else:
            by_note.setdefault(claim.in_note, []).append(claim)
    kinds = {n: [c.kind for c in note.citations] for note in report.notes for n in (note.number,)}
    for section in report.sections:
        heading = section.heading.quotation.strip() if section.heading else ""
        for sentence in section.sentences:
            cited = [kind for marker in sentence.markers for kind in kinds.get(marker.number, ())]
            path = links.sentence(report.slug, sentence.start)
            claims = by_place.get(sentence.start, [])
            place = ("sentence", path, heading)
            yield _passage(library, report, sentence.text, place, claims, cited)
    for note in report.notes:
        if note.definition:
            place = (
                "note",
                links.note(report.slug, note.number),
                told("Note {number}", number=note.number),
            )
            claims, cited = by_note.get(note.number, []), kinds[note.number]
            yield _passage(library, report, note.definition.quotation, place, claims, cited)


def passages_of_sources(library: Library) -> Iterator[Passage]:
    """Yield the sources."""
    for one in library.evidence.sources():
        source = one.source
        facets = (("part", "source"), ("kind", source.kind))
        dated = source.date and source.date[:4].isdigit()
        said = ((("year", source.date[:4]),),) if source.date and dated else ()
        date = f", {date_words(source.date)}" if source.date else ""
        where = f"{kind_words(source.kind)}{date}; {count_words(one.citations, 'citation')}"
        path = links.source(source.key)
        yield Passage("source", source.label, path, where, (), facets, said)


def _passage(
    library: Library,
    report: Report,
    text: str,
    place: tuple[str, str, str],
    claims: list[Claim],
    kinds: list[str],
) -> Passage:
    part, path, where = place
    setting = ClaimSetting(report.slug, report.country, library.names)
    words = []
    for claim in claims:
        view = claim_view(claim, setting)
        about = f" ({view.subject})" if view.subject else ""
        said = f"{view.certainty.word}, {_('says %(speaker)s') % {'speaker': view.speaker}}"
        words.append(f"{view.question}{about}: {view.answer} – {said}")
    facets = (("part", part), *(("kind", kind) for kind in dict.fromkeys(kinds)))
    claimed = tuple(tuple(_facets(claim)) for claim in claims)
    return Passage(part, " ".join(text.split()), path, where, tuple(words), facets, claimed)


def _facets(claim: Claim) -> Iterator[Facet]:
    yield "question", claim.question
    yield "answer", claim.answer
    yield "certainty", claim.certainty.value
    yield "speaker", claim.speaker.value
    when = (claim.date or claim.period or "")[:4]
    if when.isdigit():
        yield "year", when
