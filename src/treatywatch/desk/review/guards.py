"""What has to be decided before a report may leave the review."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.desk.cycle.models.assignment import Assignment, State
from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.review.state import Review, review_of
from treatywatch.model import Severity


def open_claims(assignment: Assignment, after: State) -> Iterator[str]:
    """Yield what is still open when a report is to go on to be checked or to be signed.

    Before the facts are checked, somebody must have decided on every claim. Before the sign-off
    two people must have on every claim that needs two, no decision may wait to be asked again,
    no finding may block, and no task may be open.
    """
    if after not in (State.CHECKING, State.READY, State.SIGNED):
        return
    draft = Draft.objects.filter(assignment=assignment).first()
    review = review_of(draft) if draft is not None else None
    if review is None:
        yield "there is no text yet"
        return
    if review.open:
        yield f"{len(review.open)} claims are undecided"
    if review.asked:
        yield f"{len(review.asked)} decisions were made for other words and are asked again"
    if after != State.CHECKING:
        yield from _before_signing(draft, review)


def _before_signing(draft: Draft, review: Review) -> Iterator[str]:
    if review.waiting:
        yield f"{len(review.waiting)} claims wait for a second person"
    blocking = [f for f in review.reading.findings if f.severity is Severity.BLOCK]
    if blocking:
        yield f"{len(blocking)} findings stop the publication"
    tasks = draft.tasks.filter(done=None).count()
    if tasks:
        yield f"{tasks} tasks are open"
