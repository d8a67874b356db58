"""Reading the register's CSV tables, as they stand in the package's `data` folder."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from importlib.resources import files

from treatywatch.model import InvalidRegister

Row = Mapping[str, str]


def parse_table(text: str, where: str) -> tuple[Row, ...]:
    """Read CSV text with a head row. Raises InvalidRegister where a row has too few cells."""
    rows = tuple(csv.DictReader(io.StringIO(text, newline=""), restkey="", strict=True))
    for number, row in enumerate(rows, start=2):
        if None in row.values() or "" in row:
            raise InvalidRegister("the row has not as many cells as the head", f"{where}:{number}")
    return rows


def data_text(name: str) -> str:
    """Return the text of one file of the package's data."""
    return files("treatywatch.register").joinpath("data", name).read_text(encoding="utf-8")


def read_table(name: str) -> tuple[Row, ...]:
    """Read one table of the package, `name` without its ending."""
    return parse_table(data_text(f"{name}.csv"), f"{name}.csv")
