"""What codes of states and areas are called on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Names:
    """The names of states and areas by code; a code without a name is shown as it is."""

    by_code: Mapping[str, str] = field(default_factory=dict)

    def of(self, code: str) -> str:
        """Return the name of a state or area."""
        return self.by_code.get(code, code)

    def all_of(self, codes: tuple[str, ...]) -> str:
        """Return several names as a list in words."""
        return ", ".join(self.of(code) for code in codes)
