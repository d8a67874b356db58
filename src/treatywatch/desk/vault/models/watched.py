"""Keyed digests of what must not stand in a text; without the key they tell nothing."""

from __future__ import annotations

from django.db import models

from treatywatch.desk.vault.models.source import Source


class Watched(models.Model):
    """One term of a source. `alone` means one word of a name, which may be another person's."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="watched")
    key_name = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    alone = models.BooleanField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("source", "key_name", "digest"), name="watched_once_a_source"
            ),
        )

    def __str__(self) -> str:
        return f"a term of source {self.source_id}"
