"""A state or area that a sentence names, by its name or by its adjective."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.claims.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class AreaMention(Mention):
    """A state or area. `code` is None where several fit; `candidates` holds all that fit.

    `adjectival` marks demonyms and adjectives ("Georgian", "U.S." before a noun is a name).
    """

    kind: ClassVar[str] = "area"
    code: str | None
    candidates: tuple[str, ...]
    adjectival: bool = False
