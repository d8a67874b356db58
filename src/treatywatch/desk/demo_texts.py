"""Something to look at in the demo: a draft that was begun, a comment, a late report."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from treatywatch.desk.cycle.models import Assignment
from treatywatch.desk.drafts.comments import comment_on
from treatywatch.desk.drafts.incoming import begin_from
from treatywatch.desk.drafts.models import Origin, Version
from treatywatch.desk.drafts.reading import code_version
from treatywatch.desk.drafts.saving import Save, draft_of, save

BEGUN = "MMR"
LATE = "UKR"
_ADDED = "The ministry has not answered a letter of the Monitor.[^90]"
_NOTE = "[^90]: Letter of the Monitor to the Ministry of Foreign Affairs, 3 March."


@transaction.atomic
def enliven() -> None:
    """Begin a draft where the archive has an earlier text, and let a report be late; once."""
    if Version.objects.exists():
        return
    Assignment.objects.filter(country=LATE).update(due=timezone.localdate() - timedelta(days=3))
    one = Assignment.objects.select_related("edition").filter(country=BEGUN).first()
    incoming = begin_from(one) if one else None
    if one is None or incoming is None:
        return
    draft = draft_of(one)
    save(draft, Save(incoming.text, 0, "demo-begun", Origin.UPDATE), one.researcher)
    body, _, notes = incoming.text.partition("\n[^")
    text = f"{body.rstrip()}\n\n{_ADDED}\n\n[^{notes.rstrip()}\n\n{_NOTE}\n" if notes else body
    version = save(draft, Save(text, 1, "demo-written"), one.researcher).version
    claimed = code_version(version).claims
    if claimed:
        words = "Does this still hold? Please look for a newer source."
        comment_on(version, claimed[0].sentence.start, words, one.editor)
