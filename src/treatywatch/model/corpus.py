"""What a corpus holds and how well it was read, in numbers: one line per era and format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields


@dataclass(frozen=True, slots=True)
class CorpusLine:
    """The counts of all reports of one era that came in one format.

    `characters` counts by kind of region. `bound` are the markers in sentences whose definition
    is there, `lost` the notes whose definition is not. `repetitions` are *Ibid.* and the like
    that have what they repeat, `orphaned` those that have not. `unmapped` are headings without a
    topic, `renderings` further files of reports that are counted already.
    """

    era: str
    format: str
    reports: int = 0
    characters: Mapping[str, int] = field(default_factory=dict)
    sentences: int = 0
    headings: int = 0
    unmapped: int = 0
    markers: int = 0
    bound: int = 0
    lost: int = 0
    citations: int = 0
    untyped: int = 0
    repetitions: int = 0
    orphaned: int = 0
    unresolved: int = 0
    renderings: int = 0

    def plus(self, other: CorpusLine) -> CorpusLine:
        """Return the counts of both; era and format stay those of this line."""
        kinds = sorted({*self.characters, *other.characters})
        characters = {
            kind: self.characters.get(kind, 0) + other.characters.get(kind, 0) for kind in kinds
        }
        counts = {name: getattr(self, name) + getattr(other, name) for name in COUNTS}
        return CorpusLine(self.era, self.format, characters=characters, **counts)


COUNTS = tuple(
    one.name for one in fields(CorpusLine) if one.name not in {"era", "format", "characters"}
)
"""The names of the counts, in their order."""


@dataclass(frozen=True, slots=True)
class CorpusReport:
    """The lines of a corpus by era and format, and the number of files that were refused."""

    lines: tuple[CorpusLine, ...]
    refused: int = 0

    @property
    def total(self) -> CorpusLine:
        """All lines together."""
        total = CorpusLine("all", "all")
        for line in self.lines:
            total = total.plus(line)
        return total


def era_of(layout: str) -> str:
    """Return the era out of the name of a layout: `1999` of `1999, page with menu`."""
    return layout.partition(",")[0]
