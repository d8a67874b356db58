"""Tables for notebooks: the open data of an evidence file, filtered by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from os import PathLike
from pathlib import Path
from typing import Any, overload

from treatywatch.model import NotInEvidence
from treatywatch.publish.delta.opening import evidence_in
from treatywatch.publish.library import library_of
from treatywatch.tables.all import TABLES, table_named
from treatywatch.tables.table import Cell, Table

_SHOWN = 20


class Rows(Sequence[Mapping[str, Cell]]):
    """Rows of one table, each a mapping from column to cell."""

    def __init__(self, table: Table, rows: Sequence[Mapping[str, Cell]]) -> None:
        """Hold the rows of `table`."""
        self._table = table
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Mapping[str, Cell]: ...
    @overload
    def __getitem__(self, place: slice) -> Rows: ...
    def __getitem__(self, place: int | slice) -> Mapping[str, Cell] | Rows:
        if isinstance(place, slice):
            return Rows(self._table, self._rows[place])
        return self._rows[place]

    def __iter__(self) -> Iterator[Mapping[str, Cell]]:
        return iter(self._rows)

    def __repr__(self) -> str:
        return f"<{len(self)} rows of {self._table.name}>"

    @property
    def columns(self) -> dict[str, str]:
        """The columns and what they mean."""
        return {column.name: column.meaning for column in self._table.columns}

    def column(self, name: str) -> list[Cell]:
        """Return one column."""
        return [row[name] for row in self]

    def to_pandas(self) -> Any:
        """Return a pandas DataFrame; pandas must be installed."""
        import pandas as pd  # type: ignore[import-untyped,import-not-found,unused-ignore] # noqa: PLC0415

        return pd.DataFrame(list(self), columns=list(self.columns))

    def to_arrow(self) -> Any:
        """Return a pyarrow Table."""
        import pyarrow as pa  # noqa: PLC0415 - slow to load, and not always needed

        return pa.table({name: self.column(name) for name in self.columns})

    def _repr_html_(self) -> str:
        """Show the first rows in a notebook."""
        used = [n for n in self.columns if any(row[n] is not None for row in self._rows[:_SHOWN])]
        head = "".join(f"<th>{escape(name)}</th>" for name in used)
        body = "".join(
            "<tr>" + "".join(f"<td>{_shown(row[name])}</td>" for name in used) + "</tr>"
            for row in self._rows[:_SHOWN]
        )
        return f"<p>{escape(repr(self))}</p><table><tr>{head}</tr>{body}</table>"


class Notebook:
    """An evidence file as tables. Each method takes columns as filters; a list fits any of it."""

    def __init__(self, path: str | PathLike[str]) -> None:
        """Open an evidence file or a published edition. Raises InvalidEvidence."""
        self._library = library_of(evidence_in(Path(path)))

    @property
    def tables(self) -> dict[str, str]:
        """The tables and what they hold."""
        return {table.name: table.meaning for table in TABLES}

    def table(self, name: str, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the rows of a table. Raises NotInEvidence for an unknown table or column."""
        table = table_named(name)
        if unknown := sorted(set(filters) - {column.name for column in table.columns}):
            mend = f"see open(path).{name}().columns"
            raise NotInEvidence(f"no column {', '.join(unknown)}", name, mend)
        wanted = {n: v if isinstance(v, list | tuple | set) else [v] for n, v in filters.items()}
        rows = table.records(self._library)
        return Rows(table, [r for r in rows if all(r[n] in v for n, v in wanted.items())])

    def reports(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the reports."""
        return self.table("reports", **filters)

    def sentences(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the sentences."""
        return self.table("sentences", **filters)

    def claims(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the claims."""
        return self.table("claims", **filters)

    def notes(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the notes."""
        return self.table("notes", **filters)

    def citations(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the citations."""
        return self.table("citations", **filters)

    def sources(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the sources."""
        return self.table("sources", **filters)

    def changes(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the changes between editions."""
        return self.table("changes", **filters)

    def findings(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the findings of the checks."""
        return self.table("findings", **filters)

    def acts(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the treaty acts of the register."""
        return self.table("acts", **filters)

    def votes(self, **filters: Cell | Sequence[Cell]) -> Rows:
        """Return the votes of the register."""
        return self.table("votes", **filters)


def _shown(cell: Cell) -> str:
    return "" if cell is None else escape(str(cell))
