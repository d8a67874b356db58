"""Comments: tied to a quotation, found again in later versions, or said to be without a place."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from treatywatch.desk.audit.recording import record
from treatywatch.desk.drafts.models import Comment, Draft, Version
from treatywatch.desk.drafts.reading import code_version
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action
from treatywatch.desk.vault.watching import watch
from treatywatch.model import Report, TreatywatchError


class NoSuchSentence(TreatywatchError):
    """No sentence of the version begins there."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A comment and where its quotation stands now; `start` is None where it is gone."""

    comment: Comment
    start: int | None


@transaction.atomic
def comment_on(version: Version, start: int, words: str, by: Person) -> Comment:
    """Comment on the sentence of a version that begins at `start`. Raises NoSuchSentence."""
    report = code_version(version).report
    found = next((s for s in report.sentences() if s.start == start), None)
    if found is None:
        raise NoSuchSentence("no sentence begins there", str(version), "reload the page")
    made = Comment.objects.create(
        draft=version.draft,
        version=version,
        start=found.start,
        end=found.end,
        quotation=found.text,
        words=words,
        author=by,
    )
    watch(made, words)
    record(by, Action.COMMENT, made)
    return made


def placed(draft: Draft, report: Report) -> list[Placed]:
    """Return the open comments of a draft with their places in a text."""
    by_words = {" ".join(s.text.split()): s.start for s in report.sentences()}
    rows = draft.comments.filter(settled=None).select_related("author", "version")
    return [Placed(one, by_words.get(" ".join(one.quotation.split()))) for one in rows]
