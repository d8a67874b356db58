"""A confidential source: its public label, and who it is, sealed."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models

from treatywatch.desk.people.countries import country_name
from treatywatch.desk.permissions import Paths, Scope


def fresh_key() -> str:
    """Return a key for addresses, which tells nothing and cannot be guessed."""
    return secrets.token_hex(8)


class Source(models.Model):
    """Somebody who must not be named. `label` is all that anybody else, and every output, sees.

    `revision` counts the changes, so that of two people who change it at once one is told.
    """

    PATHS = Paths(theme="", assignment="")

    key = models.CharField(max_length=16, unique=True, default=fresh_key, editable=False)
    country = models.CharField(max_length=4)
    label = models.CharField("public label", max_length=200)
    sealed = models.TextField(editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("country", "label", "id")

    def __str__(self) -> str:
        return f"{self.label} ({country_name(self.country)})"

    @property
    def scope(self) -> Scope:
        """Its country. Who may open it is not a matter of roles: see `Keeper`."""
        return Scope(frozenset({self.country}))

    @property
    def record(self) -> str:
        """What its sealed text is bound to."""
        return f"vault.source:{self.key}"
