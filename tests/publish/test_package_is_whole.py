"""Every table that the public sees is in the package, in every format, with all its rows."""

import json
import re
import sqlite3
from contextlib import closing

import pyarrow.parquet as pq
import pytest
from tests.publish.published import Published

from treatywatch.tables import TABLES

_DATA = re.compile(r'href="(?:\.\./)*data/([a-z-]+)\.csv"')


@pytest.fixture(scope="module")
def published(edition):
    return Published(edition)


@pytest.fixture(scope="module")
def resources(edition):
    """The tables of the package's descriptor, by name."""
    held = json.loads((edition / "data/datapackage.json").read_text())["resources"]
    return {one["name"]: one for one in held}


def test_the_downloads_name_every_table_of_the_package_and_no_other(published, resources):
    sections = published.page("downloads").css("section[aria-labelledby^=table-]")
    named = [s.attributes["aria-labelledby"].removeprefix("table-") for s in sections]
    assert named == list(resources) == [table.name for table in TABLES]


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_a_table_is_there_in_every_format_with_all_its_rows(edition, published, resources, table):
    data = edition / "data"
    rows = len(published.rows(table))
    assert rows > 0
    assert pq.read_metadata(data / f"parquet/{table}.parquet").num_rows == rows
    graph = json.loads((data / f"jsonld/{table}.jsonld").read_text())["@graph"]
    assert len(graph) == rows
    head, tags = (data / f"hxl/{table}.csv").read_text().splitlines()[:2]
    assert head.split(",") == [field["name"] for field in resources[table]["schema"]["fields"]]
    assert len(tags.split(",")) == len(head.split(","))
    assert resources[table]["path"] == f"{table}.csv"


def test_whatever_a_page_calls_data_is_a_table_of_the_package(edition, resources):
    named = {
        name for page in edition.rglob("*.html") for name in _DATA.findall(page.read_text("utf-8"))
    }
    assert named == resources.keys()


COUNTED = {
    "reports": "SELECT count(*) FROM reports",
    "sentences": "SELECT count(*) FROM sentences",
    "claims": "SELECT count(*) FROM claims",
    "notes": "SELECT count(*) FROM notes",
    "citations": "SELECT count(*) FROM citations",
    "sources": "SELECT count(DISTINCT source) FROM citation_sources",
    "changes": "SELECT count(*) FROM changes",
    "findings": "SELECT count(*) FROM findings",
}


@pytest.mark.parametrize("table", COUNTED)
def test_nothing_of_the_evidence_file_is_left_out_of_a_table(edition, published, table):
    with closing(sqlite3.connect(edition / "data/evidence.db")) as connection:
        (held,) = connection.execute(COUNTED[table]).fetchone()
    assert len(published.rows(table)) == held


def test_each_table_is_of_the_evidence_file_or_of_the_register(resources):
    assert resources.keys() == COUNTED.keys() | {"areas", "acts", "votes"}
