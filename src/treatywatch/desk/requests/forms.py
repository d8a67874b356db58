"""Forms about requests."""

from __future__ import annotations

from django import forms

from treatywatch.desk.citing import Channel
from treatywatch.desk.people.countries import countries
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, visible
from treatywatch.desk.requests.kinds import Outcome
from treatywatch.desk.requests.letters import LETTER
from treatywatch.desk.requests.models import Reminder, Reply, Request
from treatywatch.desk.vault.models import Source

_CAME = (Outcome.ANSWERED, Outcome.PARTLY, Outcome.DECLINED)


def _day() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RequestForm(forms.ModelForm):
    """What is asked of whom, and what became of it."""

    class Meta:
        model = Request
        fields = (
            "edition",
            "country",
            "recipient",
            "ministry",
            "source",
            "channel",
            "questions",
            "sent",
            "due",
            "outcome",
            "outcome_on",
            "referred_to",
        )
        widgets = {"sent": _day(), "due": _day(), "outcome_on": _day()}
        labels = {"source": "or a confidential source"}
        help_texts = {"recipient": "As it is to stand in a sentence: “the Ministry of Defence”."}

    def __init__(self, *args: object, person: Person, **others: object) -> None:
        super().__init__(*args, **others)
        self.fields["country"] = forms.ChoiceField(choices=list(countries().items()))
        self.fields["source"].queryset = visible(
            person, Action.SEE_SOURCES, Source.objects.defer("sealed")
        )


class ReminderForm(forms.ModelForm):
    """A reminder that went out."""

    class Meta:
        model = Reminder
        fields = ("on", "channel")
        widgets = {"on": _day()}

    @property
    def said(self) -> Channel:
        """How it went out."""
        return Channel(self.cleaned_data["channel"])


class ReplyForm(forms.ModelForm):
    """A reply that came in."""

    outcome = forms.ChoiceField(choices=[(o.value, o.words.capitalize()) for o in _CAME])
    document = forms.FileField(required=False, help_text="PDF, Word, text or a picture.")

    class Meta:
        model = Reply
        fields = ("on", "channel", "place")
        widgets = {"on": _day()}


class LettersForm(forms.Form):
    """The text of letters that go out together."""

    text = forms.CharField(
        initial=LETTER,
        max_length=20000,
        widget=forms.Textarea(attrs={"rows": 20}),
        help_text="{recipient}, {country}, {questions}, {due}, {edition}, {sender} and {monitor} "
        "are filled in.",
    )
