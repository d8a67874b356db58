"""The data of an edition: every table in every format, with what describes them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from treatywatch.publish.data.as_workbook import Workbook
from treatywatch.publish.data.datasette import datasette_metadata
from treatywatch.publish.data.descriptor import descriptor
from treatywatch.publish.data.provenance import report_provenance
from treatywatch.publish.data.table_files import TableFiles, parquet_of
from treatywatch.publish.library import Library
from treatywatch.tables.all import TABLES
from treatywatch.tables.as_parquet import read_parquet
from treatywatch.tables.contents import OneReport
from treatywatch.tables.of_reports import BY_REPORT

WORKBOOK = "treatywatch.xlsx"


def write_tables(library: Library, folder: Path, versions: dict[str, str]) -> None:
    """Write every table into `folder`: CSV at its top, the other formats in folders below."""
    _write_by_report(library, folder)
    for table in TABLES:
        if table not in BY_REPORT:
            with TableFiles(table, folder) as files:
                files.add(table.rows(library))
    _json(folder / "datapackage.json", descriptor(TABLES, folder, versions))
    _json(folder / "datasette.json", datasette_metadata())
    with Workbook(folder / WORKBOOK, TABLES) as workbook:
        for table in TABLES:
            workbook.add(table, read_parquet(parquet_of(table, folder)))


def _write_by_report(library: Library, folder: Path) -> None:
    """Write the tables that go report by report, so that each report is read once for all."""
    with ExitStack() as stack:
        files = [(table, stack.enter_context(TableFiles(table, folder))) for table in BY_REPORT]
        for filed in library.filed():
            contents = OneReport(library.register, filed)
            for table, of in files:
                of.add(table.rows(contents))


def write_provenance(library: Library, folder: Path, slugs: Iterable[str]) -> None:
    """Write where the claims of reports come from, a PROV document for each of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for slug in slugs:
        coded = library.evidence.coded(slug)
        if coded.claims:
            document = report_provenance(coded, library.evidence.sources_of(slug))
            _json(folder / f"{slug}.json", document)


def _json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
