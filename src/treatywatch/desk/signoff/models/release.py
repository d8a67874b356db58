"""Releases: when an edition went online, and with which package."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.appended import Appended, AppendedRows
from treatywatch.desk.cycle.models import Edition


class Release(Appended):
    """An edition that went online. `digest` is the SHA-256 of its package's manifest."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="releases")
    reports = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = AppendedRows.as_manager()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.edition}, {self.reports} reports"
