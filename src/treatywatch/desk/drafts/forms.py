"""Forms of drafts."""

from __future__ import annotations

import uuid

from django import forms
from django.conf import settings

from treatywatch.desk.drafts.models import Draft


def new_key() -> str:
    """Return a key for a save that has not been sent yet."""
    return uuid.uuid4().hex


class TextForm(forms.Form):
    """The whole text, the version that it was written on, and the key of this save."""

    text = forms.CharField(strip=False, widget=forms.Textarea(attrs={"spellcheck": "true"}))
    parent = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    key = forms.RegexField(r"^[A-Za-z0-9-]{8,64}$", widget=forms.HiddenInput)

    @classmethod
    def of(cls, draft: Draft) -> TextForm:
        """Return the form with the newest text."""
        newest = draft.newest
        text, number = (newest.text, newest.number) if newest else ("", 0)
        return cls(initial={"text": text, "parent": number, "key": new_key()})


class UploadForm(forms.Form):
    """A file, and the version that it was written on."""

    file = forms.FileField(
        help_text="A Word file (.docx) with footnotes, or Markdown (.md).",
        widget=forms.FileInput(attrs={"accept": ".docx,.md,.markdown,.txt"}),
    )
    parent = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    key = forms.RegexField(r"^[A-Za-z0-9-]{8,64}$", widget=forms.HiddenInput)

    def clean_file(self) -> object:
        """Refuse a file that is too large before it is read."""
        file = self.cleaned_data["file"]
        if file.size > settings.LARGEST_UPLOAD:
            most = settings.LARGEST_UPLOAD // 1_000_000
            raise forms.ValidationError(f"The file is larger than {most} MB. Take pictures out.")
        return file


class CommentForm(forms.Form):
    """What somebody says of a sentence."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    words = forms.CharField(max_length=4000, widget=forms.Textarea)
