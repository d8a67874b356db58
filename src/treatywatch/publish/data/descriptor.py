"""`datapackage.json`: the tables and the meaning of every column, as Frictionless reads it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from treatywatch.publish.edition.checksums import digest
from treatywatch.tables.table import Column, Table


def descriptor(
    tables: tuple[Table, ...], folder: Path, versions: Mapping[str, str]
) -> dict[str, object]:
    """Describe the CSV files of a folder."""
    return {
        "profile": "tabular-data-package",
        "name": "treatywatch",
        "title": "Country reports as claims, with sentences, notes and sources",
        "description": (
            "A claim is a reading of its sentence by a program. Never drop certainty and speaker."
        ),
        "version": versions.get("corpus", ""),
        "keywords": ["disarmament", "treaty monitoring", "landmines", "provenance"],
        "treatywatch": dict(versions),
        "resources": [_resource(table, folder) for table in tables],
    }


def _resource(table: Table, folder: Path) -> dict[str, object]:
    path = folder / f"{table.name}.csv"
    schema: dict[str, object] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    keys = [_foreign(c) for c in table.columns if c.refers_to]
    return {
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",
        "title": table.title,
        "description": table.meaning,
        "path": path.name,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest(path)}",
        "schema": schema | ({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "type": column.type.value}
    field["description"] = column.meaning
    if column.hxl:
        field["hxl"] = column.hxl
    return field | ({"constraints": {"required": True}} if column.required else {})


def _foreign(column: Column) -> dict[str, object]:
    table, field = column.refers_to.split(".")
    return {"fields": [column.name], "reference": {"resource": table, "fields": [field]}}
