"""The tables of the vault. None of them is in an admin, a search index or a list of data."""

from treatywatch.desk.vault.models.keeper import Keeper
from treatywatch.desk.vault.models.sighting import Sighting
from treatywatch.desk.vault.models.source import Source
from treatywatch.desk.vault.models.watched import Watched

__all__ = ["Keeper", "Sighting", "Source", "Watched"]
