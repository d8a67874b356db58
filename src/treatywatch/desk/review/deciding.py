"""Deciding on claims: one at a time by a key, or all that have not changed at once."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from treatywatch.decisions import content_from_json, notes_key, plain, sentence_key
from treatywatch.desk.audit.recording import record
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, require
from treatywatch.desk.review.models import Decided
from treatywatch.desk.review.names import public_label
from treatywatch.desk.review.state import Item, Review, review_of
from treatywatch.desk.vault.watching import watch
from treatywatch.model import ClaimContent, Decision, Judgement, Sentence, TreatywatchError
from treatywatch.walk import tools

UNDER_REVIEW = (State.REVIEW, State.CHECKING)


class NotDecided(TreatywatchError):
    """A decision cannot be taken as it was sent."""


def decide(
    draft: Draft,
    matter: str,
    judgement: Judgement | None,
    by: Person,
    reason: str = "",
    claim: dict[str, object] | None = None,
) -> Item:
    """Take one decision on one claim, and return the claim as it stands now.

    `matter` is what the page called it; `claim` what it should read, for a correction. Without a
    judgement the person agrees with what another decided before them. Raises
    NotDecided when the text has changed since the page was made, when a reason is missing, or
    when the report is not under review; PermissionDenied for the text's own author.
    """
    with transaction.atomic():
        review = _review(draft, by)
        item = review.find(matter)
        if item is None:
            mend = "reload the page: it shows what stands there now"
            raise NotDecided("the sentence, its notes or the claim have changed", "", mend)
        if judgement is None:
            made = _agreeing(review, item, by, reason)
        else:
            made = _decision(review, item, judgement, by, reason, _content(claim))
        _keep(draft, [made], by)
    return _found(review_of(draft), matter)


def accept_unchanged(draft: Draft, by: Person) -> int:
    """Accept every claim that the last edition made in the same words; return how many.

    Where two people are needed it is one person's word.
    """
    with transaction.atomic():
        review = _review(draft, by)
        label = public_label(by)
        items = [item for item in review.items if item.unchanged and item.needs(label)]
        why = "as in the last edition"
        _keep(draft, [_decision(review, i, Judgement.ACCEPT, by, why, None) for i in items], by)
    return len(items)


def add_claim(
    draft: Draft, start: int, claim: dict[str, object], by: Person, reason: str
) -> Decision:
    """Add a claim to the sentence that begins at `start`, which the coder does not propose.

    Raises NotDecided without a reason, without such a sentence, or for an answer that the
    codebook does not have.
    """
    with transaction.atomic():
        review = _review(draft, by)
        report = review.reading.coded.report
        sentence = next((s for s in report.sentences() if s.start == start), None)
        content = _content(claim)
        if sentence is None or content is None:
            raise NotDecided("no sentence begins there", str(start), "reload the page")
        made = _added(review, sentence, content, by, reason)
        _keep(draft, [made], by)
    return made


def _review(draft: Draft, by: Person) -> Review:
    """Return the review, its draft held until the transaction ends."""
    held = Draft.objects.select_for_update().select_related("assignment__edition").get(pk=draft.pk)
    require(by, Action.REVIEW, held.assignment)
    if held.assignment.state not in UNDER_REVIEW:
        where = State(held.assignment.state).label
        raise NotDecided(f"the report is not under review: {where}", str(held))
    review = review_of(held)
    if review is None:
        raise NotDecided("there is no text yet", str(held))
    return review


def _content(claim: dict[str, object] | None) -> ClaimContent | None:
    """Return a claim from the fields of a form. Raises NotDecided outside the codebook."""
    if claim is None:
        return None
    content = content_from_json(claim, "claim")
    answers = {q.name: q.answers for q in tools().coder.codebook.questions}
    if content.answer not in answers.get(content.question, ()):
        known = ", ".join(answers.get(content.question, ())) or "a question of the codebook"
        said = f"{content.question} = {content.answer}"
        raise NotDecided(f"{said} is not in the codebook", "", f"use {known}")
    return content


def _decision(
    review: Review,
    item: Item,
    judgement: Judgement,
    by: Person,
    reason: str,
    claim: ClaimContent | None,
) -> Decision:
    if judgement in (Judgement.REJECT, Judgement.CORRECT) and not reason.strip():
        raise NotDecided(f"to {judgement} a claim needs a reason", "", "say why in a few words")
    if (judgement is Judgement.CORRECT) != (claim is not None):
        raise NotDecided("a correction says what the claim should read, nothing else does")
    if claim == item.content:
        raise NotDecided("the correction reads as the claim does", "", "accept it")
    return _line(
        review, item.keys, plain(item.sentence), judgement, item.content, claim, by, reason
    )


def _agreeing(review: Review, item: Item, by: Person, reason: str) -> Decision:
    """Return the same as was decided last, in this person's name."""
    if item.verdict is None:
        raise NotDecided("nobody has decided on it yet", "", "accept, correct or reject it")
    said = item.verdict.decision
    judgement = Judgement.ACCEPT if said.judgement is Judgement.ADD else said.judgement
    return _line(
        *(review, item.keys, plain(item.sentence), judgement, item.content),
        *(said.claim if judgement is Judgement.CORRECT else None, by, reason or "agreed"),
    )


def _added(
    review: Review, sentence: Sentence, content: ClaimContent, by: Person, reason: str
) -> Decision:
    if not reason.strip():
        raise NotDecided("to add a claim needs a reason", "", "say why in a few words")
    keys = (sentence_key(sentence), notes_key(review.reading.coded.report, sentence))
    return _line(review, keys, plain(sentence), Judgement.ADD, None, content, by, reason)


def _line(
    review: Review,
    keys: tuple[str, str],
    words: str,
    judgement: Judgement,
    proposal: ClaimContent | None,
    claim: ClaimContent | None,
    by: Person,
    reason: str,
) -> Decision:
    coded = review.reading.coded
    return Decision(
        report=coded.report.slug,
        sentence=words,
        sentence_key=keys[0],
        notes_key=keys[1],
        judgement=judgement,
        proposal=proposal,
        claim=claim,
        by=public_label(by),
        at=timezone.now().isoformat(timespec="microseconds"),
        reason=reason.strip(),
        codebook=coded.codebook,
        coder=coded.coder,
    )


def _keep(draft: Draft, decisions: Iterable[Decision], by: Person) -> None:
    """Add the rows and one line of the audit, which holds no words of the text."""
    rows = [Decided.of(draft, by, made) for made in decisions]
    for row in rows:
        row.save()
        watch(row, row.words)
    if rows:
        kinds = sorted({row.judgement for row in rows})
        record(by, Action.REVIEW, draft.assignment, {"decisions": len(rows), "kinds": kinds})


def _found(review: Review | None, matter: str) -> Item:
    item = review.find(matter) if review is not None else None
    if item is None:
        raise NotDecided("the text has changed since", "", "reload the page")
    return item
