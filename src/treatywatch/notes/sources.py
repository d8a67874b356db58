"""One source for all the citations of it, in every note of every edition."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from treatywatch.model import Citation, Outcome, Report, Source, fingerprint
from treatywatch.notes.fields import clean
from treatywatch.notes.identity import identity_of, short_form_of


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a citation stands: its report, its note, its index in the note, its first character."""

    report: str
    note: int
    index: int
    start: int


@dataclass(frozen=True, slots=True)
class SourceDecision:
    """Why a citation was given its source; `outcome` says whether it could be told apart."""

    cited: Cited
    key: str
    outcome: Outcome
    reason: str


class SourceIndex(Mapping[tuple[str, int], Source]):
    """The sources of a corpus by (report slug, first character of the citation), with the log."""

    def __init__(
        self,
        sources: Mapping[Cited, Source],
        decisions: tuple[SourceDecision, ...],
    ) -> None:
        self._by_start = {(c.report, c.start): s for c, s in sources.items()}
        self._by_index = {(c.report, c.note, c.index): s for c, s in sources.items()}
        self.decisions = decisions

    def __getitem__(self, place: tuple[str, int]) -> Source:
        return self._by_start[place]

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return iter(self._by_start)

    def __len__(self) -> int:
        return len(self._by_start)

    def of(self, report: str, note: int, index: int) -> Source | None:
        """Return the source of a note's citation, or None where an *Ibid.* repeats a lost one."""
        return self._by_index.get((report, note, index))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source once, in order of key."""
        unique = {source.key: source for source in self._by_start.values()}
        return tuple(unique[key] for key in sorted(unique))


@dataclass(frozen=True, slots=True)
class _Place:
    report: Report
    citation: Citation
    cited: Cited


def resolve_sources(reports: Sequence[Report]) -> SourceIndex:
    """Give every citation its source; the result does not depend on the order of `reports`.

    Citations are one source when the parts that identify their kind are equal. An undated short
    title is the one dated work of that title, if there is exactly one. An *Ibid.* has the source
    of what it repeats. Whatever names too little stays a source of its own.
    """
    ordered = sorted(reports, key=_order)
    works = gather_works(dated_works(report) for report in ordered)
    sources: dict[Cited, Source] = {}
    first: dict[str, Source] = {}
    decisions = []
    for report in ordered:
        for decision, source in _resolve(report, works):
            decisions.append(decision)
            sources[decision.cited] = first.setdefault(decision.key, source)
    return SourceIndex(sources, tuple(decisions))


Work = tuple[tuple[str, ...], str]
"""The short form of a dated book or report, and the key of its source."""

Works = Mapping[tuple[str, ...], Collection[str]]
"""All dated works of a corpus: by short form, the keys of those that it may mean."""


def dated_works(report: Report) -> tuple[Work, ...]:
    """Return the dated books and reports that a report cites, which short titles may mean."""
    return tuple(
        (identity[:2], fingerprint(*identity))
        for place in _places(report)
        if place.citation.kind in {"book", "report"}
        and (identity := identity_of(place.citation, report))
    )


def gather_works(found: Iterable[Iterable[Work]]) -> Works:
    """Bring the dated works of all reports together."""
    works: dict[tuple[str, ...], set[str]] = {}
    for of_report in found:
        for short, key in of_report:
            works.setdefault(short, set()).add(key)
    return works


def sources_in(report: Report, works: Works) -> Iterator[Source | None]:
    """Yield the source of each citation of one report, in order, given the corpus's works.

    None where an *Ibid.* repeats what is lost. The label of a source is the citation's own words.
    """
    resolved = {decision.cited: source for decision, source in _resolve(report, works)}
    for place in _places(report):
        yield resolved.get(place.cited)


def _resolve(report: Report, works: Works) -> Iterator[tuple[SourceDecision, Source]]:
    last_of_note: dict[str | None, Source] = {}
    for place in _places(report):
        decision = _decide(place, works, last_of_note.get(place.citation.same_as))
        if decision is not None:
            source = _source(place, decision.key)
            last_of_note[str(place.cited.note)] = source
            yield decision, source


def _order(report: Report) -> tuple[int, str]:
    return (report.edition or 0, report.slug)


def _places(report: Report) -> Iterator[_Place]:
    slug = report.slug
    for note in report.notes:
        for index, citation in enumerate(note.citations):
            cited = Cited(slug, note.number, index, citation.anchor.start)
            yield _Place(report, citation, cited)


def _decide(place: _Place, works: Works, repeated: Source | None) -> SourceDecision | None:
    citation, cited = place.citation, place.cited
    if citation.same_as is not None:
        if repeated is None:
            return None
        reason = f"repeats note {citation.same_as}"
        return SourceDecision(cited, repeated.key, Outcome.RESOLVED, reason)
    identity = identity_of(citation, place.report)
    if identity is not None:
        reason = "same " + " / ".join(part for part in identity if part)
        return SourceDecision(cited, fingerprint(*identity), Outcome.RESOLVED, reason)
    return _decide_short(place, works)


def _decide_short(place: _Place, works: Works) -> SourceDecision:
    short = short_form_of(place.citation)
    fitting = sorted(works.get(short, ())) if short else []
    if len(fitting) == 1:
        reason = "undated short title of the one dated work of that title"
        return SourceDecision(place.cited, fitting[0], Outcome.RESOLVED, reason)
    if short and not fitting and place.citation.author:
        reason = "undated work known by its title alone"
        return SourceDecision(place.cited, fingerprint(*short), Outcome.RESOLVED, reason)
    outcome = Outcome.AMBIGUOUS if fitting else Outcome.UNKNOWN
    reason = f"{len(fitting)} dated works fit" if fitting else "names too little to be told apart"
    return SourceDecision(place.cited, _own_key(place), outcome, reason)


def _own_key(place: _Place) -> str:
    cited = place.cited
    words = clean(place.citation.anchor.quotation)
    return fingerprint("own", cited.report, str(cited.note), str(cited.index), words)


def _source(place: _Place, key: str) -> Source:
    citation = place.citation
    return Source(key, citation.kind, clean(citation.anchor.quotation), citation.date)
