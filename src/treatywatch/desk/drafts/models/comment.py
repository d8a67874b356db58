"""A comment on a quotation of a draft."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.drafts.models.draft import Draft
from treatywatch.desk.drafts.models.version import Version
from treatywatch.desk.permissions import Paths, Scope


class Comment(models.Model):
    """What somebody says of a sentence, tied to its words and to the version where they stood.

    `text[start:end] == quotation` in the coded text of that version. In a later version the
    quotation is looked for; where it is gone, the comment stays and says so.
    """

    PATHS = Paths("draft__assignment__country", "draft__assignment__theme", "draft__assignment")

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="comments")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="comments")
    answers = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="replies")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quotation = models.TextField()
    words = models.TextField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    settled = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("start", "at")

    def __str__(self) -> str:
        return f"{self.draft}: {self.words[:60]}"

    @property
    def scope(self) -> Scope:
        """That of its draft."""
        return self.draft.scope
