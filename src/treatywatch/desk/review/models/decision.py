"""Decisions on the claims of a draft: rows that are only added, each a line of the log."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from treatywatch.decisions import decision_from_json, line_of
from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.permissions import Paths, Scope
from treatywatch.model import Decision, Judgement, TreatywatchError


class DecisionsStay(TreatywatchError):
    """A decision is never changed or taken out: another one is made, which says why."""


def _refuse() -> NoReturn:
    raise DecisionsStay("what was decided stays in the log", "", "decide anew, or withdraw it")


class Log(models.QuerySet):
    """The rows of the log."""

    def update(self, **_: Any) -> NoReturn:
        """Refuse. Raises DecisionsStay."""
        _refuse()

    def delete(self) -> NoReturn:
        """Refuse. Raises DecisionsStay."""
        _refuse()

    def lines(self) -> tuple[Decision, ...]:
        """Return the decisions in the order in which they were made."""
        return tuple(row.decision for row in self.order_by("pk"))


class Decided(models.Model):
    """One decision of one person. `line` is the line of the log that the archive replays."""

    PATHS = Paths("draft__assignment__country", "draft__assignment__theme", "draft__assignment")

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="decisions")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    judgement = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in Judgement]
    )
    matter = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField()
    line = models.TextField()

    objects = Log.as_manager()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.draft}: {self.judgement}"

    def save(self, *args: Any, **others: Any) -> None:
        """Add the row. Raises DecisionsStay when it is there already."""
        if not self._state.adding:
            _refuse()
        super().save(*args, **{**others, "force_insert": True})

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse. Raises DecisionsStay."""
        _refuse()

    @classmethod
    def of(cls, draft: Draft, by: Any, decision: Decision, matter: str, at: Any) -> Decided:
        """Return a row for a decision that is not kept yet."""
        judgement = decision.judgement.value
        line = line_of(decision)
        return cls(draft=draft, by=by, judgement=judgement, matter=matter, at=at, line=line)

    @property
    def decision(self) -> Decision:
        """The decision itself."""
        return decision_from_json(json.loads(self.line), f"decision {self.pk}")

    @property
    def scope(self) -> Scope:
        """That of its draft."""
        return self.draft.scope
