"""A trace: all that the coder found in one sentence and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.scope import Scope
from treatywatch.claims.coder.view import SentenceView
from treatywatch.model import Claim, Sentence


@dataclass(frozen=True, slots=True)
class Trace:
    """The masked text, the scopes, every reading with the reason why it fell, and the claims.

    `view` holds the mentions; it is None where the sentence holds no word of any rule.
    """

    sentence: Sentence
    masked: str = ""
    scopes: tuple[Scope, ...] = ()
    readings: tuple[Reading, ...] = ()
    claims: tuple[Claim, ...] = ()
    view: SentenceView | None = None
