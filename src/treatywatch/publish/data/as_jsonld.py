"""A table as JSON-LD: each row a thing with an address, in the words of common vocabularies."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from treatywatch.tables.table import Cell, Row, Table

BASE = "urn:treatywatch:"
_TYPES = {
    "reports": "schema:Report",
    "sentences": "schema:Quotation",
    "claims": "schema:Claim",
    "notes": "schema:Comment",
    "citations": "schema:CreativeWork",
    "sources": "schema:CreativeWork",
    "areas": "schema:Place",
}
CONTEXT: dict[str, object] = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "tw": f"{BASE}term:",
    "@vocab": f"{BASE}term:",
    "title": "schema:name",
    "text": "schema:text",
    "label": "schema:name",
    "name": "schema:name",
    "last_updated": "schema:dateModified",
    "file_sha256": "schema:sha256",
    "report": {"@id": "schema:isPartOf", "@type": "@id"},
    "sentence": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "source": {"@id": "schema:citation", "@type": "@id"},
}


class JsonLd:
    """A document of one table that takes rows as they come, so that none need be held."""

    def __init__(self, table: Table, out: TextIO) -> None:
        """Write the head of the document."""
        self._table, self._out = table, out
        self._names = [column.name for column in table.columns]
        self._points = {c.name: c.refers_to.split(".")[0] for c in table.columns if c.refers_to}
        self._before = "\n  "
        head = json.dumps({"@context": CONTEXT}, ensure_ascii=False, indent=1)
        out.write(head.removesuffix("\n}") + ',\n "@graph": [')

    def __enter__(self) -> JsonLd:
        return self

    def __exit__(self, *exception: object) -> None:
        self._out.write("\n ]\n}\n")

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows as nodes behind those that are in."""
        for row in rows:
            record = dict(zip(self._names, row, strict=True))
            made = node(self._table, record, self._points)
            self._out.write(self._before + json.dumps(made, ensure_ascii=False))
            self._before = ",\n  "


def node(table: Table, record: dict[str, Cell], points: dict[str, str]) -> dict[str, object]:
    """Return one row as a node; empty cells are left out, references are addresses."""
    made: dict[str, object] = {}
    if table.key:
        made["@id"] = address(table.name, *(str(record[name]) for name in table.key))
    made["@type"] = _TYPES.get(table.name, f"tw:{table.name}")
    for name, cell in record.items():
        if cell is not None:
            pointing = name in points and CONTEXT.get(name) is not None
            made[name] = address(points[name], str(cell)) if pointing else cell
    return made


def address(table: str, *key: str) -> str:
    """Return the name of a thing for machines."""
    return f"{BASE}{table}:{':'.join(key)}".replace(" ", "%20")
