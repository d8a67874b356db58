"""A table: its columns with their meaning, and how its rows are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.tables.contents import Contents

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
    rows: Callable[[Contents], Iterator[Row]]
    key: tuple[str, ...] = ()

    def records(self, contents: Contents) -> Iterator[dict[str, Cell]]:
        """Yield the rows by the names of their columns."""
        names = [column.name for column in self.columns]
        for row in self.rows(contents):
            yield dict(zip(names, row, strict=True))
