"""The open data: every format holds the same rows, and every column says what it means."""

import csv
import io
import json
import sqlite3
import zipfile
from xml.etree import ElementTree

import prov.model
import pyarrow.parquet as pq
import pytest
from frictionless import Package, system

import treatywatch
from treatywatch.model import NotInEvidence
from treatywatch.publish.data.as_workbook import MOST_LETTERS, _fitting
from treatywatch.publish.data.datasette import datasette_metadata
from treatywatch.publish.data.provenance import provenance
from treatywatch.tables.all import TABLES, table_named
from treatywatch.tables.identifiers import claim_key

NAMES = [table.name for table in TABLES]


@pytest.fixture(scope="module")
def data(edition):
    return edition / "data"


def _csv(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def test_the_package_is_valid(data):
    with system.use_context(trusted=True):
        report = Package(str(data / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert report.stats["tasks"] == len(TABLES)


@pytest.mark.parametrize("name", NAMES)
def test_every_format_holds_the_same_rows(data, library, name):
    table = table_named(name)
    rows = list(table.rows(library))
    written = _csv(data / f"{name}.csv")
    assert written[0] == [column.name for column in table.columns]
    assert len(written) == len(rows) + 1
    parquet = pq.read_table(data / "parquet" / f"{name}.parquet")
    assert [tuple(record.values()) for record in parquet.to_pylist()] == rows
    graph = json.loads((data / "jsonld" / f"{name}.jsonld").read_text())["@graph"]
    assert len(graph) == len(rows)
    hxl = _csv(data / "hxl" / f"{name}.csv")
    assert hxl[1] == [column.hxl for column in table.columns]
    assert [hxl[0], *hxl[2:]] == written


def test_the_workbook_has_a_sheet_for_each_table_with_all_rows(data, library):
    with zipfile.ZipFile(data / "treatywatch.xlsx") as book:
        listed = ElementTree.fromstring(book.read("xl/workbook.xml"))
        names = [s.get("name") for s in listed.iter() if s.tag.endswith("}sheet")]
        assert names == ["about", *NAMES]
        for number, table in enumerate(TABLES, start=2):
            sheet = book.read(f"xl/worksheets/sheet{number}.xml").decode()
            assert sheet.count("<row ") == len(list(table.rows(library))) + 1


def test_a_cell_that_looks_like_a_formula_stays_text(data):
    with zipfile.ZipFile(data / "treatywatch.xlsx") as book:
        sheets = [book.read(n).decode() for n in book.namelist() if "worksheets/sheet" in n]
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)


def test_a_text_that_no_cell_holds_is_cut_and_says_so():
    assert _fitting("a" * MOST_LETTERS) == "a" * MOST_LETTERS
    cut = _fitting("a" * (MOST_LETTERS + 1))
    assert len(cut) == MOST_LETTERS
    assert "see the CSV file" in cut


def test_every_column_says_what_it_means():
    silent = [(t.name, c.name) for t in TABLES for c in t.columns if not c.meaning.endswith(".")]
    assert silent == []
    assert all(c.hxl.startswith("#") for t in TABLES for c in t.columns if c.hxl)


def test_the_numbers_of_the_package_are_those_of_the_evidence(library):
    summary = library.evidence.summary()
    counts = {table.name: len(list(table.rows(library))) for table in TABLES}
    assert counts["reports"] == summary.reports
    assert counts["sentences"] == summary.sentences
    assert counts["claims"] == summary.claims
    assert counts["citations"] == summary.citations
    assert counts["sources"] == summary.sources
    assert counts["findings"] == summary.findings
    uncoded = [r for r in table_named("sentences").records(library) if not r["coded"]]
    assert len(uncoded) == summary.uncoded


def test_every_sentence_of_the_data_stands_at_its_place(library):
    texts = {slug: library.evidence.report(slug).text for slug in library.evidence.report_slugs()}
    for row in table_named("sentences").records(library):
        assert texts[row["report"]][row["start"] : row["end"]] == row["text"]
    for row in table_named("claims").records(library):
        assert texts[row["report"]][row["start"] : row["end"]] == row["quotation"]


def test_every_table_of_the_evidence_file_is_described_for_datasette(data):
    with sqlite3.connect(data / "evidence.db") as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        there = {
            name
            for (name,) in rows
            if not name.startswith(("passage_index", "source_index", "sqlite_"))
        }
        metadata = datasette_metadata()["databases"]["evidence"]
        for query in metadata["queries"].values():
            connection.execute(query["sql"])
    assert set(metadata["tables"]) == there


def test_a_claims_provenance_leads_from_the_bytes_to_the_page(library):
    slug = library.evidence.report_slugs()[0]
    coded = library.evidence.coded(slug)
    sources = next(iter(library.evidence.sources_of(slug).values()))
    document = prov.model.ProvDocument.deserialize(
        content=json.dumps(provenance(coded, 1, sources)), format="json"
    )
    entities = list(document.get_records(prov.model.ProvEntity))
    steps = list(document.get_records(prov.model.ProvDerivation))
    assert len(entities) == 5 + len(sources)
    assert len(steps) == 4 + len(sources)
    assert any(claim_key(slug, 1).split("#")[1] in str(e.identifier) for e in entities)
    assert coded.report.origin.sha256 in str(entities[0].identifier)


def test_the_package_holds_the_provenance_of_every_claim(data, library):
    claims = {row["id"]: row for row in table_named("claims").records(library)}
    found = {}
    for path in (data / "prov").glob("*.json"):
        document = prov.model.ProvDocument.deserialize(path, format="json")
        for entity in document.get_records(prov.model.ProvEntity):
            name = str(entity.identifier)
            if name.startswith("tw:claims:"):
                found[name.removeprefix("tw:claims:").replace("%20", " ")] = entity
        used = {
            str(value)
            for s in document.get_records(prov.model.ProvDerivation)
            for _, value in s.attributes
        }
        assert used >= {str(e.identifier) for e in document.get_records(prov.model.ProvEntity)}
    assert found.keys() == claims.keys()
    for key, entity in found.items():
        (quotation,) = entity.get_attribute("prov:value")
        assert quotation == claims[key]["quotation"]


def test_a_notebook_asks_for_claims_by_column(evidence_path, library):
    book = treatywatch.open(evidence_path)
    rows = book.claims(country="PRK", question=["transfer.export", "use"])
    assert 0 < len(rows) < len(book.claims())
    assert {row["question"] for row in rows} <= {"transfer.export", "use"}
    assert {row["country"] for row in rows} == {"PRK"}
    assert rows.to_arrow().num_rows == len(rows)
    assert "<table>" in rows[:2]._repr_html_()
    assert set(book.tables) == set(NAMES)


def test_a_notebook_opens_a_published_edition(edition, evidence_path):
    assert list(treatywatch.open(edition).sources()) == list(
        treatywatch.open(str(evidence_path)).sources()
    )


def test_a_column_that_is_not_there_is_named(evidence_path):
    with pytest.raises(NotInEvidence, match="no column colour"):
        treatywatch.open(evidence_path).claims(colour="red")
