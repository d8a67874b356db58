"""What a backup says of itself."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from importlib.metadata import version

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from treatywatch.desk.backup.errors import UnfitBackup

FORM = "treatywatch desk backup 1"
NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The program and the shape of the tables, each table's rows and hash, the newest deed.

    `vault_keys` are the names of the keys that the backup needs; the keys are not in it.
    """

    made: str
    program: str
    migrations: list[list[str]]
    tables: dict[str, dict[str, int | str]]
    audit: str
    vault_keys: list[str]
    form: str = FORM

    def as_json(self) -> str:
        """Return it as JSON."""
        return json.dumps(asdict(self), indent=2, sort_keys=True)

    @classmethod
    def from_json(cls, text: str, where: str) -> Manifest:
        """Read it. Raises UnfitBackup."""
        try:
            found = cls(**json.loads(text))
        except (ValueError, TypeError) as error:
            raise UnfitBackup("its manifest cannot be read", where, "take another copy") from error
        if found.form != FORM:
            raise UnfitBackup(f"is of another form: {found.form}", where, "use its own program")
        return found

    @property
    def rows(self) -> int:
        """How many rows it holds."""
        return sum(int(table["rows"]) for table in self.tables.values())


def migrations_here() -> list[list[str]]:
    """Return the migrations that this database has, sorted."""
    return sorted([app, name] for app, name in MigrationRecorder(connection).applied_migrations())


def program() -> str:
    """Return the version of this program."""
    return version("treatywatch")
