"""Forms of the sign-off."""

from __future__ import annotations

from django import forms


class SectionForm(forms.Form):
    """Which section is signed, and the hash of the words that the person saw."""

    name = forms.CharField(max_length=240)
    digest = forms.RegexField(r"^[0-9a-f]{64}$")


class ReasonForm(forms.Form):
    """Why a signed text is opened again."""

    reason = forms.CharField(max_length=2000)
