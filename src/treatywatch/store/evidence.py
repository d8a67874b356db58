"""The evidence file as its readers see it: questions in, words of the model out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType

from treatywatch.model import (
    Change,
    ChangeKind,
    Claim,
    CodedReport,
    Decision,
    Finding,
    Refusal,
    Report,
    Sentence,
    Severity,
    Source,
)
from treatywatch.store.connect import Reader
from treatywatch.store.counted import Counted
from treatywatch.store.counts import (
    Lifetime,
    claiming,
    lifetime,
    questions_of,
)
from treatywatch.store.lists import (
    Country,
    ReportEntry,
    countries,
    editions,
    entries,
    refusals,
    unresolved,
)
from treatywatch.store.matrix import Cell, matrix
from treatywatch.store.places import PlacedSentence, SourcePage, SourceSummary
from treatywatch.store.points import Point, occurrences_at, points
from treatywatch.store.read_changes import ChangeMark, change_marks, changes_where
from treatywatch.store.read_cited import CitedSource, cited_sources, most_cited
from treatywatch.store.read_claims import (
    Occurrence,
    claim_places,
    claims_with_keys,
    occurrences_with_keys,
)
from treatywatch.store.read_decisions import decisions_of
from treatywatch.store.read_facets import facets
from treatywatch.store.read_findings import findings_in_order, findings_where
from treatywatch.store.read_places import (
    all_sources,
    citation_sources,
    sentence_at,
    sources_of,
)
from treatywatch.store.read_report import report_of
from treatywatch.store.read_spots import Spot, spot_at
from treatywatch.store.read_uses import source_page
from treatywatch.store.search import SearchPage, search
from treatywatch.store.search_filters import Filters
from treatywatch.store.where import where

_KEPT = 32
"""So many reports stay in memory: the pages of a report and of its sentences follow each other."""


class Evidence(Counted):
    """A whole evidence file, read-only, safe to share between the threads of a server."""

    def __init__(self, path: Path) -> None:
        """Open `path`. Raises InvalidEvidence when it is not an evidence file of this schema."""
        super().__init__(Reader(path))
        self._reader.connection()
        self._report = lru_cache(_KEPT)(lambda slug: report_of(self._reader.connection(), slug))
        self._coded = lru_cache(_KEPT)(self._read_coded)
        self._sources_of = lru_cache(_KEPT)(
            lambda slug: sources_of(self._reader.connection(), slug)
        )

    # Asked for by nearly every page of a file that never changes: read once, then kept.

    @cached_property
    def _countries(self) -> tuple[Country, ...]:
        return countries(self._reader.connection())

    @cached_property
    def _editions(self) -> tuple[int, ...]:
        return editions(self._reader.connection())

    @cached_property
    def _facets(self) -> Mapping[str, tuple[str, ...]]:
        return facets(self._reader.connection())

    def __enter__(self) -> Evidence:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection of this thread."""
        self._reader.close()

    def meta(self) -> Mapping[str, str]:
        """Return what is said of the build: versions of schema, codebook, coder, register."""
        rows = self._reader.connection().execute("SELECT key, value FROM meta ORDER BY key")
        return dict(rows.fetchall())

    def refused(self) -> tuple[Refusal, ...]:
        """Return the files of the batch that did not go in, and why."""
        return refusals(self._reader.connection())

    def countries(self) -> tuple[Country, ...]:
        """Return the countries that have a report, by code; unresolved ones are left out."""
        return self._countries

    def unresolved(self) -> tuple[ReportEntry, ...]:
        """Return the reports on no country that the register knows, by edition and theme."""
        return unresolved(self._reader.connection())

    def editions(self) -> tuple[int, ...]:
        """Return all editions of all countries, so that one without a report can be told."""
        return self._editions

    def matrix(self, question: str) -> tuple[Cell, ...]:
        """Return what each edition says on a question about its country, or that it is silent."""
        return matrix(self._reader.connection(), question)

    def entries(
        self, country: str | None = None, edition: int | None = None
    ) -> tuple[ReportEntry, ...]:
        """Return the list of reports, by country, edition and theme."""
        return entries(self._reader.connection(), country, edition)

    def report_slugs(
        self, country: str | None = None, edition: int | None = None
    ) -> tuple[str, ...]:
        """Return the identifiers of the reports, by country, edition and theme."""
        return tuple(entry.slug for entry in self.entries(country, edition))

    def text_hashes(self) -> tuple[tuple[str, str], ...]:
        """Return each report's identifier with the SHA-256 of its canonical text, by identifier."""
        query = "SELECT slug, text_sha256 FROM reports ORDER BY slug"
        return tuple(self._reader.connection().execute(query).fetchall())

    def report(self, slug: str) -> Report:
        """Return one report, equal to the one written. Raises NotInEvidence."""
        return self._report(slug)

    def reports_of(self, country: str, edition: int | None = None) -> tuple[Report, ...]:
        """Return the reports on a country, of one edition or of all."""
        return tuple(self.report(slug) for slug in self.report_slugs(country, edition))

    def coded(self, slug: str) -> CodedReport:
        """Return one report with its claims, equal to what was written. Raises NotInEvidence."""
        return self._coded(slug)

    def _read_coded(self, slug: str) -> CodedReport:
        report, claims = self.report(slug), self.claims(slug)
        query = "SELECT codebook, coder FROM reports WHERE slug = ?"
        codebook, coder = self._reader.connection().execute(query, (slug,)).fetchone()
        left = _uncoded(report, claims)
        return CodedReport(report, claims, left, codebook, coder, self.decisions(slug))

    def decisions(self, slug: str) -> tuple[Decision, ...]:
        """Return what people decided on the claims of one report, in the order of the log."""
        return decisions_of(self._reader.connection(), slug)

    def coded_of(self, country: str, edition: int | None = None) -> tuple[CodedReport, ...]:
        """Return the coded reports on a country, of one edition or of all."""
        return tuple(self.coded(slug) for slug in self.report_slugs(country, edition))

    def claims(self, slug: str) -> tuple[Claim, ...]:
        """Return the claims of one report in the order of the coder."""
        found = claims_with_keys(self._reader.connection(), slug)
        return tuple(claim for _, claim in found)

    def occurrences(
        self,
        *,
        country: str | None = None,
        edition: int | None = None,
        question: str | None = None,
        answer: str | None = None,
        certainty: str | None = None,
        speaker: str | None = None,
        subject: str | None = None,
        treaty: str | None = None,
        assertion: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[Occurrence, ...]:
        """Return the claims that fit all filters, with the report that makes each of them."""
        filters: dict[str, object] = {
            "r.country": country,
            "r.edition": edition,
            "c.question": question,
            "c.answer": answer,
            "c.certainty": certainty,
            "c.speaker": speaker,
            "c.subject": subject,
            "c.treaty": treaty,
            "c.assertion": assertion,
        }
        chosen, values = where(filters)
        found = occurrences_with_keys(
            self._reader.connection(),
            f"{chosen} ORDER BY r.country, r.edition, c.id LIMIT ? OFFSET ?",
            (*values, -1 if limit is None else limit, offset),
        )
        return tuple(occurrence for _, occurrence in found)

    def points(self, country: str) -> tuple[Point, ...]:
        """Return the answers of all editions about a country, without their sentences."""
        return points(self._reader.connection(), country)

    def occurrences_at(self, keys: Sequence[int]) -> tuple[Occurrence, ...]:
        """Return the claims of these points' keys, in their order."""
        return occurrences_at(self._reader.connection(), keys)

    def claiming(self, slug: str) -> tuple[int, ...]:
        """Return where the sentences of a report start that claim something."""
        return claiming(self._reader.connection(), slug)

    def uncoded(self, slug: str) -> tuple[Sentence, ...]:
        """Return the sentences that no rule could code: of the body, then of the notes."""
        return self.coded(slug).uncoded

    def findings(
        self,
        *,
        country: str | None = None,
        edition: int | None = None,
        rule: str | None = None,
        severity: Severity | str | None = None,
        report: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[Finding, ...]:
        """Return the findings that fit all filters, in the order in which they were made."""
        chosen, values = where(
            {
                "f.country": country,
                "f.edition": edition,
                "f.rule": rule,
                "f.severity": None if severity is None else str(severity),
            }
        )
        if report is not None:
            chosen += " AND f.report = (SELECT id FROM reports WHERE slug = ?)"
            values = (*values, report)
        return findings_where(
            self._reader.connection(),
            f"{chosen} ORDER BY f.id LIMIT ? OFFSET ?",
            (*values, -1 if limit is None else limit, offset),
        )

    def changes(
        self,
        country: str | None = None,
        from_: int | None = None,
        to: int | None = None,
        *,
        question: str | None = None,
        kind: ChangeKind | str | None = None,
    ) -> tuple[Change, ...]:
        """Return the changes between editions that were stored at the build."""
        filters: dict[str, object] = {"country": country, "earlier": from_, "later": to}
        kind_name = None if kind is None else str(kind)
        filters |= {"question": question, "kind": kind_name}
        return changes_where(self._reader.connection(), filters)

    def change_marks(
        self,
        kinds: Collection[ChangeKind],
        *,
        country: str | None = None,
        later: int | None = None,
    ) -> tuple[ChangeMark, ...]:
        """Return the changes of these kinds between two editions, without their claims."""
        return change_marks(self._reader.connection(), kinds, country, later)

    def most_cited(self, country: str) -> tuple[tuple[Source, int], ...]:
        """Return the sources that a country's reports cite, those cited most there first."""
        return most_cited(self._reader.connection(), country)

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the values that occur of each filter of a search."""
        return self._facets

    def search(
        self,
        words: str,
        *,
        country: str | None = None,
        edition: int | None = None,
        question: str | None = None,
        answer: str | None = None,
        certainty: str | None = None,
        speaker: str | None = None,
        kind: str | None = None,
        year: str | None = None,
        part: str | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> SearchPage:
        """Look for words in sentences, notes and sources; `kind` is that of a cited source.

        All words must occur: `"a phrase"`, `begin*`, `-not`. Filters alone find all that fits.
        """
        said = (question, answer, certainty, speaker)
        filters = Filters(country, edition, *said, kind, year, part)
        return search(self._reader.connection(), words, filters, limit, offset)

    def sources(
        self, *, kind: str | None = None, limit: int | None = None, offset: int = 0
    ) -> tuple[SourceSummary, ...]:
        """Return the sources, those cited most first."""
        return all_sources(self._reader.connection(), kind, limit, offset)

    def cited_sources(self) -> Iterator[CitedSource]:
        """Yield every source with its first citation, by kind and label."""
        return cited_sources(self._reader.connection())

    def sources_of(self, slug: str) -> Mapping[int, tuple[Source, ...]]:
        """Return the sources that each note of a report cites, by the note's number."""
        return self._sources_of(slug)

    def citation_sources(self, slug: str) -> Mapping[tuple[int, int], str]:
        """Return the source's key by the places of note and citation in a report, from 1."""
        return citation_sources(self._reader.connection(), slug)

    def source(self, key: str, *, limit: int | None = None, offset: int = 0) -> SourcePage:
        """Return a source with the sentences that rest on it, or with so many of its citations.

        Raises NotInEvidence.
        """
        return source_page(self._reader.connection(), key, limit, offset)

    def sentence(self, slug: str, start: int) -> PlacedSentence:
        """Return the sentence that starts at `start` in its surroundings. Raises NotInEvidence."""
        report, sources = self.report(slug), self.sources_of(slug)
        return sentence_at(self._reader.connection(), report, sources, start)

    def spot(self, slug: str, start: int) -> Spot | None:
        """Return what stands at a place of a report's text; None where nothing is shown."""
        return spot_at(self._reader.connection(), slug, start)

    def claim_places(self, slug: str, start: int) -> tuple[int, ...]:
        """Return the places among the report's claims, from 1, of those of the sentence there."""
        return claim_places(self._reader.connection(), slug, start)

    def lifetime(self, assertion: str) -> Lifetime | None:
        """Return the first and last place of an assertion; None where no edition makes it."""
        return lifetime(self._reader.connection(), assertion)

    def questions_of(self, country: str) -> tuple[str, ...]:
        """Return the questions that the reports on a country answer, by name."""
        return questions_of(self._reader.connection(), country)

    def findings_nowhere(self) -> tuple[Finding, ...]:
        """Return the findings about no report and no country."""
        nowhere = "f.country IS NULL AND f.report_slug = '' ORDER BY f.id"
        return findings_where(self._reader.connection(), nowhere, ())

    def findings_in_order(
        self,
        limit: int,
        offset: int = 0,
        *,
        rule: str | None = None,
        country: str | None = None,
        edition: int | None = None,
        severity: str | None = None,
    ) -> tuple[Finding, ...]:
        """Return some of the findings that fit, by edition, the gravest first.

        The country "" stands for findings about none.
        """
        filters = {"rule": rule, "country": country, "edition": edition, "severity": severity}
        return findings_in_order(self._reader.connection(), filters, limit, offset)


def open_evidence(path: Path) -> Evidence:
    """Open an evidence file for reading. Raises InvalidEvidence with the mend."""
    return Evidence(path)


def _uncoded(report: Report, claims: Iterable[Claim]) -> tuple[Sentence, ...]:
    coded = {claim.sentence.span for claim in claims}
    return tuple(s for s in report.sentences() if s.span not in coded)
