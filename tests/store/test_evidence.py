"""Opening an evidence file, and asking it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from treatywatch.model import InvalidEvidence, NotInEvidence
from treatywatch.store import open_evidence


def database(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda p: p, "there is no such file"),
        (lambda p: p.mkdir() or p, "there is no such file"),
        (lambda p: p.touch() or p, "not an evidence file"),
        (lambda p: p.write_bytes(b"PK\x03\x04" * 300) and p, "not an evidence file"),
        (lambda p: database(p, "CREATE TABLE t (a)"), "not an evidence file"),
        (
            lambda p: database(
                p, "PRAGMA application_id = 1415005526", "PRAGMA user_version = 999"
            ),
            "schema 999",
        ),
    ],
    ids=["missing", "folder", "empty", "zip", "other database", "other schema"],
)
def test_anything_else_is_refused_with_its_mend(
    tmp_path: Path, make: Callable[[Path], Path], message: str
) -> None:
    path = make(tmp_path / "file ?#% name.sqlite")
    with pytest.raises(InvalidEvidence, match=message) as caught:
        open_evidence(path)
    assert "treatywatch build" in caught.value.mend
    assert str(path) in str(caught.value)


def test_nothing_can_be_written(build: Callable, arcadia: Callable) -> None:
    path, _ = build(arcadia())
    path.chmod(0o444)
    evidence = open_evidence(path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        evidence._reader.connection().execute("DELETE FROM claims")


def test_threads_ask_at_once(build: Callable, arcadia: Callable) -> None:
    path, _ = build(*(arcadia(edition) for edition in range(2000, 2010)))
    evidence = open_evidence(path)
    slugs = evidence.report_slugs() * 5
    with ThreadPoolExecutor(8) as pool:
        reports = list(pool.map(evidence.coded, slugs))
    assert [coded.report.slug for coded in reports] == list(slugs)


def test_lists_of_countries_and_reports(build: Callable, arcadia: Callable) -> None:
    path, _ = build(arcadia(2005), arcadia(2004), arcadia(2004, "BOR"))
    evidence = open_evidence(path)
    assert [(c.code, c.editions) for c in evidence.countries()] == [
        ("ARC", (2004, 2005)),
        ("BOR", (2004,)),
    ]
    assert evidence.report_slugs("ARC") == (
        "landmine-monitor-2004-arc-country-report",
        "landmine-monitor-2005-arc-country-report",
    )
    assert evidence.report_slugs(edition=2004) == (
        "landmine-monitor-2004-arc-country-report",
        "landmine-monitor-2004-bor-country-report",
    )
    assert [r.edition for r in evidence.reports_of("ARC", 2005)] == [2005]
    assert [c.report.edition for c in evidence.coded_of("ARC")] == [2004, 2005]
    assert evidence.meta() == {"coder": "1", "schema": "5"}


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({}, 3),
        ({"country": "BOR"}, 1),
        ({"edition": 2004}, 2),
        ({"question": "treaty.status", "answer": "not-party"}, 3),
        ({"answer": "party"}, 0),
        ({"certainty": "flat", "speaker": "monitor"}, 3),
        ({"treaty": "MBT", "subject": "ARC"}, 2),
        ({"limit": 2}, 2),
        ({"offset": 2}, 1),
    ],
    ids=str,
)
def test_claims_by_filter(build: Callable, arcadia: Callable, filters: dict, count: int) -> None:
    path, _ = build(arcadia(2005), arcadia(2004), arcadia(2004, "BOR"))
    assert len(open_evidence(path).occurrences(**filters)) == count


def test_an_assertion_is_found_in_every_edition(build: Callable, arcadia: Callable) -> None:
    path, _ = build(arcadia(2004), arcadia(2005))
    evidence = open_evidence(path)
    found = evidence.occurrences(assertion=arcadia().claims[0].assertion)
    assert [(one.country, one.edition) for one in found] == [("ARC", 2004), ("ARC", 2005)]
    assert [one.claim for one in found] == [arcadia().claims[0]] * 2


def test_uncoded_are_the_sentences_of_no_claim(build: Callable, arcadia: Callable) -> None:
    path, _ = build(arcadia())
    texts = [s.text for s in open_evidence(path).uncoded(arcadia().report.slug)]
    assert [text.split()[0] for text in texts] == ["Élise", "The"]


def test_a_sentence_stands_among_its_claims_notes_and_sources(
    build: Callable, arcadia: Callable
) -> None:
    path, _ = build(arcadia())
    coded = arcadia()
    placed = open_evidence(path).sentence(coded.report.slug, coded.claims[0].sentence.start)
    assert placed.sentence == coded.report.body_sentences[0]
    assert placed.claims == coded.claims
    assert placed.notes == coded.report.notes[:1]
    assert [source.kind for source in placed.sources] == ["correspondence"]
    assert (placed.heading, placed.topic) == ("Policy", "policy")


def test_a_statement_in_a_note_is_a_sentence_too(build: Callable, arcadia: Callable) -> None:
    path, _ = build(arcadia())
    (statement,) = arcadia().report.note_sentences
    placed = open_evidence(path).sentence(arcadia().report.slug, statement.start)
    assert placed.sentence == statement
    assert placed.notes == arcadia().report.notes[:1]


def test_a_source_shows_everything_that_rests_on_it(build: Callable, arcadia: Callable) -> None:
    path, _ = build(arcadia(2004), arcadia(2005))
    evidence = open_evidence(path)
    (summary,) = evidence.sources(kind="correspondence")
    assert (summary.citations, summary.reports) == (2, 2)
    page = evidence.source(summary.source.key)
    assert [(use.edition, use.note) for use in page.uses] == [(2004, 1), (2005, 1)]
    assert [s.sentence.text for s in page.uses[0].sentences] == [
        "Arcadia has not acceded to the treaty.[1]"
    ]
    assert evidence.sources(kind="book") == ()


@pytest.mark.parametrize(
    "ask",
    [
        lambda e: e.report("nowhere"),
        lambda e: e.coded("nowhere"),
        lambda e: e.sentence("nowhere", 3),
        lambda e: e.source("nowhere"),
    ],
    ids=["report", "coded", "sentence", "source"],
)
def test_what_is_not_there_is_said(build: Callable, arcadia: Callable, ask: Callable) -> None:
    path, _ = build(arcadia())
    with pytest.raises(NotInEvidence, match="nowhere"):
        ask(open_evidence(path))


@pytest.mark.parametrize(
    "view",
    ["uncoded", "lost_definitions", "claims_in_words", "sources_in_use", "changes_in_words"],
)
def test_views_for_other_programs_answer(build: Callable, arcadia: Callable, view: str) -> None:
    path, _ = build(arcadia())
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(f"SELECT * FROM {view}").fetchall()
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        health = connection.execute("PRAGMA integrity_check").fetchone()
    assert len(rows) == {"uncoded": 2, "changes_in_words": 0}.get(view, 1)
    assert (broken, health) == ([], ("ok",))


def test_a_question_over_countries_and_editions(build: Callable, arcadia: Callable) -> None:
    impact = arcadia(2006)
    impact = replace(impact, report=replace(impact.report, theme="impact"), claims=())
    path, _ = build(arcadia(2004), impact, arcadia(2004, "BOR"))
    evidence = open_evidence(path)
    cells = evidence.matrix("treaty.status")
    assert [(c.country, c.edition, c.state.value) for c in cells] == [
        ("ARC", 2004, "answered"),
        ("ARC", 2006, "no-report"),
        ("BOR", 2004, "answered"),
    ]
    assert [(a.answer, a.certainty, a.claims) for a in cells[0].answers] == [
        ("not-party", "flat", 1)
    ]
    assert [c.state.value for c in evidence.matrix("use")] == ["silent", "no-report", "silent"]
    assert evidence.editions() == (2004, 2006)
