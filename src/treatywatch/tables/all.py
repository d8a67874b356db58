"""All tables of the open data, in the order in which one leads to the next."""

from __future__ import annotations

from treatywatch.model import NotInEvidence
from treatywatch.tables.of_evidence import CHANGES, FINDINGS, SOURCES
from treatywatch.tables.of_register import ACTS, AREAS, VOTES
from treatywatch.tables.of_reports import CITATIONS, CLAIMS, NOTES, REPORTS, SENTENCES
from treatywatch.tables.table import Table

TABLES: tuple[Table, ...] = (
    REPORTS,
    SENTENCES,
    CLAIMS,
    NOTES,
    CITATIONS,
    SOURCES,
    CHANGES,
    FINDINGS,
    AREAS,
    ACTS,
    VOTES,
)


def table_named(name: str) -> Table:
    """Return the table of this name. Raises NotInEvidence when there is none."""
    for table in TABLES:
        if table.name == name:
            return table
    raise NotInEvidence("there is no such table", name, "see the downloads")
