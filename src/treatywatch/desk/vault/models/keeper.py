"""Those named for a source: nobody else can open it, whatever their role."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.vault.models.source import Source


class Keepers(models.QuerySet):
    """Those named, now or before."""

    def now(self) -> Keepers:
        """Return those who are named still and may sign in."""
        return self.filter(ended=None, person__is_active=True)


class Keeper(models.Model):
    """A person named for a source: by whom, when, why, and until when."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="keepers")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="keeps"
    )
    named_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    named = models.DateTimeField(auto_now_add=True)
    reason = models.TextField()
    ended = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    end_reason = models.TextField(blank=True, default="")

    objects = Keepers.as_manager()

    class Meta:
        ordering = ("named", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("source", "person"),
                condition=models.Q(ended=None),
                name="named_once_at_a_time",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} for source {self.source.key}"
