"""A reply to a request."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.citing import Channel, citation
from treatywatch.desk.permissions import Paths, Scope
from treatywatch.desk.requests.models.request import CHANNELS, Request


class Reply(models.Model):
    """What came back: a source that a note can cite, and its document if there is one."""

    PATHS = Paths("request__country", theme="", assignment="")

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="replies")
    on = models.DateField("day")
    channel = models.CharField(max_length=14, choices=CHANNELS)
    place = models.CharField(max_length=80, blank=True)
    file_name = models.CharField(max_length=200, blank=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    document = models.BinaryField(null=True, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("on", "id")
        verbose_name_plural = "replies"

    def __str__(self) -> str:
        return self.citation

    @property
    def scope(self) -> Scope:
        """That of its request."""
        return self.request.scope

    @property
    def citation(self) -> str:
        """The note that cites it."""
        return citation(self.request.to, Channel(self.channel), self.on, self.place)
