"""What the vault keeps of a source. It does not show itself: no log or error page can print it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Secret:
    """A source's name, other names, contacts (one a line) and notes."""

    name: str = field(repr=False)
    also_known_as: str = field(default="", repr=False)
    contacts: str = field(default="", repr=False)
    notes: str = field(default="", repr=False)

    def __str__(self) -> str:
        """Say what it is, not what it says."""
        return "Secret()"

    def as_json(self) -> str:
        """Return the text to be sealed."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Secret:
        """Read what was sealed."""
        return cls(**json.loads(text))
