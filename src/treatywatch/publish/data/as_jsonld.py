"""A table as JSON-LD: each row a thing with an address, in the words of common vocabularies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

from treatywatch.publish.library import Library
from treatywatch.tables.table import Cell, Table

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


def write_jsonld(table: Table, library: Library, out: TextIO) -> None:
    """Write a table as one document; a row follows the other, so that none need be held."""
    head = json.dumps({"@context": CONTEXT}, ensure_ascii=False, indent=1)
    out.write(head.removesuffix("\n}") + ',\n "@graph": [')
    for number, node in enumerate(_nodes(table, library)):
        out.write(",\n  " if number else "\n  ")
        out.write(json.dumps(node, ensure_ascii=False))
    out.write("\n ]\n}\n")


def _nodes(table: Table, library: Library) -> Iterator[dict[str, object]]:
    points = {c.name: c.refers_to.split(".")[0] for c in table.columns if c.refers_to}
    for record in table.records(library):
        yield node(table, record, points)


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
