"""A role that a person holds, and for what."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from treatywatch.desk.people.countries import countries, countries_of, country_name, regions
from treatywatch.desk.people.roles import Role
from treatywatch.publish.pages.theme import theme_words


class Span(models.Model):
    """For what a role is held: countries and themes of a researcher, a coordinator's region.

    No themes means all themes. The other roles are held for the whole desk.
    """

    role = models.CharField(max_length=20, choices=Role.choices)
    countries = models.JSONField(default=list, blank=True)
    themes = models.JSONField(default=list, blank=True)
    region = models.CharField(max_length=60, blank=True, default="")

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse a researcher without countries and a coordinator without a region."""
        if self.role == Role.RESEARCHER and not self.countries:
            raise ValidationError("A researcher needs at least one country.")
        if unknown := [code for code in self.countries if code not in countries()]:
            raise ValidationError(f"Not a country: {', '.join(unknown)}.")
        if self.role == Role.COORDINATOR and self.region not in regions():
            raise ValidationError("A coordinator needs a region.")

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the countries that a researcher or coordinator stands for."""
        if self.role == Role.COORDINATOR:
            return countries_of(self.region)
        return frozenset(self.countries)

    @property
    def words(self) -> str:
        """The role and what it is held for, in words."""
        what = [*map(country_name, self.countries), *map(theme_words, self.themes)]
        what += [self.region] if self.region else []
        return f"{Role(self.role).label}{' for ' if what else ''}{', '.join(what)}"


class Grant(Span):
    """A role that a person holds."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="grants"
    )
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    granted = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("role", "id")

    def __str__(self) -> str:
        return self.words
