"""Corrections of register rows by a reviewed file: expected, new reading, reason, who, when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from treatywatch.model import InvalidRegister

Row = Mapping[str, str]
_MEND = "look at the row again and withdraw or renew the correction"


@dataclass(frozen=True, slots=True)
class Correction:
    """One reviewed correction of one cell.

    `key` holds the values of the table's key columns joined by `|` (acts: `PRK|MBT|accession`).
    `expected` is what the cell holds today: if it no longer does, the correction is out of date.
    """

    table: str
    key: str
    field: str
    expected: str
    reads: str
    reason: str
    by: str
    date: str

    @property
    def where(self) -> str:
        """The cell that is meant."""
        return f"{self.table}.csv {self.key} {self.field}"


def correction(row: Row) -> Correction:
    """Type one row of a corrections file. Raises InvalidRegister where an entry is missing."""
    names = ("table", "key", "field", "expected", "reads", "reason", "by", "date")
    given = {name: row.get(name, "") for name in names}
    found = Correction(**given)
    missing = [
        name for name in ("table", "key", "field", "reason", "by", "date") if not given[name]
    ]
    if missing:
        raise InvalidRegister(f"the correction gives no {', '.join(missing)}", found.where)
    return found


def corrected(
    rows: Sequence[Row], key_columns: tuple[str, ...], corrections: Sequence[Correction]
) -> tuple[Row, ...]:
    """Return the rows with the corrections applied and named in each row's source or note.

    Raises InvalidRegister where a correction fits no row, several rows, or another value.
    """
    changed = [dict(row) for row in rows]
    for each in corrections:
        row = _only_row(changed, key_columns, each)
        if row.get(each.field) != each.expected:
            holds = f"expected {each.expected!r}, but the cell holds {row.get(each.field)!r}"
            raise InvalidRegister(holds, each.where, _MEND)
        row[each.field] = each.reads
        shown_in = "source" if "source" in row else "note"
        said = (row[shown_in], f"corrected {each.date} by {each.by}: {each.reason}")
        row[shown_in] = " | ".join(filter(None, said))
    return tuple(changed)


def _only_row(
    rows: Sequence[dict[str, str]], key_columns: tuple[str, ...], correction: Correction
) -> dict[str, str]:
    """Return the one row that the correction means."""
    found = [r for r in rows if "|".join(r[column] for column in key_columns) == correction.key]
    if len(found) != 1:
        message = f"the correction fits {len(found)} rows, it must fit one"
        raise InvalidRegister(message, correction.where, _MEND)
    return found[0]
