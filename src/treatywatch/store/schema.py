"""The schema of the evidence file and the marks by which a file is known to be one."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from importlib.resources import files

from treatywatch.model import Citation

SCHEMA_VERSION = 5
APPLICATION_ID = 0x54574556  # "TWEV" in ASCII
PAGE_SIZE = 4096

CITATION_PARTS = tuple(
    field.name for field in fields(Citation) if field.name not in {"kind", "anchor", "damaged"}
)
"""The parts of a citation, in the order of their columns."""

COLUMNS = {
    "meta": 2,
    "reports": 20,
    "renderings": 7,
    "regions": 5,
    "sections": 8,
    "paragraphs": 6,
    "notes": 9,
    "sentences": 10,
    "markers": 6,
    "citations": 8 + len(CITATION_PARTS),
    "sources": 5,
    "citation_sources": 2,
    "claims": 26,
    "claim_names": 4,
    "claim_notes": 4,
    "decisions": 9,
    "findings": 15,
    "finding_evidence": 8,
    "changes": 9,
    "refused": 4,
    "tallies": 4,
    "source_ranks": 5,
}
"""The tables in the order in which rows go in (parents first), with their number of columns."""


SEARCHES = ("passage_index", "source_index")
"""The full-text indexes, built when everything else is in."""


@cache
def schema_sql() -> str:
    """Return the statements that make an empty evidence file."""
    return files("treatywatch.store").joinpath("schema.sql").read_text(encoding="utf-8")


@cache
def insert_sql(table: str) -> str:
    """Return the statement that puts one full row into `table`."""
    marks = ", ".join("?" * COLUMNS[table])
    return f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 (names of our own schema)
