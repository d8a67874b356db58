"""What codes of states and areas are called on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from treatywatch.publish.area_names import area_name


@dataclass(frozen=True, slots=True)
class Names:
    """The names of states and areas by code; a code without a name is shown as it is.

    The names are English; a page has those of the language that is spoken when it is made.
    """

    by_code: Mapping[str, str] = field(default_factory=dict)

    def of(self, code: str) -> str:
        """Return the name of a state or area."""
        found = self.by_code.get(code)
        return code if found is None else area_name(code, found)

    def all_of(self, codes: tuple[str, ...]) -> str:
        """Return several names as a list in words."""
        return ", ".join(self.of(code) for code in codes)
