"""A table of the open data: its columns with their meaning, and how its rows are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.publish.library import Library

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]


class Type(StrEnum):
    """The types of columns, by the names of the Table Schema standard."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what a cell means, its HXL tag, and where it points (`table.column`)."""

    name: str
    meaning: str
    type: Type = Type.STRING
    hxl: str = ""
    refers_to: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row for each thing that its title names."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    rows: Callable[[Library], Iterator[Row]]
    key: tuple[str, ...] = ()

    def records(self, library: Library) -> Iterator[dict[str, Cell]]:
        """Yield the rows by the names of their columns."""
        names = [column.name for column in self.columns]
        for row in self.rows(library):
            yield dict(zip(names, row, strict=True))
