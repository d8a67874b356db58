"""The draft of one assignment."""

from __future__ import annotations

from django.db import models

from treatywatch.archive import Known
from treatywatch.desk.cycle.models import Assignment
from treatywatch.desk.permissions import Paths, Scope


class Draft(models.Model):
    """The text of an assignment, which is that of its newest version."""

    PATHS = Paths("assignment__country", "assignment__theme", "assignment")

    assignment = models.OneToOneField(Assignment, on_delete=models.PROTECT, related_name="draft")
    started = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.assignment)

    @property
    def newest(self):
        """The newest version that was not kept aside, None before the first."""
        return self.versions.filter(aside=False).order_by("-number").first()

    @property
    def known(self) -> Known:
        """Whose report it is, as the archive is told."""
        one = self.assignment
        return Known(one.country, one.edition.year, one.edition.series, one.theme)

    @property
    def scope(self) -> Scope:
        """That of the assignment; authors are all who wrote a version."""
        scope = self.assignment.scope
        authors = scope.authors | set(self.versions.values_list("author_id", flat=True))
        return Scope(scope.countries, scope.theme, scope.named, frozenset(authors))
