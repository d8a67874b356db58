"""A trace: all that the coder found in one sentence and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.scope import Scope
from treatywatch.model import Claim, Sentence


@dataclass(frozen=True, slots=True)
class Trace:
    """The masked text, the scopes, every reading with the reason why it fell, and the claims."""

    sentence: Sentence
    masked: str = ""
    scopes: tuple[Scope, ...] = ()
    readings: tuple[Reading, ...] = ()
    claims: tuple[Claim, ...] = ()
