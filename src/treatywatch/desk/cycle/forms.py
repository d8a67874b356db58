"""Forms of the cycle."""

from __future__ import annotations

from django import forms

from treatywatch.desk.cycle.models import Assignment, Edition
from treatywatch.desk.people.countries import THEMES, countries
from treatywatch.desk.people.models import Person
from treatywatch.desk.people.roles import Role
from treatywatch.publish.pages.theme import theme_words

_DAY = {"type": "date"}
_DAYS = ("opens", "drafts_due", "review_due", "cut_off", "launch")


_EDITION_WIDGETS: dict[str, forms.Widget] = {
    **{name: forms.DateInput(attrs=_DAY, format="%Y-%m-%d") for name in _DAYS},
    "embargo_until": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
}
_DUE_WIDGETS = {"due": forms.DateInput(attrs=_DAY, format="%Y-%m-%d")}


class EditionForm(forms.ModelForm):
    """An edition and its calendar."""

    class Meta:
        model = Edition
        fields = ("series", "year", "treaty", *_DAYS[:-1], "embargo_until", "launch")
        widgets = _EDITION_WIDGETS


class AssignmentForm(forms.ModelForm):
    """Who works on a country and theme. `codes` bounds the countries that may be given out."""

    class Meta:
        model = Assignment
        fields = ("country", "theme", "researcher", "editor", "fact_checker", "due")
        widgets = _DUE_WIDGETS

    def __init__(self, *args: object, codes: frozenset[str] | None = None, **others: object):
        super().__init__(*args, **others)
        named = [(code, name) for code, name in countries().items() if not codes or code in codes]
        self.fields["country"] = forms.ChoiceField(choices=named)
        themes = [(slug, theme_words(slug)) for slug in THEMES]
        self.fields["theme"] = forms.ChoiceField(choices=themes)
        for field, role in (
            ("researcher", Role.RESEARCHER),
            ("editor", Role.EDITOR),
            ("fact_checker", Role.FACT_CHECKER),
        ):
            holders = Person.objects.filter(is_active=True, grants__role=role).distinct()
            self.fields[field].queryset = holders
        if self.instance.pk:
            for field in ("country", "theme"):
                self.fields[field].disabled = True

    def clean(self) -> dict[str, object]:
        """Refuse what is given out already, and a researcher of another country or theme."""
        data = super().clean()
        person, country = data.get("researcher"), data.get("country")
        same = {"edition": self.instance.edition_id, "country": country, "theme": data.get("theme")}
        if Assignment.objects.filter(**same).exclude(pk=self.instance.pk).exists():
            self.add_error("theme", "This country and theme are given out already.")
        if person and country and not _stands_for(person, country, data.get("theme", "")):
            self.add_error("researcher", "This researcher’s role is not for that country or theme.")
        return data


def _stands_for(person: Person, country: str, theme: str) -> bool:
    held = person.grants.filter(role=Role.RESEARCHER)
    return any(country in g.codes and (not g.themes or theme in g.themes) for g in held)


class StepForm(forms.Form):
    """A step to another state, and why."""

    after = forms.CharField(max_length=10)
    reason = forms.CharField(max_length=2000, required=False)
