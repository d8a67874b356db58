"""Gold: sentences whose claims people agreed on, to judge the coder by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from treatywatch.model import Certainty, Speaker


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One claim that the sentence makes. A field that is None was not given: it is not judged.

    `subject` is None where it is the report's own country. `quantity` holds only the keys that
    were given. An `optional` claim counts neither for nor against the coder. `unjudged` names the
    fields of the line that no score looks at.
    """

    question: str
    answer: str
    subject: str | None = None
    certainty: Certainty | None = None
    speaker: Speaker | None = None
    optional: bool = False
    date: str | None = None
    period: str | None = None
    treaty: str | None = None
    resolution: str | None = None
    weapon_class: str | None = None
    quantity: Mapping[str, object] | None = None
    places: frozenset[str] | None = None
    partners: frozenset[str] | None = None
    victims: frozenset[str] | None = None
    weapons: frozenset[str] | None = None
    notes: frozenset[int] | None = None
    in_note: int | None = None
    unjudged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence and its claims; it is a quotation of a report, or has its own text.

    With `file` and `quote` the sentence stands in the report of that file name. With `text`,
    `country` and `edition` it is coded as the body of that country's report of that edition on
    `theme`.
    `where` is the file and line that the gold was read from.
    """

    claims: tuple[GoldClaim, ...]
    where: str
    id: str = ""
    file: str | None = None
    quote: str | None = None
    text: str | None = None
    country: str | None = None
    edition: int | None = None
    theme: str = "country-report"

    @property
    def words(self) -> str:
        """The sentence as gold writes it."""
        return self.text if self.text is not None else self.quote or ""

    @property
    def name(self) -> str:
        """What the sentence is called in a list: its identifier, else its place in the gold."""
        return self.id or self.where
