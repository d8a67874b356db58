"""A quotation that runs on from one sentence into the next stays its speaker's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from treatywatch.claims.coder.scope import Effect, Scope
from treatywatch.claims.coder.speakers import Voice

_LONGEST = 6
"""Sentences that a quotation may run; a longer one has lost its closing mark."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation that is still open: who speaks, and for how many sentences it has run."""

    voice: Voice
    sentences: int = 1


def running_scope(quotation: Quotation, masked: str) -> Scope:
    """Return the scope of an open quotation: to its closing mark, else the whole sentence."""
    close = masked.find('"')
    return Scope(-1, close if close >= 0 else len(masked), Effect.SAYS, "quoted", quotation.voice)


def speaks_itself(text: str, scopes: Sequence[Scope]) -> bool:
    """Tell whether a sentence without marks and voices speaks in the first person: a quotation."""
    framed = '"' in text or any(s.voice is not None for s in scopes)
    return not framed and _FIRST_PERSON.search(text) is not None


_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|us|[Oo]ur|[Mm]y)\b")


def runs_on(text: str, open_before: Quotation | None, scopes: Sequence[Scope]) -> Quotation | None:
    """Return the quotation that is open at the sentence's end.

    Only marks that tell opening from closing are trusted.
    """
    opened, closed = text.rfind("“"), text.rfind("”")
    if opened > closed:
        voice = next((s.voice for s in reversed(scopes) if s.voice is not None), None)
        return Quotation(voice) if voice is not None else None
    if closed >= 0 or open_before is None or open_before.sentences >= _LONGEST:
        return None
    return Quotation(open_before.voice, open_before.sentences + 1)
