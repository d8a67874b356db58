"""Reminders by e-mail. They name the report and the day, and hold nothing of a draft."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import timezone

from treatywatch.desk.cycle.models import Assignment, Reminder
from treatywatch.desk.people.models import Person

SOON = 7
"""Days before a deadline in which a first reminder goes out."""
EVERY = 7
"""Days between two reminders about the same report to the same person."""


def remind(one: Assignment) -> Reminder | None:
    """Send a reminder to the person whose turn it is; None where nobody is named."""
    person = Person.objects.filter(pk=one.turn_of, is_active=True).first()
    if person is None or one.deadline is None:
        return None
    words = {"person": person, "assignment": one, "late": one.days_late()}
    text = render_to_string("cycle/mail/reminder.txt", words)
    send_mail(f"[treatywatch] {one}", text, None, [person.email])
    return Reminder.objects.create(assignment=one, person=person, due=one.deadline)


def remind_all(today: date | None = None) -> list[Reminder]:
    """Remind everybody whose turn it is on a report that is late or due soon, not too often."""
    today = today or timezone.localdate()
    rows = Assignment.objects.select_related("edition")
    due = [one for one in rows if _is_due(one, today) and not _was_reminded(one, today)]
    return [sent for one in due if (sent := remind(one)) is not None]


def _is_due(one: Assignment, today: date) -> bool:
    begun = one.edition.opens <= today
    return begun and one.deadline is not None and one.deadline - today <= timedelta(days=SOON)


def _was_reminded(one: Assignment, today: date) -> bool:
    since = today - timedelta(days=EVERY - 1)
    return one.reminders.filter(person_id=one.turn_of, sent__date__gte=since).exists()
