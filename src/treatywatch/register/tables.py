"""Reading the register's CSV tables from the package's `data` folder, corrections applied."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from treatywatch.model import InvalidRegister, fingerprint
from treatywatch.register.corrections import Correction, corrected

Row = Mapping[str, str]

# The columns that tell the rows of a table apart, and by which a correction finds its row.
KEYS: Mapping[str, tuple[str, ...]] = {
    "acts": ("code", "treaty", "kind"),
    "area_names": ("code", "name", "kind"),
    "areas": ("code",),
    "corrections": ("table", "key", "field"),
    "demonyms": ("code", "demonym"),
    "meetings": ("code",),
    "not_areas": ("term",),
    "roll_calls": ("resolution",),
    "stated_articles": ("code", "article", "fact", "date"),
    "stated_casualties": ("period", "stated_in"),
    "stated_producers": ("stated_in", "code", "kind"),
    "stated_states_parties": ("stated_in", "on"),
    "stated_stockpiles": ("code", "fact", "date"),
    "stated_use": ("code", "stated_in", "period", "kind"),
    "treaties": ("code",),
    "votes": ("resolution", "code"),
    "weapon_types": ("name", "origins"),
}


def parse_table(text: str, where: str) -> tuple[Row, ...]:
    """Read CSV text with a head row. Raises InvalidRegister where a row has too few cells."""
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    head = next(lines, [])
    rows = []
    for number, cells in enumerate(lines, start=2):
        if len(cells) != len(head):
            raise InvalidRegister("the row has not as many cells as the head", f"{where}:{number}")
        rows.append(dict(zip(head, cells, strict=True)))
    return tuple(rows)


def data_text(name: str) -> str:
    """Return the text of one file of the package's data."""
    return files("treatywatch.register").joinpath("data", name).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of the package, as some reviewed corrections leave them."""

    corrections: tuple[Correction, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a correction of a table that is none."""
        for each in self.corrections:
            if each.table not in KEYS:
                mend = f"use one of {', '.join(KEYS)}"
                raise InvalidRegister(f"no table is named {each.table!r}", each.where, mend)

    @property
    def fingerprint(self) -> str:
        """The first 16 hexadecimal digits of a hash over all tables and all corrections."""
        texts = (data_text(f"{name}.csv") for name in sorted(KEYS))
        return fingerprint(*texts, *map(repr, self.corrections))[:16]

    def read(self, name: str) -> tuple[Row, ...]:
        """Read one table, `name` without its ending. Raises InvalidRegister; see `corrected`."""
        rows = parse_table(data_text(f"{name}.csv"), f"{name}.csv")
        mine = tuple(c for c in self.corrections if c.table == name)
        return corrected(rows, KEYS[name], mine) if mine else rows
