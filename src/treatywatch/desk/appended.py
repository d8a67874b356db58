"""Tables that only grow: a row is added once, and neither changed nor taken out."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models

from treatywatch.model import TreatywatchError


class RowsStay(TreatywatchError):
    """A row of a table that only grows was to be changed or taken out."""


def _refuse() -> NoReturn:
    raise RowsStay("what was written down stays", "", "write down what holds now instead")


class AppendedRows(models.QuerySet):
    """Rows that can be read and added, nothing else."""

    def update(self, **_: Any) -> NoReturn:
        """Refuse. Raises RowsStay."""
        _refuse()

    def delete(self) -> NoReturn:
        """Refuse. Raises RowsStay."""
        _refuse()

    def bulk_update(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse. Raises RowsStay."""
        _refuse()


class Appended(models.Model):
    """A row that stays as it was added."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **others: Any) -> None:
        """Add the row. Raises RowsStay when it is there already."""
        if not self._state.adding:
            _refuse()
        super().save(*args, **{**others, "force_insert": True})

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse. Raises RowsStay."""
        _refuse()
