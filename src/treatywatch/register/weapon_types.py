"""Names of mine types: name, category and origin, nothing more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from treatywatch.model import Outcome, Resolution
from treatywatch.register.area import Trust
from treatywatch.register.tables import Row

_NOT_NAME = re.compile(r"[^a-z0-9]+")
_QUALIFIER = re.compile(r"\s*\(.*\)$")


@dataclass(frozen=True, slots=True)
class WeaponType:
    """One type. `origins` are area codes; `key` tells types of one name apart.

    `shared_name` marks a name that unlike mines of other makers bear too.
    """

    name: str
    also_written: tuple[str, ...]
    category: str
    origins: tuple[str, ...]
    copy_of: str
    confidence: Trust
    source: str
    shared_name: bool = False

    @property
    def key(self) -> str:
        """Name and origin: `M14 USA`."""
        return f"{self.bare_name} {'/'.join(self.origins)}"

    @property
    def bare_name(self) -> str:
        """The name as reports write it, without the register's qualifier in brackets."""
        return _QUALIFIER.sub("", self.name)

    @property
    def written(self) -> tuple[str, ...]:
        """All spellings by which a report may name it."""
        names = (self.bare_name, *(_QUALIFIER.sub("", name) for name in self.also_written))
        return tuple(dict.fromkeys(names))


class WeaponTypes:
    """All types, with a look-up by written name."""

    def __init__(self, types: Iterable[WeaponType]) -> None:
        self.all = tuple(types)
        self.by_key = {each.key: each for each in self.all}
        self._named: dict[str, tuple[WeaponType, ...]] = {}
        for each in self.all:
            for key in dict.fromkeys(_fold(name) for name in each.written):
                self._named[key] = (*self._named.get(key, ()), each)

    def resolve(self, name: str, origin: str | None = None) -> Resolution:
        """Look up a type by name, hyphens and blanks aside; candidates are `WeaponType.key`.

        One name borne by mines of different origin is ambiguous unless `origin` (a code) decides,
        even where the register holds one of them only (`shared_name`).
        """
        found = self._named.get(_fold(name), ())
        keys = tuple(each.key for each in found if origin is None or origin in each.origins)
        if origin is None and any(each.shared_name for each in found):
            return Resolution(Outcome.AMBIGUOUS, keys)
        return Resolution.of(keys)


def _fold(name: str) -> str:
    """Letters and digits, with numbers held apart from each other: `No 2` is not `No-22`."""
    words = _NOT_NAME.sub(" ", name.casefold()).split()
    folded = ""
    for word in words:
        apart = folded[-1:].isdigit() and word[0].isdigit()
        folded += f" {word}" if apart else word
    return folded


def weapon_type(row: Row) -> WeaponType:
    """Type one row of `weapon_types.csv`."""
    return WeaponType(
        name=row["name"],
        also_written=tuple(filter(None, row["also_written"].split(" | "))),
        category=row["category"],
        origins=tuple(row["origins"].split()),
        copy_of=row["copy_of"],
        confidence=Trust(row["confidence"]),
        source=row["source"],
        shared_name=row["shared_name"] == "yes",
    )
