"""Whether the tables of a desk are there, and of this version of the program."""

from __future__ import annotations

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from treatywatch.model import TreatywatchError


class DeskTables(TreatywatchError):
    """The desk's database cannot be used as it stands."""


def require_tables() -> None:
    """Raise DeskTables where tables are missing, of an older version, or cannot be reached."""
    where = str(connection.settings_dict["NAME"])
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error as error:
        told = " ".join(str(error).split())
        raise DeskTables(
            f"cannot be reached: {told}", where, "see docs/how-to/run-a-desk.md"
        ) from error
    if not executor.loader.applied_migrations:
        raise DeskTables("there is no desk here yet", where, "make one: treatywatch desk init")
    if waiting:
        mend = "make a backup, then bring it up to date: treatywatch desk migrate"
        raise DeskTables("its tables are those of another version", where, mend)
