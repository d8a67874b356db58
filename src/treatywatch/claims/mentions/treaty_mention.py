"""A treaty or negotiating body that a sentence names or points back to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.claims.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class TreatyMention(Mention):
    """A treaty: MBT, CCM, CCW, CCW-APII, CCW-PV, CCW-PII, CD, CRPD or deed-of-commitment.

    `anaphoric` marks "the treaty", "the convention": `code` is None there.
    """

    kind: ClassVar[str] = "treaty"
    code: str | None
    as_written: str
    anaphoric: bool = False
