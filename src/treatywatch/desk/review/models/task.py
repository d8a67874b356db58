"""Tasks: what somebody asks somebody else to do on a report, tied to a sentence where it helps."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.permissions import Paths, Scope


class Task(models.Model):
    """A thing to do: by whom, until when, and when it was done. `quotation` may be empty."""

    PATHS = Paths("draft__assignment__country", "draft__assignment__theme", "draft__assignment")

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="tasks")
    words = models.CharField(max_length=400)
    quotation = models.TextField(blank=True, default="")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    for_whom = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="tasks"
    )
    asked = models.DateTimeField(auto_now_add=True)
    due = models.DateField(null=True, blank=True)
    done = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("done", "due", "pk")

    def __str__(self) -> str:
        return self.words

    @property
    def scope(self) -> Scope:
        """That of its draft."""
        return self.draft.scope
