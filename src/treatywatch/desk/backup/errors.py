"""What can be wrong with a backup, or with restoring one."""

from __future__ import annotations

from treatywatch.model import TreatywatchError


class UnfitBackup(TreatywatchError):
    """A file is not a backup that this program can restore here."""


class NotEmpty(TreatywatchError):
    """A backup is to be restored over a desk that has something in it."""


class NotBackedUp(TreatywatchError):
    """A backup could not be written."""
