"""What an evidence file answers with numbers alone."""

from __future__ import annotations

from collections.abc import Mapping

from treatywatch.model import CorpusReport
from treatywatch.store.connect import Reader
from treatywatch.store.counts import (
    EditionCount,
    QuestionCount,
    change_counts,
    edition_counts,
    finding_countries,
    finding_counts,
    finding_kinds,
    question_counts,
)
from treatywatch.store.lists import ReportCount, refusals, report_counts
from treatywatch.store.points import claim_count
from treatywatch.store.read_corpus import corpus_report
from treatywatch.store.read_places import source_counts
from treatywatch.store.summarise import summarise
from treatywatch.store.summary import BuildSummary


class Counted:
    """The counts of an evidence file."""

    def __init__(self, reader: Reader) -> None:
        """Ask by these connections."""
        self._reader = reader

    def summary(self) -> BuildSummary:
        """Return the counts of the build, the files refused included."""
        return summarise(self._reader.connection(), refusals(self._reader.connection()))

    def corpus(self) -> CorpusReport:
        """Return the corpus report: what was read, by era and format."""
        return corpus_report(self._reader.connection())

    def report_counts(self) -> tuple[ReportCount, ...]:
        """Return how many reports there are of each country and edition, in that order."""
        return report_counts(self._reader.connection())

    def claim_count(self, country: str) -> int:
        """Return how many claims the reports on a country make."""
        return claim_count(self._reader.connection(), country)

    def edition_counts(self) -> tuple[EditionCount, ...]:
        """Return what each edition holds, the newest first."""
        return edition_counts(self._reader.connection())

    def change_counts(self, later: int) -> Mapping[str, int]:
        """Return how many changes of each kind lead to an edition."""
        return change_counts(self._reader.connection(), later)

    def source_counts(self) -> Mapping[str, int]:
        """Return how many sources there are of each kind."""
        return source_counts(self._reader.connection())

    def question_counts(self, edition: int | None = None) -> tuple[QuestionCount, ...]:
        """Return how many claims answer each question, about how many subjects."""
        return question_counts(self._reader.connection(), edition)

    def finding_counts(self, by: str) -> Mapping[str, Mapping[str, int]]:
        """Return how many findings of each severity there are by `rule`, `country` or `edition`."""
        return finding_counts(self._reader.connection(), by)

    def finding_kinds(self, country: str) -> Mapping[tuple[str, str], int]:
        """Return how many findings there are about a country, by severity and rule."""
        return finding_kinds(self._reader.connection(), country)

    def finding_countries(
        self, *, rule: str | None = None, edition: int | None = None
    ) -> Mapping[str, int]:
        """Return how many findings of a rule or edition each country has; "" are those of none."""
        return finding_countries(self._reader.connection(), rule, edition)
