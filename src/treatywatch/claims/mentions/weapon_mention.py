"""A weapon that a sentence names: a type or a class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.claims.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class WeaponMention(Mention):
    """A type name or a class word.

    `name` is the register's spelling for a type and empty for a class word (`generic`).
    `weapon_class` is `antipersonnel-mine`, `antivehicle-mine`, `cluster-munition`,
    `improvised-mine` or `erw`. `compound` marks a class word that only qualifies another noun,
    its `head` ("clearance" in "mine clearance"): no weapon is meant there. `homoglyph` marks a
    type written with letters of another script. `origins` holds the countries of a type.
    """

    kind: ClassVar[str] = "weapon"
    name: str
    weapon_class: str
    generic: bool = False
    compound: bool = False
    head: str | None = None
    homoglyph: bool = False
    origins: tuple[str, ...] = ()
