"""Who writes, edits and checks the report on one country and theme in an edition."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from treatywatch.desk.cycle.models.edition import Edition
from treatywatch.desk.people.countries import countries, country_name
from treatywatch.desk.people.roles import Role
from treatywatch.desk.permissions import Paths, Scope
from treatywatch.publish.pages.theme import theme_words


class State(models.TextChoices):
    """How far a report is. `TURN` tells whose turn it is in each."""

    OPEN = "open", "Not begun"
    DRAFTING = "drafting", "Being written"
    REVIEW = "review", "In review"
    CHECKING = "checking", "Facts being checked"
    READY = "ready", "Ready for sign-off"
    SIGNED = "signed", "Signed off"
    PUBLISHED = "published", "Published"


TURN = {
    State.OPEN: Role.RESEARCHER,
    State.DRAFTING: Role.RESEARCHER,
    State.REVIEW: Role.EDITOR,
    State.CHECKING: Role.FACT_CHECKER,
    State.READY: Role.PUBLISHER,
    State.SIGNED: Role.PUBLISHER,
    State.PUBLISHED: None,
}


def _somebody(related: str) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name=related,
    )


class Assignment(models.Model):
    """A country and a theme of an edition, given out to people."""

    PATHS = Paths()

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="assignments")
    country = models.CharField(max_length=4)
    theme = models.CharField(max_length=60)
    researcher = _somebody("writes")
    editor = _somebody("edits")
    fact_checker = _somebody("checks")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    due = models.DateField("own deadline", null=True, blank=True)
    changed = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("country", "theme")
        constraints = (
            models.UniqueConstraint(
                fields=("edition", "country", "theme"), name="one_assignment_each"
            ),
        )

    def __str__(self) -> str:
        return f"{country_name(self.country)}, {theme_words(self.theme)}, {self.edition}"

    def clean(self) -> None:
        """Refuse an unknown country, and one person in two of the three places."""
        if self.country and self.country not in countries():
            raise ValidationError({"country": "Not a country."})
        people = [one for one in (self.researcher_id, self.editor_id, self.fact_checker_id) if one]
        if len(set(people)) < len(people):
            raise ValidationError("Nobody reviews or checks their own text: name three people.")

    @property
    def named(self) -> dict[Role, int]:
        """The keys of the people named, by role."""
        people = {
            Role.RESEARCHER: self.researcher_id,
            Role.EDITOR: self.editor_id,
            Role.FACT_CHECKER: self.fact_checker_id,
        }
        return {role: key for role, key in people.items() if key}

    @property
    def scope(self) -> Scope:
        """Its country, its theme and the people named. Its author is the researcher."""
        authors = frozenset({self.researcher_id} - {None})
        return Scope(frozenset({self.country}), self.theme, self.named, authors)

    @property
    def turn(self) -> Role | None:
        """The role whose turn it is, None when all is done."""
        return TURN[State(self.state)]

    @property
    def turn_of(self) -> int | None:
        """The key of the person whose turn it is, None where a role has it."""
        return self.named.get(self.turn) if self.turn else None

    @property
    def deadline(self) -> date | None:
        """The day by which the present step is due, None when all is done."""
        if self.turn is None or self.state == State.SIGNED:
            return None
        if self.turn is Role.RESEARCHER:
            return self.due or self.edition.drafts_due
        return self.edition.cut_off if self.state == State.READY else self.edition.review_due

    def days_late(self, today: date | None = None) -> int:
        """Return by how many days the present step is late, 0 when it is not."""
        if self.deadline is None:
            return 0
        return max(0, ((today or timezone.localdate()) - self.deadline).days)
