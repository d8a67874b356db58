"""Two editions compared, report by report: claims and sources added, changed and gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.model import Claim, Source
from treatywatch.publish.delta.pairing import paired
from treatywatch.store import Evidence, ReportEntry

_COMPARED = (
    "answer", "certainty", "speaker", "date", "period", "quantity", "resolution", "weapon_class",
    "places", "partners", "victims", "weapons",
)  # fmt: skip


class Kind(StrEnum):
    """What became of a claim or a source."""

    ADDED = "added"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs, in plain words on both sides."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ClaimDelta:
    """A claim that was added, changed or is gone; the report is that of the newer side."""

    kind: Kind
    report: ReportEntry
    before: Claim | None
    after: Claim | None
    differences: tuple[Difference, ...] = ()

    @property
    def claim(self) -> Claim:
        """The claim as it stands, or as it stood before it went."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 - one side is always there
        return found


@dataclass(frozen=True, slots=True)
class SourceDelta:
    """A source that was added, changed or is gone."""

    kind: Kind
    source: Source
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Delta:
    """What became of an edition: versions on both sides, claims by report, sources by key."""

    old: Mapping[str, str]
    new: Mapping[str, str]
    claims: tuple[ClaimDelta, ...]
    sources: tuple[SourceDelta, ...]

    def count(self, kind: Kind) -> tuple[int, int]:
        """Return how many claims and how many sources were added, changed or are gone."""
        claims = Counter(one.kind for one in self.claims)
        sources = Counter(one.kind for one in self.sources)
        return claims[kind], sources[kind]


def delta_of(old: Evidence, new: Evidence) -> Delta:
    """Compare two editions.

    A claim keeps its identity when its sentence moves, and its notes when they are numbered anew:
    places and numbers are not compared, but the sources behind the notes are.
    """
    reports = {entry.slug: entry for entry in (*old.entries(), *new.entries())}
    claims = [one for slug in sorted(reports) for one in _claims(old, new, reports[slug])]
    return Delta(old.meta(), new.meta(), tuple(claims), tuple(_sources(old, new)))


def _claims(old: Evidence, new: Evidence, report: ReportEntry) -> Iterator[ClaimDelta]:
    slug = report.slug
    behind_old, behind_new = old.sources_of(slug), new.sources_of(slug)
    for before, after in paired(old.claims(slug), new.claims(slug)):
        if before is None or after is None:
            kind = Kind.ADDED if before is None else Kind.GONE
            yield ClaimDelta(kind, report, before, after)
            continue
        found = list(_differences(before, after))
        sides = _labels(before, behind_old), _labels(after, behind_new)
        found += [Difference("sources", *sides)] if sides[0] != sides[1] else []
        if found:
            yield ClaimDelta(Kind.CHANGED, report, before, after, tuple(found))


def _differences(before: Claim, after: Claim) -> Iterator[Difference]:
    old_words, new_words = (" ".join(c.sentence.quotation.split()) for c in (before, after))
    if old_words != new_words:
        yield Difference("sentence", old_words, new_words)
    for name in _COMPARED:
        one, other = getattr(before, name), getattr(after, name)
        if one != other:
            yield Difference(name, _plain(one), _plain(other))


def _plain(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _labels(claim: Claim, behind: Mapping[int, tuple[Source, ...]]) -> str:
    keys = {source.key: source.label for n in claim.notes for source in behind.get(n, ())}
    return "; ".join(sorted(keys.values()))


def _sources(old: Evidence, new: Evidence) -> Iterator[SourceDelta]:
    before = {one.source.key: one.source for one in old.sources()}
    after = {one.source.key: one.source for one in new.sources()}
    for key in sorted(before.keys() | after.keys()):
        if key not in before:
            yield SourceDelta(Kind.ADDED, after[key])
        elif key not in after:
            yield SourceDelta(Kind.GONE, before[key])
        elif before[key] != after[key]:
            names = ("kind", "label", "date")
            sides = [(n, getattr(before[key], n), getattr(after[key], n)) for n in names]
            found = tuple(Difference(n, _plain(a), _plain(b)) for n, a, b in sides if a != b)
            yield SourceDelta(Kind.CHANGED, after[key], found)
