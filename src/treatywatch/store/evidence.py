"""The evidence file as its readers see it: questions in, words of the model out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import TracebackType

from treatywatch.model import (
    Change,
    ChangeKind,
    Claim,
    CodedReport,
    CorpusReport,
    Decision,
    Finding,
    Refusal,
    Report,
    Sentence,
    Severity,
    Source,
)
from treatywatch.store.connect import Reader
from treatywatch.store.counts import (
    EditionCount,
    FindingMark,
    Lifetime,
    QuestionCount,
    change_counts,
    claiming,
    edition_counts,
    finding_counts,
    finding_marks,
    lifetime,
    question_counts,
)
from treatywatch.store.lists import (
    Country,
    ReportCount,
    ReportEntry,
    countries,
    entries,
    report_counts,
    unresolved,
)
from treatywatch.store.matrix import Cell, matrix
from treatywatch.store.places import PlacedSentence, SourcePage, SourceSummary
from treatywatch.store.read_changes import changes_where
from treatywatch.store.read_cited import CitedSource, cited_sources
from treatywatch.store.read_claims import Occurrence, claims_with_keys, occurrences_with_keys
from treatywatch.store.read_corpus import corpus_report
from treatywatch.store.read_decisions import decisions_of
from treatywatch.store.read_facets import facets
from treatywatch.store.read_findings import findings_at, findings_where
from treatywatch.store.read_places import (
    all_sources,
    citation_sources,
    sentence_at,
    source_counts,
    source_page,
    sources_of,
)
from treatywatch.store.read_report import report_of
from treatywatch.store.search import SearchPage, search
from treatywatch.store.search_filters import Filters
from treatywatch.store.summarise import summarise
from treatywatch.store.summary import BuildSummary
from treatywatch.store.where import where

_KEPT = 32
"""So many reports stay in memory: the pages of a report and of its sentences follow each other."""


class Evidence:
    """A whole evidence file, read-only, safe to share between the threads of a server."""

    def __init__(self, path: Path) -> None:
        """Open `path`. Raises InvalidEvidence when it is not an evidence file of this schema."""
        self._reader = Reader(path)
        self._reader.connection()
        self._facets: Mapping[str, tuple[str, ...]] | None = None
        self._report = lru_cache(_KEPT)(lambda slug: report_of(self._reader.connection(), slug))
        self._sources_of = lru_cache(_KEPT)(
            lambda slug: sources_of(self._reader.connection(), slug)
        )

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

    def summary(self) -> BuildSummary:
        """Return the counts of the build, the files refused included."""
        return summarise(self._reader.connection(), self.refused())

    def corpus(self) -> CorpusReport:
        """Return the corpus report: what was read, by era and format."""
        return corpus_report(self._reader.connection())

    def refused(self) -> tuple[Refusal, ...]:
        """Return the files of the batch that did not go in, and why."""
        query = "SELECT file, error, mend FROM refused ORDER BY ordinal"
        return tuple(Refusal(*row) for row in self._reader.connection().execute(query))

    def countries(self) -> tuple[Country, ...]:
        """Return the countries that have a report, by code; unresolved ones are left out."""
        return countries(self._reader.connection())

    def unresolved(self) -> tuple[ReportEntry, ...]:
        """Return the reports on no country that the register knows, by edition and theme."""
        return unresolved(self._reader.connection())

    def report_counts(self) -> tuple[ReportCount, ...]:
        """Return how many reports there are of each country and edition, in that order."""
        return report_counts(self._reader.connection())

    def editions(self) -> tuple[int, ...]:
        """Return all editions of all countries, so that one without a report can be told."""
        query = "SELECT DISTINCT edition FROM reports WHERE edition IS NOT NULL ORDER BY edition"
        return tuple(row[0] for row in self._reader.connection().execute(query))

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
        report = self.report(slug)
        query = "SELECT codebook, coder FROM reports WHERE slug = ?"
        codebook, coder = self._reader.connection().execute(query, (slug,)).fetchone()
        claims, decisions = self.claims(slug), self.decisions(slug)
        return CodedReport(report, claims, self.uncoded(slug), codebook, coder, decisions)

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

    def claiming(self, slug: str) -> tuple[int, ...]:
        """Return where the sentences of a report start that claim something."""
        return claiming(self._reader.connection(), slug)

    def edition_counts(self) -> tuple[EditionCount, ...]:
        """Return what each edition holds, the newest first."""
        return edition_counts(self._reader.connection())

    def change_counts(self, later: int) -> Mapping[str, int]:
        """Return how many changes of each kind lead to an edition."""
        return change_counts(self._reader.connection(), later)

    def uncoded(self, slug: str) -> tuple[Sentence, ...]:
        """Return the sentences that no rule could code: of the body, then of the notes."""
        coded = {claim.sentence.span for claim in self.claims(slug)}
        return tuple(s for s in self.report(slug).sentences() if s.span not in coded)

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

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the values that occur of each filter of a search; read once, then kept."""
        if self._facets is None:
            self._facets = facets(self._reader.connection())
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

    def source_counts(self) -> Mapping[str, int]:
        """Return how many sources there are of each kind."""
        return source_counts(self._reader.connection())

    def cited_sources(self) -> Iterator[CitedSource]:
        """Yield every source with its first citation, by kind and label."""
        return cited_sources(self._reader.connection())

    def sources_of(self, slug: str) -> Mapping[int, tuple[Source, ...]]:
        """Return the sources that each note of a report cites, by the note's number."""
        return self._sources_of(slug)

    def citation_sources(self, slug: str) -> Mapping[tuple[int, int], str]:
        """Return the source's key by the places of note and citation in a report, from 1."""
        return citation_sources(self._reader.connection(), slug)

    def source(self, key: str) -> SourcePage:
        """Return a source with every sentence that rests on it. Raises NotInEvidence."""
        return source_page(self._reader.connection(), key, self.report, self.sources_of)

    def sentence(self, slug: str, start: int) -> PlacedSentence:
        """Return the sentence that starts at `start` in its surroundings. Raises NotInEvidence."""
        report, sources = self.report(slug), self.sources_of(slug)
        return sentence_at(self._reader.connection(), report, sources, start)

    def lifetime(self, assertion: str) -> Lifetime | None:
        """Return the first and last place of an assertion; None where no edition makes it."""
        return lifetime(self._reader.connection(), assertion)

    def question_counts(self, edition: int | None = None) -> tuple[QuestionCount, ...]:
        """Return how many claims answer each question, about how many subjects."""
        return question_counts(self._reader.connection(), edition)

    def questions_of(self, country: str) -> tuple[str, ...]:
        """Return the questions that the reports on a country answer, by name."""
        query = (
            "SELECT DISTINCT c.question FROM claims AS c JOIN reports AS r ON r.id = c.report "
            "WHERE r.country = ? AND r.edition IS NOT NULL ORDER BY 1"
        )
        return tuple(row[0] for row in self._reader.connection().execute(query, (country,)))

    def finding_marks(
        self, *, rule: str | None = None, country: str | None = None, edition: int | None = None
    ) -> tuple[FindingMark, ...]:
        """Return the findings that fit as a list needs them to be sorted and counted."""
        return finding_marks(self._reader.connection(), rule, country, edition)

    def finding_counts(self, by: str) -> Mapping[str, Mapping[str, int]]:
        """Return how many findings of each severity there are by `rule`, `country` or `edition`."""
        return finding_counts(self._reader.connection(), by)

    def findings_nowhere(self) -> tuple[Finding, ...]:
        """Return the findings about no report and no country."""
        nowhere = "f.country IS NULL AND f.report_slug = '' ORDER BY f.id"
        return findings_where(self._reader.connection(), nowhere, ())

    def findings_at(self, keys: Sequence[int]) -> tuple[Finding, ...]:
        """Return the findings of these marks' keys, in their order."""
        return findings_at(self._reader.connection(), keys)


def open_evidence(path: Path) -> Evidence:
    """Open an evidence file for reading. Raises InvalidEvidence with the mend."""
    return Evidence(path)
