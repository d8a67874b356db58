"""A state or area: its codes, its standing, its place, and what it was before and after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.register.tables import Row


class Standing(StrEnum):
    """What an area is to the United Nations; it is no position on anybody's status."""

    MEMBER = "member"
    OBSERVER = "observer"
    TREATY_STATE = "treaty-state"
    AREA = "area"
    HISTORIC = "historic"


class Trust(StrEnum):
    """How well a row is founded; `unchecked` rows say so wherever they are shown."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class AreaName:
    """One written name of an area; `since` and `until` (EDTF, may be empty) bound its use."""

    code: str
    name: str
    kind: str
    since: str
    until: str
    confidence: Trust
    source: str

    def in_use(self, on: str) -> bool:
        """Tell whether the name was in use on an EDTF day, month or year."""
        return (not self.since or self.since[: len(on)] <= on) and (
            not self.until or on <= self.until[: len(on)]
        )


@dataclass(frozen=True, slots=True)
class Area:
    """One row of the areas, with its names.

    `code` is ISO 3166-1 alpha-3, ISO 3166-3 for states of the past, or a code of the user-assigned
    range (X..) for areas that ISO does not list. `continued_by` names the code under which the
    same state lives on (ZAR: COD); `successors` those that came after a state that ended, and
    `predecessors` those before it.
    `admitted` is the day of UN membership. `unchecked` lists fields that no source was checked for.
    """

    code: str
    iso2: str
    m49: str
    name: str
    official_name: str
    standing: Standing
    admitted: str
    region: str
    parent: str
    continued_by: str
    successors: tuple[str, ...]
    since: str
    until: str
    confidence: Trust
    source: str
    unchecked: tuple[str, ...]
    predecessors: tuple[str, ...] = ()
    names: tuple[AreaName, ...] = ()


def area_name(row: Row) -> AreaName:
    """Type one row of `area_names.csv`."""
    trust = Trust(row["confidence"])
    place = (row["code"], row["name"], row["kind"], row["from"], row["until"])
    return AreaName(*place, trust, row["source"])


def area(row: Row, names: Iterable[AreaName], predecessors: Iterable[str]) -> Area:
    """Type one row of `areas.csv`."""
    return Area(
        code=row["code"],
        iso2=row["iso2"],
        m49=row["m49"],
        name=row["name"],
        official_name=row["official_name"],
        standing=Standing(row["standing"]),
        admitted=row["admitted"],
        region=row["region"],
        parent=row["parent"],
        continued_by=row["continued_by"],
        successors=tuple(row["successors"].split()),
        since=row["from"],
        until=row["until"],
        confidence=Trust(row["confidence"]),
        source=row["source"],
        unchecked=tuple(row["unchecked"].split()),
        predecessors=tuple(predecessors),
        names=tuple(names),
    )
