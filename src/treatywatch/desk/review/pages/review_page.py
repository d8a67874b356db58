"""The review as a page: each sentence that claims something, its notes, and what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from treatywatch.desk.drafts.pages.draft_page import Piece, names, pieces
from treatywatch.desk.review.state import Item, Review
from treatywatch.model import ClaimContent, Finding, Judgement, Report, Sentence
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.words import answer_words, question_words

_SAID = {
    Judgement.ACCEPT: "accepted",
    Judgement.CORRECT: "corrected",
    Judgement.REJECT: "rejected",
    Judgement.ADD: "added",
}


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One claim to decide on. `standing` says what was decided, empty while nothing was."""

    number: int
    matter: str
    view: ClaimView
    standing: str
    kind: str
    needs: bool
    agree: bool
    four_eyes: bool
    unchanged: bool


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence with the notes that stand behind it, its findings, and its claims."""

    start: int
    label: str
    pieces: tuple[Piece, ...]
    notes: tuple[tuple[int, str, tuple[str, ...]], ...]
    findings: tuple[str, ...]
    items: tuple[ItemLine, ...]


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A decision that is asked again: what it was made for, what stands there now, and why."""

    judgement: str
    by: str
    claim: str
    then: str
    now: str
    place: int | None
    why: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Everything that the page shows."""

    rows: tuple[SentenceRow, ...]
    uncoded: tuple[tuple[int, tuple[Piece, ...]], ...]
    asked: tuple[AskedLine, ...]
    claims: int
    open: int
    waiting: int
    left: int
    unchanged: int


def review_page(review: Review, label: str) -> ReviewPage:
    """Set a review as a page for the person with this label."""
    report = review.reading.coded.report
    left = review.left_for(label)
    return ReviewPage(
        rows=tuple(_rows(review, label)),
        uncoded=tuple((s.start, tuple(pieces(report, s))) for s in review.reading.coded.uncoded),
        asked=tuple(_asked(review)),
        claims=len(review.items),
        open=len(review.open),
        waiting=len(review.waiting),
        left=len(left),
        unchanged=sum(item.unchanged for item in left),
    )


def _rows(review: Review, label: str) -> Iterator[SentenceRow]:
    report = review.reading.coded.report
    for _, together in groupby(review.items, key=lambda item: item.sentence.anchor):
        items = list(together)
        sentence = items[0].sentence
        yield SentenceRow(
            start=sentence.start,
            label=sentence.label or "",
            pieces=tuple(pieces(report, sentence)),
            notes=tuple(_notes(report, sentence)),
            findings=tuple(_messages(review.reading.findings, sentence)),
            items=tuple(item_line(report, item, label) for item in items),
        )


def _messages(findings: tuple[Finding, ...], sentence: Sentence) -> Iterator[str]:
    for finding in findings:
        if finding.sentence is not None and finding.sentence.start == sentence.start:
            yield finding.message


def _notes(report: Report, sentence: Sentence) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Yield number, words and kinds of source of each note that stands with a sentence."""
    numbers = dict.fromkeys(marker.number for marker in sentence.markers)
    for note in report.notes:
        if note.number in numbers and note.definition is not None:
            words = " ".join(note.definition.quotation.split())
            yield note.number, words, tuple(c.kind for c in note.citations)


def item_line(report: Report, item: Item, label: str) -> ItemLine:
    """Return one claim as the person with this label sees it."""
    setting = ClaimSetting(report.slug, report.country, names())
    needs = item.needs(label)
    return ItemLine(
        number=item.number,
        matter=item.matter,
        view=claim_view(item.claim, setting),
        standing=_standing(item),
        kind="decided" if item.holds else "open" if item.open else "waiting",
        needs=needs,
        agree=needs and not item.open,
        four_eyes=item.four_eyes,
        unchanged=item.unchanged,
    )


def _standing(item: Item) -> str:
    if item.verdict is None:
        return ""
    said = item.verdict.decision
    words = f"{_SAID[said.judgement]} by {' and '.join(item.verdict.by)}"
    if said.judgement is Judgement.CORRECT and said.claim is not None:
        words += f", to read {claim_words(said.claim)}"
    if said.reason:
        words += f": {said.reason}"
    return words if item.holds else f"{words}. A second person must agree"


def claim_words(content: ClaimContent) -> str:
    """Return what a claim says, in short."""
    answer = answer_words(content.answer)
    certainty, speaker = content.certainty.value, content.speaker.value
    return f"{question_words(content.question)}: {answer} ({certainty}, {speaker})"


def _asked(review: Review) -> Iterator[AskedLine]:
    for one in review.asked:
        yield AskedLine(
            judgement=_SAID.get(one.decision.judgement, one.decision.judgement.value),
            by=one.decision.by,
            claim=claim_words(one.decision.about),
            then=one.decision.sentence,
            now=" ".join(one.now.text.split()) if one.now else "",
            place=one.now.start if one.now else None,
            why=one.why,
        )
