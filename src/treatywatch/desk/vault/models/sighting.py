"""A place where something of the vault stands in a text. Only those named for the source see it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from treatywatch.desk.vault.models.source import Source


class Sightings(models.QuerySet):
    """What was seen."""

    def open(self) -> Sightings:
        """Return what stands in a text still and nobody has set aside."""
        return self.filter(gone=None, set_aside=None)


class Sighting(models.Model):
    """A term of a source in a thing that holds text, its surroundings sealed.

    Set aside with a reason (another person of that name), it stays so in all later versions.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="sightings")
    thing = models.CharField(max_length=120)
    digest = models.CharField(max_length=64)
    alone = models.BooleanField()
    excerpt = models.TextField()
    seen = models.DateTimeField(auto_now_add=True)
    gone = models.DateTimeField(null=True)
    set_aside = models.DateTimeField(null=True)
    set_aside_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    reason = models.TextField(blank=True, default="")

    objects = Sightings.as_manager()

    class Meta:
        ordering = ("seen", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("source", "thing", "digest"), name="one_sighting_of_a_term_in_a_thing"
            ),
        )

    def __str__(self) -> str:
        return f"a sighting in {self.thing}"

    @property
    def record(self) -> str:
        """What its sealed surroundings are bound to."""
        return f"vault.sighting:{self.source_id}:{self.thing}:{self.digest}"
