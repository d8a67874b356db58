"""What is counted at the build is what can be counted in the file."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from treatywatch.store import Evidence, open_evidence


@pytest.fixture(scope="module")
def evidence(evidence_path: Path) -> Iterator[Evidence]:
    with open_evidence(evidence_path) as found:
        yield found


def test_questions_are_counted_in_the_whole_file_and_in_each_edition(evidence: Evidence) -> None:
    claims = evidence.occurrences()
    for edition in (None, *evidence.editions()):
        inside = [one for one in claims if edition is None or one.edition == edition]
        counted = {c.question: (c.claims, c.subjects) for c in evidence.question_counts(edition)}
        asked = Counter(one.claim.question for one in inside)
        assert counted == {
            question: (
                number,
                len({one.claim.subject for one in inside if one.claim.question == question}),
            )
            for question, number in asked.items()
        }


def test_editions_are_counted_the_newest_first(evidence: Evidence) -> None:
    counted = evidence.edition_counts()
    assert [one.edition for one in counted] == sorted(evidence.editions(), reverse=True)
    for one in counted:
        reports = [evidence.report(slug) for slug in evidence.report_slugs(edition=one.edition)]
        assert one.reports == len(reports)
        assert one.countries == len({report.country for report in reports if report.country})
        assert one.claims == len(evidence.occurrences(edition=one.edition))
        assert one.sentences == sum(len(tuple(report.sentences())) for report in reports)


@pytest.mark.parametrize("by", ["rule", "country", "edition"])
def test_findings_are_counted_by_severity(evidence: Evidence, by: str) -> None:
    found = Counter(
        (str(getattr(one, by)), one.severity.value)
        for one in evidence.findings()
        if getattr(one, by) is not None
    )
    counted = evidence.finding_counts(by)
    assert found
    assert {(name, s): n for name, part in counted.items() for s, n in part.items()} == found


def test_sources_are_ranked_by_their_citations(evidence: Evidence, evidence_path: Path) -> None:
    ranked = evidence.sources()
    assert [one.citations for one in ranked] == sorted(
        (one.citations for one in ranked), reverse=True
    )
    with closing(sqlite3.connect(evidence_path)) as connection:
        query = "SELECT count(*) FROM citation_sources"
        assert sum(one.citations for one in ranked) == connection.execute(query).fetchone()[0]
    kinds = Counter(one.source.kind for one in ranked)
    assert evidence.source_counts() == kinds
    for kind in kinds:
        assert evidence.sources(kind=kind) == tuple(s for s in ranked if s.source.kind == kind)


def test_reports_are_counted_by_country_and_edition(evidence: Evidence) -> None:
    entries = evidence.entries()
    assert {(c.country, c.edition): c.reports for c in evidence.report_counts()} == Counter(
        (entry.country, entry.edition) for entry in entries
    )
    assert evidence.unresolved() == tuple(entry for entry in entries if entry.country is None)


def test_filters_use_an_index_and_never_read_the_whole_table(evidence_path: Path) -> None:
    queries = {
        "SELECT slug FROM reports WHERE edition = 2001": "reports_edition",
        "SELECT id FROM findings WHERE country = 'AFG'": "findings_country",
        "SELECT id FROM findings WHERE edition = 2001": "findings_edition",
        "SELECT id FROM changes WHERE later = 2001 AND kind = 'changed'": "changes_later",
        "SELECT source FROM source_ranks WHERE kind = 'letter' ORDER BY rank": "source_ranks_kind",
    }
    with closing(sqlite3.connect(evidence_path)) as connection:
        for query, index in queries.items():
            plan = connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
            assert index in plan[0][3], query
