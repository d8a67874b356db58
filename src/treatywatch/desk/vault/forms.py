"""Forms of the vault. None of them is ever filled in again from what was sent to it in error."""

from __future__ import annotations

from django import forms

from treatywatch.desk.citing import Channel
from treatywatch.desk.people.countries import countries
from treatywatch.desk.vault.models import Source
from treatywatch.desk.vault.secret import Secret

_AREA = forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"})
_FIELD = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})


class SourceForm(forms.Form):
    """The public label of a source, and who it is."""

    label = forms.CharField(
        label="Public label",
        max_length=200,
        help_text="All that anybody else sees, with its article: “a Ministry of Defence official”.",
    )
    name = forms.CharField(max_length=200, widget=_FIELD)
    also_known_as = forms.CharField(
        max_length=2000, required=False, widget=_AREA, help_text="Other spellings, one a line."
    )
    contacts = forms.CharField(
        max_length=4000,
        required=False,
        widget=_AREA,
        help_text="Numbers and addresses, one a line.",
    )
    notes = forms.CharField(max_length=20000, required=False, widget=_AREA)

    @property
    def secret(self) -> Secret:
        """Who the source is."""
        names = ("name", "also_known_as", "contacts", "notes")
        return Secret(**{name: self.cleaned_data[name] for name in names})


class NewSourceForm(SourceForm):
    """A source that is not in the vault yet."""

    field_order = ("country",)
    country = forms.ChoiceField()

    def __init__(self, *args: object, **others: object) -> None:
        super().__init__(*args, **others)
        self.fields["country"].choices = list(countries().items())


class ChangeForm(SourceForm):
    """A source that was opened at some revision."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, source: Source, secret: Secret) -> ChangeForm:
        """Return the form with what is known."""
        names = ("name", "also_known_as", "contacts", "notes")
        known = {name: getattr(secret, name) for name in names}
        return cls(initial={**known, "label": source.label, "revision": source.revision})


class NamingForm(forms.Form):
    """Whom to name, and why."""

    email = forms.EmailField(label="E-mail of a colleague")
    reason = forms.CharField(max_length=500, help_text="Without the source’s name.")


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(max_length=500, help_text="Without the source’s name.")


class CitingForm(forms.Form):
    """When, where and how a source said something."""

    channel = forms.ChoiceField(
        choices=[(c.value, c.value.capitalize()) for c in Channel], initial=Channel.INTERVIEW
    )
    on = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}))
    place = forms.CharField(max_length=80, required=False)
