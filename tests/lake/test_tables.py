"""A lake holds the tables of the open data, row for row."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from treatywatch.lake import open_lake
from treatywatch.publish.library import Library, open_library
from treatywatch.tables import TABLES, table_named
from treatywatch.tables.reference import reference

NAMES = [table.name for table in TABLES]


@pytest.fixture(scope="module")
def library(evidence_path: Path) -> Library:
    return open_library(evidence_path)


@pytest.mark.parametrize("name", NAMES)
def test_every_table_equals_that_of_the_evidence_file(
    name: str, lake_path: Path, library: Library
) -> None:
    table = table_named(name)
    rows = Counter(open_lake(lake_path).rows(table))
    assert rows
    assert rows == Counter(table.rows(library))


def test_sources_stand_in_the_order_of_the_open_data(lake_path: Path, library: Library) -> None:
    table = table_named("sources")
    assert list(open_lake(lake_path).rows(table)) == list(table.rows(library))


def test_the_reference_of_the_tables_is_up_to_date() -> None:
    page = Path(__file__).parents[2] / "docs/reference/tables.md"
    mend = "run `.venv/bin/python -m treatywatch.tables.reference > docs/reference/tables.md`"
    assert page.read_text(encoding="utf-8") == reference(), mend
