"""Forms of the review."""

from __future__ import annotations

from django import forms

from treatywatch.decisions import content_as_json
from treatywatch.desk.people.models import Person
from treatywatch.model import Certainty, ClaimContent, Judgement, Speaker
from treatywatch.walk import tools

_LISTS = ("places", "partners", "victims", "weapons")
_TEXTS = ("date", "period", "treaty", "resolution", "weapon_class")
AGREE = "agree"
"""What a second person says to what another decided."""


class DecisionForm(forms.Form):
    """A judgement on one claim. `matter` is what the page calls the claim."""

    matter = forms.CharField(max_length=64, widget=forms.HiddenInput)
    judgement = forms.ChoiceField(
        choices=[(one, one) for one in (AGREE, Judgement.ACCEPT, Judgement.REJECT)]
    )
    reason = forms.CharField(max_length=500, required=False)

    def judged(self) -> Judgement | None:
        """Return the judgement, None for one that agrees with another person's."""
        word = self.cleaned_data["judgement"]
        return None if word == AGREE else Judgement(word)


def _choices(kind: type[Certainty] | type[Speaker]) -> list[tuple[str, str]]:
    return [(one.value, one.value.replace("-", " ")) for one in kind]


def _questions() -> list[tuple[str, str]]:
    return [(q.name, q.name) for q in tools().coder.codebook.questions]


class ClaimForm(forms.Form):
    """What a claim should read, in the fields of the codebook; names in lists with commas."""

    question = forms.ChoiceField(choices=_questions)
    answer = forms.CharField(max_length=40)
    subject = forms.CharField(max_length=40, help_text="The code of the state.")
    certainty = forms.ChoiceField(choices=_choices(Certainty))
    speaker = forms.ChoiceField(choices=_choices(Speaker))
    date = forms.CharField(max_length=40, required=False, help_text="2020-12-07, 1997, 1999-01")
    period = forms.CharField(max_length=40, required=False)
    quantity_low = forms.FloatField(required=False, label="At least")
    quantity_high = forms.FloatField(required=False, label="At most")
    quantity_unit = forms.CharField(max_length=40, required=False, label="Of what")
    quantity_approximate = forms.BooleanField(required=False, label="Approximate")
    treaty = forms.CharField(max_length=20, required=False)
    resolution = forms.CharField(max_length=20, required=False)
    weapon_class = forms.CharField(max_length=40, required=False)
    places = forms.CharField(max_length=400, required=False)
    partners = forms.CharField(max_length=400, required=False)
    victims = forms.CharField(max_length=400, required=False)
    weapons = forms.CharField(max_length=400, required=False)
    reason = forms.CharField(max_length=500, help_text="Why it should read so.")

    def content(self) -> dict[str, object]:
        """Return the fields that are filled in, as the log names them."""
        data = self.cleaned_data
        found: dict[str, object] = {
            name: data[name] for name in ("question", "answer", "subject", "certainty", "speaker")
        }
        found |= {name: data[name] for name in _TEXTS if data[name]}
        found |= {name: _names(data[name]) for name in _LISTS if data[name].strip()}
        bounds = {name: data[f"quantity_{name}"] for name in ("low", "high")}
        if any(bound is not None for bound in bounds.values()):
            approximate = data["quantity_approximate"]
            unit = data["quantity_unit"].strip()
            found["quantity"] = {**bounds, "unit": unit, "approximate": approximate}
        return found

    @classmethod
    def of(cls, content: ClaimContent) -> ClaimForm:
        """Return the form filled in with what a claim says."""
        initial = content_as_json(content)
        quantity = content.quantity
        if quantity is not None:
            names = ("low", "high", "unit", "approximate")
            initial |= {f"quantity_{name}": getattr(quantity, name) for name in names}
        initial |= {name: ", ".join(getattr(content, name)) for name in _LISTS}
        return cls(initial=initial)


def _names(words: str) -> list[str]:
    return [name.strip() for name in words.split(",") if name.strip()]


class TaskForm(forms.Form):
    """What is asked of whom."""

    words = forms.CharField(max_length=400, label="What is to be done")
    for_whom = forms.ModelChoiceField(Person.objects.none(), label="By whom")
    due = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    quotation = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: object, people: object, **others: object) -> None:
        """Take those whom something can be asked of."""
        super().__init__(*args, **others)
        self.fields["for_whom"].queryset = people
