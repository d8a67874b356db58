"""A request for information."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from treatywatch.desk.citing import Channel
from treatywatch.desk.cycle.models import Edition
from treatywatch.desk.people.countries import country_name
from treatywatch.desk.permissions import Paths, Scope
from treatywatch.desk.requests.kinds import Outcome
from treatywatch.desk.requests.wording import Asked, sent_sentence, sentence
from treatywatch.desk.vault.models import Source

CHANNELS = [(c.value, c.value.capitalize()) for c in Channel]
_OUTCOMES = [(o.value, o.words) for o in Outcome]
_CAME = (Outcome.ANSWERED, Outcome.PARTLY, Outcome.DECLINED, Outcome.REFERRED)


class Request(models.Model):
    """What was asked of whom for an edition, and what became of it.

    `recipient` stands in sentences as it is: "the Ministry of Foreign Affairs". Where the one who
    is asked must not be named, `source` has them and the label of the vault stands instead.
    """

    PATHS = Paths(theme="", assignment="")

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="requests")
    country = models.CharField(max_length=4)
    recipient = models.CharField("to whom, with its article", max_length=200, blank=True)
    ministry = models.CharField("ministry or body", max_length=200, blank=True)
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    channel = models.CharField(max_length=14, choices=CHANNELS, default=Channel.LETTER.value)
    questions = models.TextField(blank=True)
    sent = models.DateField(null=True, blank=True)
    due = models.DateField(null=True, blank=True, help_text="Empty: the edition’s cut-off.")
    outcome = models.CharField(max_length=10, choices=_OUTCOMES, default=Outcome.OPEN.value)
    outcome_on = models.DateField("day of the answer", null=True, blank=True)
    referred_to = models.CharField(max_length=200, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("country", "sent", "id")

    def __str__(self) -> str:
        return f"{self.to} ({country_name(self.country)}), {self.edition}"

    def clean(self) -> None:
        """Refuse a request to nobody, and an outcome without its day or before the request."""
        if not self.recipient and self.source is None:
            raise ValidationError({"recipient": "Say to whom, or choose a source of the vault."})
        if self.source is not None and self.source.country != self.country:
            raise ValidationError({"source": "This source is of another country."})
        if self.outcome not in list(Outcome):
            return  # the field says so already
        outcome = Outcome(self.outcome)
        if outcome is not Outcome.OPEN and not self.sent:
            raise ValidationError({"sent": "Say when it was sent."})
        if outcome in _CAME and not self.outcome_on:
            raise ValidationError({"outcome_on": "Say when the answer came."})
        if outcome in _CAME and self.outcome_on < self.sent:
            raise ValidationError({"outcome_on": "The answer lies before the request."})
        if outcome is Outcome.REFERRED and not self.referred_to:
            raise ValidationError({"referred_to": "Say to whom it was referred."})
        if outcome is Outcome.NO_REPLY and self.pk and self.replies.exists():
            raise ValidationError({"outcome": "There is a reply to this request."})

    @property
    def scope(self) -> Scope:
        """Its country."""
        return Scope(frozenset({self.country}))

    @property
    def to(self) -> str:
        """To whom, as the public may know it."""
        return self.source.label if self.source is not None else self.recipient

    @property
    def answer_due(self) -> date:
        """The day by which an answer can still go into the edition."""
        return self.due or self.edition.cut_off

    @property
    def is_late(self) -> bool:
        """Whether the day has passed and nothing has come of it yet."""
        open_still = self.sent is not None and self.outcome == Outcome.OPEN
        return open_still and timezone.localdate() > self.answer_due

    @property
    def asked(self) -> Asked | None:
        """The request as sentences are made of it, None before it is sent."""
        if self.sent is None:
            return None
        return Asked(
            self.to,
            Channel(self.channel),
            self.sent,
            tuple(self.reminders.order_by("on").values_list("on", flat=True)),
            Outcome(self.outcome),
            self.outcome_on,
            self.referred_to,
        )

    def sentence(self, as_of: date | None = None) -> str:
        """Return the sentence that the edition can print, as of its cut-off or today if earlier."""
        asked = self.asked
        return sentence(asked, as_of or self.as_of) if asked else ""

    @property
    def sent_sentence(self) -> str:
        """The sentence that says only that it was asked."""
        asked = self.asked
        return sent_sentence(asked) if asked else ""

    @property
    def as_of(self) -> date:
        """The day that a sentence about silence can speak of: no day that has not come."""
        return min(timezone.localdate(), self.edition.cut_off)
