"""A draft as a page: its sentences with what they claim, their notes, and what does not hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from treatywatch.desk.drafts.pages.kinds import KINDS, kind_of
from treatywatch.desk.drafts.reading import Reading
from treatywatch.desk.people.countries import countries
from treatywatch.model import Claim, Finding, NoteState, Report, Sentence, Severity
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.names import Names
from treatywatch.publish.words import CHANGES, SEVERITIES, rule_words


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding in words; `place` is the start of its sentence, `note` its note, if any."""

    rule: str
    severity: str
    grave: bool
    message: str
    facts: tuple[tuple[str, str], ...]
    not_checked: str
    mend: str
    place: int | None
    note: int | None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence, or a marker of a note."""

    words: str
    number: int | None = None
    lost: bool = False


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """A sentence with its claims and findings. `uncited` is said of claims that lean on nothing."""

    start: int
    end: int
    quotation: str
    label: str
    pieces: tuple[Piece, ...]
    claims: tuple[ClaimView, ...]
    findings: tuple[FindingLine, ...]
    uncited: bool
    in_note: int | None


@dataclass(frozen=True, slots=True)
class SectionLines:
    """A heading and the sentences under it."""

    heading: str
    sentences: tuple[SentenceLine, ...]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note: its number and its words, empty where they are lost."""

    number: int
    words: str
    state: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What became of a claim since the last edition."""

    word: str
    sign: str
    meaning: str
    before: ClaimView | None
    after: ClaimView | None
    reason: str
    place: int | None


@dataclass(frozen=True, slots=True)
class DraftPage:
    """Everything that a draft's page shows."""

    sections: tuple[SectionLines, ...]
    notes: tuple[NoteLine, ...]
    findings: tuple[tuple[str, tuple[FindingLine, ...]], ...]
    changes: tuple[ChangeLine, ...]
    carried: int
    earlier: str
    left_out: tuple[str, ...]
    claims: int
    uncited: int
    lost: int


@cache
def names() -> Names:
    """Return the names of all countries, as pages say them."""
    return Names(dict(countries()))


def draft_page(reading: Reading) -> DraftPage:
    """Set a reading as a page."""
    report = reading.coded.report
    sections = tuple(_sections(reading))
    lines = [line for section in sections for line in section.sentences]
    changes = tuple(_changes(reading))
    return DraftPage(
        sections=sections,
        notes=tuple(_note(report, number) for number in sorted(n.number for n in report.notes)),
        findings=tuple(_grouped(reading.findings)),
        changes=changes,
        carried=len(reading.changes) - len(changes),
        earlier=str(reading.earlier[0].report.edition) if reading.earlier else "",
        left_out=reading.left_out,
        claims=len(reading.coded.claims),
        uncited=sum(line.uncited for line in lines),
        lost=sum(note.state is NoteState.LOST for note in report.notes),
    )


def _grouped(findings: tuple[Finding, ...]) -> Iterator[tuple[str, tuple[FindingLine, ...]]]:
    by_kind: dict[str, list[FindingLine]] = defaultdict(list)
    for finding in sorted(findings, key=lambda one: list(Severity).index(one.severity)):
        by_kind[kind_of(finding.rule)].append(_finding(finding))
    yield from ((kind, tuple(by_kind[kind])) for kind in KINDS if by_kind[kind])


def _finding(finding: Finding) -> FindingLine:
    return FindingLine(
        rule=rule_words(finding.rule),
        severity=SEVERITIES[finding.severity],
        grave=finding.severity is Severity.BLOCK,
        message=finding.message,
        facts=tuple((fact.source, fact.text) for fact in finding.evidence),
        not_checked=finding.not_checked,
        mend=finding.mend,
        place=finding.sentence.start if finding.sentence else None,
        note=finding.note,
    )


def _sections(reading: Reading) -> Iterator[SectionLines]:
    report = reading.coded.report
    claims: dict[int, list[Claim]] = defaultdict(list)
    for claim in reading.coded.claims:
        claims[claim.sentence.start].append(claim)
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in reading.findings:
        if finding.sentence is not None:
            found[finding.sentence.start].append(finding)
    for section in report.sections:
        heading = " ".join(section.heading.quotation.split()) if section.heading else ""
        sentences = (
            _sentence(report, s, claims[s.start], found[s.start]) for s in section.sentences
        )
        yield SectionLines(heading, tuple(sentences))
    inside = [_sentence(report, s, claims[s.start], found[s.start]) for s in report.note_sentences]
    if inside:
        yield SectionLines("What the notes state", tuple(inside))


def _sentence(
    report: Report, sentence: Sentence, claims: list[Claim], found: list[Finding]
) -> SentenceLine:
    states = {note.number: note.state for note in report.notes}
    setting = ClaimSetting(report.slug, report.country, names(), states)
    uncited = bool(claims) and sentence.note is None and not any(c.notes for c in claims)
    return SentenceLine(
        sentence.start,
        sentence.end,
        sentence.text,
        sentence.label or "",
        tuple(pieces(report, sentence)),
        tuple(claim_view(claim, setting) for claim in claims),
        tuple(_finding(one) for one in found),
        uncited,
        sentence.note,
    )


def pieces(report: Report, sentence: Sentence) -> Iterator[Piece]:
    """Yield the words of a sentence and its markers, in order."""
    states = {note.number: note.state for note in report.notes}
    at = sentence.start
    for marker in sentence.markers:
        yield Piece(report.text[at : marker.start])
        lost = states.get(marker.number, NoteState.LOST) is NoteState.LOST
        yield Piece("", marker.number, lost)
        at = marker.end
    yield Piece(report.text[at : sentence.end])


def _note(report: Report, number: int) -> NoteLine:
    note = next(note for note in report.notes if note.number == number)
    words = " ".join(note.definition.quotation.split()) if note.definition else ""
    return NoteLine(number, words, note.state.value)


def _changes(reading: Reading) -> Iterator[ChangeLine]:
    """Yield what changed, gravest first; what was carried over is only counted."""
    setting = ClaimSetting("", reading.coded.report.country, names())
    for change in sorted(reading.changes, key=lambda one: CHANGES[one.kind].rank):
        words = CHANGES[change.kind]
        if words.code == "carried":
            continue
        sides = (
            claim_view(side.claim, setting) if side else None for side in (change.from_, change.to)
        )
        place = change.to.claim.sentence.start if change.to else None
        yield ChangeLine(
            words.word, words.sign, words.meaning, *sides, reason=change.reason, place=place
        )
