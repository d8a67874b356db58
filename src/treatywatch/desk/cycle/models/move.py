"""A step that a report took from one state to another."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.cycle.models.assignment import Assignment, State


class Move(models.Model):
    """Who moved a report, from where to where, when and why. Never changed."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="moves")
    before = models.CharField(max_length=10, choices=State.choices)
    after = models.CharField(max_length=10, choices=State.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    reason = models.TextField(blank=True, default="")

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.assignment}: {self.before} → {self.after}"
