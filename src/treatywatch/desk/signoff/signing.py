"""Signing: a section, a report; and opening a signed report again."""

from __future__ import annotations

from django.db import transaction

from treatywatch.desk.audit.recording import record
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.cycle.turns import Step, move
from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, require
from treatywatch.desk.signoff.models import Signature
from treatywatch.desk.signoff.sections import report_digest, sections_of
from treatywatch.desk.vault.watching import HeldByVault, refuse_if_held, watch
from treatywatch.model import TreatywatchError

SIGN_OFF = (
    Step(State.READY, State.SIGNED, Action.SIGN_REPORT, "Sign off"),
    Step(State.SIGNED, State.REVIEW, Action.REOPEN, "Open again", True),
    Step(State.SIGNED, State.PUBLISHED, Action.RELEASE, "Publish"),
    Step(State.PUBLISHED, State.REVIEW, Action.REOPEN, "Open again", True),
)
"""What follows once the facts are checked. A signed text changes only with a reason."""


class NotSigned(TreatywatchError):
    """A signature cannot be given as things stand."""


@transaction.atomic
def sign_section(draft: Draft, name: str, digest: str, by: Person) -> Signature:
    """Sign a section as it stands. A signature that is there already is returned.

    Raises NotSigned when the words are no longer those that the person saw (`digest`), or when
    the facts are not being checked now; PermissionDenied for whoever wrote on the text.
    """
    held = Draft.objects.select_for_update().select_related("assignment__edition").get(pk=draft.pk)
    require(by, Action.SIGN_SECTION, held)
    if held.assignment.state != State.CHECKING:
        raise NotSigned("sections are signed while the facts are checked", str(held))
    found = next((s for s in sections_of(held) if s.name == name), None)
    if found is None or found.digest != digest:
        raise NotSigned("the section has changed since", name, "read it again, then sign")
    if found.signature is not None:
        return found.signature
    made = Signature.objects.create(
        draft=held, version=held.newest, section=name, digest=digest, by=by
    )
    record(by, Action.SIGN_SECTION, held.assignment, {"digest": digest})
    return made


def sign_report(draft: Draft, by: Person) -> Signature:
    """Sign a report off: signature, state and audit, all of it or nothing.

    Where the vault holds the text, those named are told of it, though the source may have come
    into the vault after the text was saved. Raises NotYet while something is open, HeldByVault
    while the text holds what the vault keeps, NoSuchStep when the facts are not checked;
    PermissionDenied for whoever wrote on the text.
    """
    try:
        return _sign_report(draft, by)
    except HeldByVault:
        watch(draft.assignment, draft.newest.text)
        for row in draft.decisions.all():
            watch(row, row.words)
        raise


@transaction.atomic
def _sign_report(draft: Draft, by: Person) -> Signature:
    held = Draft.objects.select_for_update().select_related("assignment__edition").get(pk=draft.pk)
    require(by, Action.SIGN_REPORT, held)
    version = held.newest
    if version is None:
        raise NotSigned("there is no text yet", str(held))
    refuse_if_held(held.assignment, version.text)
    for row in held.decisions.all():
        refuse_if_held(row, row.words)
    move(held.assignment, State.SIGNED, by, steps=SIGN_OFF)
    return Signature.objects.create(
        draft=held, version=version, digest=report_digest(version), by=by
    )


def reopen(draft: Draft, by: Person, reason: str) -> None:
    """Open a signed report again. Raises NoSuchStep without a reason."""
    move(draft.assignment, State.REVIEW, by, reason, steps=SIGN_OFF)
