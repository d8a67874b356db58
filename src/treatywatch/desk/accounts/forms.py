"""Forms about people."""

from __future__ import annotations

from django import forms
from django.contrib.auth.password_validation import validate_password

from treatywatch.desk.people.countries import THEMES, countries, regions
from treatywatch.desk.people.models import Invitation, Person
from treatywatch.desk.people.roles import Role
from treatywatch.publish.pages.theme import theme_words


class SpanForm(forms.Form):
    """A role and what it is held for."""

    role = forms.ChoiceField(choices=Role.choices)
    countries = forms.MultipleChoiceField(
        required=False, help_text="Of a researcher. Several with Ctrl or ⌘."
    )
    themes = forms.MultipleChoiceField(required=False, help_text="Of a researcher. None means all.")
    region = forms.ChoiceField(required=False, help_text="Of a coordinator.")

    def __init__(self, *args: object, **others: object) -> None:
        super().__init__(*args, **others)
        self.fields["countries"].choices = list(countries().items())
        self.fields["themes"].choices = [(slug, theme_words(slug)) for slug in THEMES]
        self.fields["region"].choices = [("", "–"), *((r, r) for r in regions())]


class InvitationForm(SpanForm):
    """Whom to invite, and to what."""

    field_order = ("name", "email", "role", "countries", "themes", "region")
    name = forms.CharField(max_length=120)
    email = forms.EmailField(label="E-mail")

    def made(self) -> Invitation:
        """Return the invitation, not saved."""
        return Invitation(**self.cleaned_data)


class JoinForm(forms.Form):
    """What somebody chooses who takes an invitation up."""

    name = forms.CharField(max_length=120, help_text="Colleagues see it; nobody else does.")
    password = forms.CharField(
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="At least 12 characters.",
    )

    def __init__(self, *args: object, email: str = "", **others: object) -> None:
        super().__init__(*args, **others)
        self._email = email

    def clean(self) -> dict[str, object]:
        """Hold the password to the rules of the desk."""
        data = super().clean()
        person = Person(email=self._email, name=data.get("name", ""))
        if password := data.get("password"):
            try:
                validate_password(password, person)
            except forms.ValidationError as error:
                self.add_error("password", error)
        return data


class OwnForm(forms.ModelForm):
    """What a person says of themselves."""

    class Meta:
        model = Person
        fields = ("name", "public_name")
