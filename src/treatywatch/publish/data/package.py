"""The data of an edition: every table in every format, with what describes them."""

from __future__ import annotations

import json
from pathlib import Path

from treatywatch.publish.data.as_csv import write_csv
from treatywatch.publish.data.as_jsonld import write_jsonld
from treatywatch.publish.data.as_workbook import Workbook
from treatywatch.publish.data.datasette import datasette_metadata
from treatywatch.publish.data.descriptor import descriptor
from treatywatch.publish.data.provenance import report_provenance
from treatywatch.publish.library import Library
from treatywatch.tables.all import TABLES
from treatywatch.tables.as_parquet import write_parquet
from treatywatch.tables.table import Table

WORKBOOK = "treatywatch.xlsx"


def write_package(library: Library, folder: Path, versions: dict[str, str]) -> None:
    """Write the package into `folder`: CSV at its top, the other formats in folders below."""
    for part in ("hxl", "parquet", "jsonld"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    with Workbook(folder / WORKBOOK, TABLES) as workbook:
        for table in TABLES:
            _write(table, library, folder)
            workbook.add(table, table.rows(library))
    _json(folder / "datapackage.json", descriptor(TABLES, folder, versions))
    _json(folder / "datasette.json", datasette_metadata())
    _write_provenance(library, folder / "prov")


def _write(table: Table, library: Library, folder: Path) -> None:
    """Write one table in each format; it is read anew for each, so that it need not be held."""
    name = table.name
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
        write_csv(table, table.rows(library), out)
    with (folder / "hxl" / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
        write_csv(table, table.rows(library), out, hxl=True)
    write_parquet(table, table.rows(library), folder / "parquet" / f"{name}.parquet")
    with (folder / "jsonld" / f"{name}.jsonld").open("w", encoding="utf-8") as out:
        write_jsonld(table, library, out)


def _write_provenance(library: Library, folder: Path) -> None:
    """Write where the claims of each report come from, a PROV document for each report."""
    folder.mkdir(exist_ok=True)
    for slug in library.evidence.report_slugs():
        coded = library.evidence.coded(slug)
        if coded.claims:
            document = report_provenance(coded, library.evidence.sources_of(slug))
            _json(folder / f"{slug}.json", document)


def _json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
