"""Adding to the audit, in the transaction of the deed: both are kept, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone

from treatywatch.desk.audit.chain import BEGINNING, Detail, canonical, digest_of
from treatywatch.desk.audit.heads import Head, append_head
from treatywatch.desk.audit.keys import heads_file, signing_key
from treatywatch.desk.audit.models import Entry, Newest
from treatywatch.model import TreatywatchError

if TYPE_CHECKING:
    from treatywatch.desk.people.models import Person

THE_DESK = "desk"
"""Who does what no person does: commands, and the passing of days."""


class NotInTransaction(TreatywatchError):
    """A deed is recorded outside the transaction that it belongs to."""


def record(
    person: Person | None, action: str, thing: models.Model | str, detail: Detail | None = None
) -> Entry:
    """Add a row: who did what to which thing. Call it last in the transaction of the deed.

    No person means that the desk did it by itself. `detail` holds words, whole numbers and lists
    of them, and never anything of the vault's. From this call to the end of the transaction other
    writers wait. Raises NotInTransaction, UnfitDetail, UnfitKeyFile.
    """
    if not transaction.get_connection().in_atomic_block:
        raise NotInTransaction("record within transaction.atomic()", str(action))
    newest = _locked_newest()
    parts = {
        "number": newest.number + 1,
        "at": timezone.now().isoformat(timespec="microseconds"),
        "who": name_of(person) if person is not None else THE_DESK,
        "action": str(action),
        "thing": thing if isinstance(thing, str) else name_of(thing),
        "detail": canonical(detail or {}),
        "previous": newest.digest,
    }
    entry = Entry(**parts, digest=digest_of(**parts))
    entry.save()
    _move_head(newest, entry)
    return entry


def name_of(thing: models.Model) -> str:
    """Return what a row of a table is called in the audit: its kind and its key."""
    return f"{thing._meta.model_name}:{thing.pk}"


def _locked_newest() -> Newest:
    """Return what is known of the newest row, ours until the transaction ends.

    PostgreSQL locks it here; SQLite has locked the whole database already.
    """
    found = Newest.objects.select_for_update().first()
    if found is None:
        first = Newest(number=0, digest=BEGINNING, at="", signature="")
        Newest.objects.bulk_create([first], ignore_conflicts=True)
        found = Newest.objects.select_for_update().get()
    return found


def _move_head(newest: Newest, entry: Entry) -> None:
    key = signing_key(make=newest.number == 0)
    head = Head(entry.number, entry.digest, entry.at).signed_with(key)
    newest.number, newest.digest = head.number, head.digest
    newest.at, newest.signature = head.at, head.signature
    newest.save(force_update=True)
    # A head that cannot be appended (a full disk) does not undo a deed that is done: the file
    # then lags behind, and lagging behind proves nothing against the chain.
    transaction.on_commit(lambda: append_head(heads_file(), head), robust=True)
