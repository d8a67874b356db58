"""Decisions on the claims of a draft: rows that are only added, each a line of the log."""

from __future__ import annotations

import json
from datetime import datetime

from django.conf import settings
from django.db import models

from treatywatch.decisions import content_as_json, decision_from_json, line_of
from treatywatch.desk.appended import Appended, AppendedRows
from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Paths, Scope
from treatywatch.model import Decision, Judgement


class Log(AppendedRows):
    """The rows of the log."""

    def lines(self) -> tuple[Decision, ...]:
        """Return the decisions in the order in which they were made."""
        return tuple(row.decision for row in self.order_by("pk"))


class Decided(Appended):
    """One decision of one person. `line` is the line of the log that the archive replays."""

    PATHS = Paths("draft__assignment__country", "draft__assignment__theme", "draft__assignment")

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="decisions")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    judgement = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in Judgement]
    )
    at = models.DateTimeField()
    line = models.TextField()

    objects = Log.as_manager()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.draft}: {self.judgement}"

    @classmethod
    def of(cls, draft: Draft, by: Person, decision: Decision) -> Decided:
        """Return a row for a decision that is not kept yet."""
        at = datetime.fromisoformat(decision.at)
        judgement = decision.judgement.value
        return cls(draft=draft, by=by, judgement=judgement, at=at, line=line_of(decision))

    @property
    def decision(self) -> Decision:
        """The decision itself."""
        return decision_from_json(json.loads(self.line), f"decision {self.pk}")

    @property
    def words(self) -> str:
        """What people wrote of their own in it: the reason, and a claim that they worded."""
        decision = self.decision
        fields = content_as_json(decision.claim) if decision.claim else {}
        return "\n".join([decision.reason, *map(str, fields.values())])

    @property
    def scope(self) -> Scope:
        """That of its draft."""
        return self.draft.scope
