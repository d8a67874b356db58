"""What a reader asks a search for, and the address that asks it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from urllib.parse import urlencode

from treatywatch.publish import links

FILTERS = (
    "part", "country", "edition", "question", "answer", "certainty", "speaker", "kind", "year",
)  # fmt: skip
"""The filters of a search by their names in an address, in the order of the form."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asked for; empty fields narrow nothing, `number` is the page of the answer."""

    words: str = ""
    country: str = ""
    edition: int | None = None
    number: int = 1
    question: str = ""
    answer: str = ""
    certainty: str = ""
    speaker: str = ""
    kind: str = ""
    year: str = ""
    part: str = ""

    @property
    def filters(self) -> dict[str, str]:
        """The filters that narrow, by name."""
        found = {name: str(getattr(self, name) or "") for name in FILTERS}
        return {name: value for name, value in found.items() if value}

    @property
    def anything(self) -> bool:
        """Tell whether anything is asked for."""
        return bool(self.words or self.filters)

    def path(self, number: int = 1) -> str:
        """Return the path of a page of the answer to the same question."""
        fields = {"q": self.words} | self.filters | {"page": str(number) if number > 1 else ""}
        kept = {name: value for name, value in fields.items() if value}
        return f"{links.SEARCH}?{urlencode(kept)}" if kept else links.SEARCH

    def without(self, name: str) -> Asked:
        """Return the same question without one of its filters."""
        fields = asdict(self) | {name: None if name == "edition" else "", "number": 1}
        return Asked(**fields)

    def at(self, part: str) -> Asked:
        """Return the same question, looked for in one part alone."""
        return replace(self, part=part, number=1)
