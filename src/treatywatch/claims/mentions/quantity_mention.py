"""How many of what a sentence says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.claims.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class QuantityMention(Mention):
    """A number with its unit, from the first qualifying word ("over") to the unit's last word.

    `low` and `high` bound it; an open side is None. `unit` is a word of the unit table (`mines`,
    `people`, `km2`, `USD`, …) or empty where the text names none that is known; `unit_text` is
    the unit as written. `outcome` is `killed`, `injured` or `casualties` where the text says so
    of these people.
    """

    kind: ClassVar[str] = "quantity"
    low: float | None
    high: float | None
    approximate: bool
    unit: str
    unit_text: str
    outcome: str | None = None
