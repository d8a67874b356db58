"""A reminder of a request."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.requests.models.request import CHANNELS, Request


class Reminder(models.Model):
    """A day on which a request was made again."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="reminders")
    on = models.DateField("day")
    channel = models.CharField(max_length=14, choices=CHANNELS)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("on", "id")
        constraints = (
            models.UniqueConstraint(fields=("request", "on"), name="one_reminder_a_day"),
        )

    def __str__(self) -> str:
        return f"reminder of {self.on}"
