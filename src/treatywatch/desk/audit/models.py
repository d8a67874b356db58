"""The tables of the audit."""

from __future__ import annotations

from django.db import models

from treatywatch.desk.appended import Appended, AppendedRows
from treatywatch.desk.audit.chain import Row


class Entries(AppendedRows):
    """Rows that can be read and added, nothing else."""

    def rows(self) -> models.QuerySet:
        """Return the rows in the order of their numbers."""
        return self.order_by("number")


class Entry(Appended):
    """One deed; `at` and `detail` are the very texts that the digest covers."""

    number = models.BigIntegerField(primary_key=True)
    at = models.CharField(max_length=40)
    who = models.CharField(max_length=40, db_index=True)
    action = models.CharField(max_length=60, db_index=True)
    thing = models.CharField(max_length=120, db_index=True)
    detail = models.TextField()
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    objects = Entries.as_manager()

    class Meta:
        ordering = ("-number",)
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return f"{self.number} {self.at} {self.who} {self.action} {self.thing}"

    @property
    def row(self) -> Row:
        """The row as the chain knows it."""
        names = ("number", "at", "who", "action", "thing", "detail", "previous", "digest")
        return Row(**{name: getattr(self, name) for name in names})


class Newest(models.Model):
    """The one row that says which entry is the newest, signed. Writers take turns by locking it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    at = models.CharField(max_length=40)
    signature = models.CharField(max_length=128)

    class Meta:
        verbose_name_plural = "newest"

    def __str__(self) -> str:
        return f"row {self.number}"
