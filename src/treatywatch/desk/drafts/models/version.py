"""A version of a draft: each save makes one, none is ever changed."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.db import models

from treatywatch.desk.drafts.models.draft import Draft
from treatywatch.desk.permissions import Paths, Scope


class Origin(models.TextChoices):
    """How a version came about."""

    UPDATE = "update", "Last edition's text"
    UPLOAD = "upload", "Uploaded file"
    EDITOR = "editor", "Written in the browser"
    MERGE = "merge", "Two versions merged"


def hash_of(text: str) -> str:
    """Return the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


class Version(models.Model):
    """The whole text as Markdown with footnotes, who saved it and from which version it came.

    `key` is given by whoever saves: the same key saved twice is one version, so that a save
    whose answer was lost on the line can be sent again. A version that is kept `aside` was
    written on an older one while somebody saved another: it is never the newest, and nothing of
    it is lost. A merged version came from its parent and from `other_parent`.
    """

    PATHS = Paths("draft__assignment__country", "draft__assignment__theme", "draft__assignment")

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    origin = models.CharField(max_length=10, choices=Origin.choices)
    file_name = models.CharField(max_length=200, blank=True, default="")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    key = models.CharField(max_length=80)
    aside = models.BooleanField(default=False)
    other_parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_into"
    )

    class Meta:
        ordering = ("draft", "number")
        constraints = (
            models.UniqueConstraint(fields=("draft", "number"), name="versions_are_numbered"),
            models.UniqueConstraint(fields=("draft", "key"), name="a_save_is_one_version"),
        )

    def __str__(self) -> str:
        return f"{self.draft}, version {self.number}"

    @property
    def scope(self) -> Scope:
        """That of its draft."""
        return self.draft.scope
