"""Making requests, reminding, and writing down what came of them; each deed is in the audit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from treatywatch.desk.audit.recording import record
from treatywatch.desk.citing import Channel
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, may
from treatywatch.desk.requests.kinds import Outcome
from treatywatch.desk.requests.models import Reminder, Reply, Request


@transaction.atomic
def save_request(person: Person, request: Request) -> Request:
    """Save a new or a changed request. Raises ValidationError, PermissionDenied."""
    _require(person, request)
    new = request.pk is None
    if new:
        request.made_by = person
    request.full_clean(exclude=("made_by",))
    request.save()
    detail = {"outcome": request.outcome, "sent": str(request.sent) if request.sent else None}
    record(person, "request.make" if new else "request.change", request, detail)
    return request


@transaction.atomic
def remind(person: Person, request: Request, on: date, channel: Channel) -> Reminder:
    """Write down that a request was made again. Raises ValidationError, PermissionDenied."""
    _require(person, request)
    reminder = Reminder(request=request, on=on, channel=channel.value, by=person)
    reminder.full_clean()
    reminder.save()
    record(person, "request.remind", request, {"on": str(on), "channel": channel.value})
    return reminder


@transaction.atomic
def add_reply(person: Person, reply: Reply, outcome: Outcome, file: tuple[str, bytes]) -> Reply:
    """Write down a reply, with its document (name and bytes; no name for none).

    The request's outcome and the day of it follow. Raises ValidationError, PermissionDenied.
    """
    request = Request.objects.select_for_update().get(pk=reply.request_id)
    _require(person, request)
    reply.by = person
    reply.file_name, reply.document = file[0], file[1] or None
    reply.sha256 = sha256(file[1]).hexdigest() if file[1] else ""
    request.outcome, request.outcome_on = outcome.value, reply.on
    request.full_clean()
    request.save()
    reply.full_clean(exclude=("document",))
    reply.save()
    record(person, "request.reply", request, {"outcome": outcome.value, "sha256": reply.sha256})
    return reply


def close_unanswered(today: date | None = None) -> int:
    """Mark as without reply what was sent and not answered by its day; return how many."""
    day = today or timezone.localdate()
    with transaction.atomic():
        waiting = Request.objects.filter(outcome=Outcome.OPEN.value).exclude(sent=None)
        late = [one for one in waiting.select_related("edition") if day > one.answer_due]
        for one in late:
            one.outcome = Outcome.NO_REPLY.value
            one.save(update_fields=["outcome"])
            record(None, "request.no-reply", one, {"due": str(one.answer_due)})
    return len(late)


def sentences(requests: Iterable[Request]) -> list[str]:
    """Return what an edition can print about requests."""
    return [words for one in requests if (words := one.sentence())]


def _require(person: Person, request: Request) -> None:
    if not may(person, Action.WRITE_REQUEST, request):
        raise PermissionDenied
