"""What the coder remembers from one sentence to the next: who spoke last."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.claims.coder.speakers import Voice


@dataclass(slots=True)
class Memory:
    """The report's country, and the voice that "he said" points back to."""

    country: str | None
    voice: Voice | None = None
