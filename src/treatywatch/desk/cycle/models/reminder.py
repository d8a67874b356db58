"""A reminder that was sent."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.cycle.models.assignment import Assignment


class Reminder(models.Model):
    """To whom a reminder went for which report, and by when it is due."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="reminders")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    due = models.DateField()
    sent = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-sent",)

    def __str__(self) -> str:
        return f"{self.assignment}: {self.person}, {self.sent:%Y-%m-%d}"
