"""An edition and its calendar."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

CALENDAR = ("opens", "drafts_due", "review_due", "cut_off", "launch")
"""The days of the calendar in their order."""


class Treaty(models.TextChoices):
    """The treaty that an edition reports on."""

    MBT = "MBT", "Mine Ban Treaty"
    CCM = "CCM", "Convention on Cluster Munitions"


class Edition(models.Model):
    """One year's edition of a series.

    Text is written from `opens` to `drafts_due`, reviewed until `review_due`; nothing that
    happened after `cut_off` is included. Nothing may be published before `embargo_until`.
    """

    series = models.CharField(max_length=80, default="Landmine Monitor")
    year = models.PositiveSmallIntegerField()
    treaty = models.CharField(max_length=3, choices=Treaty.choices, default=Treaty.MBT)
    opens = models.DateField("drafting opens")
    drafts_due = models.DateField("drafts due")
    review_due = models.DateField("review due")
    cut_off = models.DateField("information cut-off")
    embargo_until = models.DateTimeField("embargo until (UTC)")
    launch = models.DateField("launch")
    launched = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ("-year", "series")
        constraints = (
            models.UniqueConstraint(fields=("series", "year"), name="one_edition_a_year"),
        )

    def __str__(self) -> str:
        return f"{self.series} {self.year}"

    def clean(self) -> None:
        """Refuse a calendar that runs backwards, or an embargo that ends after the launch."""
        days = [(name, getattr(self, name)) for name in CALENDAR]
        for (earlier, before), (later, after) in pairwise(days):
            if before and after and before > after:
                names = [self._meta.get_field(name).verbose_name for name in (later, earlier)]
                raise ValidationError({later: f"“{names[0]}” lies before “{names[1]}”."})
        if self.embargo_until and self.launch:
            end = self.embargo_until.astimezone(timezone.get_current_timezone()).date()
            if end > self.launch:
                raise ValidationError({"embargo_until": "The embargo ends after the launch."})
            if self.cut_off and end < self.cut_off:
                raise ValidationError({"embargo_until": "The embargo ends before the cut-off."})

    def under_embargo(self, now: datetime | None = None) -> bool:
        """Tell whether nothing of it may be shown outside yet."""
        return (now or timezone.now()) < self.embargo_until

    @property
    def calendar(self) -> list[tuple[str, object]]:
        """The days with their names, the embargo among them."""
        names = (*CALENDAR[:-1], "embargo_until", "launch")
        fields = ((self._meta.get_field(name).verbose_name, getattr(self, name)) for name in names)
        return [(str(words), day) for words, day in fields]

    @classmethod
    def planned(cls, year: int, **fields: object) -> Edition:
        """Return an edition with the usual calendar of a year, not saved."""
        day = timezone.make_aware(datetime(year, 11, 1, 10))
        usual = {
            "opens": (day - timedelta(days=330)).date(),
            "drafts_due": (day - timedelta(days=200)).date(),
            "review_due": (day - timedelta(days=90)).date(),
            "cut_off": (day - timedelta(days=45)).date(),
            "embargo_until": day,
            "launch": day.date(),
        }
        return cls(year=year, **{**usual, **fields})
