"""Signatures: who signed which words."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.appended import Appended, AppendedRows
from treatywatch.desk.drafts.models import Draft, Version
from treatywatch.desk.permissions import Paths, Scope


class Signature(Appended):
    """Somebody's signature below the words of a section, or of the whole report.

    `section` is empty for the report. `digest` is the hash of the words: when they change, the
    signature no longer holds, and it stays.
    """

    PATHS = Paths("draft__assignment__country", "draft__assignment__theme", "draft__assignment")

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="signatures")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="signatures")
    section = models.CharField(max_length=240, blank=True, default="")
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = AppendedRows.as_manager()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.draft}, {self.section or 'the whole report'}"

    @property
    def scope(self) -> Scope:
        """That of its draft."""
        return self.draft.scope
