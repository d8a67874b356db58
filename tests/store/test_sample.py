"""The shipped sample, read and coded, through the evidence file and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from treatywatch.archive import collect
from treatywatch.checks import check_corpus
from treatywatch.model import CodedReport
from treatywatch.notes import resolve_sources
from treatywatch.register import load_register
from treatywatch.store import Evidence, open_evidence, write_evidence
from treatywatch.walk import code_file


@pytest.fixture(scope="module")
def coded(sample: Path) -> list[CodedReport]:
    return [one for item in collect([sample]) for one in code_file(item).coded]


@pytest.fixture(scope="module")
def path(coded: list[CodedReport], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("evidence") / "sample.evidence"
    sources = resolve_sources([one.report for one in coded])
    findings = check_corpus(coded, load_register())
    write_evidence(coded, out=path, sources=sources, findings=findings, meta={})
    return path


@pytest.fixture(scope="module")
def evidence(path: Path) -> Iterator[Evidence]:
    with open_evidence(path) as opened:
        yield opened


def test_every_report_comes_back_equal(evidence: Evidence, coded: list[CodedReport]) -> None:
    assert [evidence.coded(one.report.slug) for one in coded] == coded


def test_every_reference_leads_somewhere(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_every_place_is_the_place_of_its_words(path: Path) -> None:
    columns = {
        "sentences": "SELECT r.text, t.start_at, t.end_at, t.text FROM sentences AS t "
        "JOIN reports AS r ON r.id = t.report",
        "claims": "SELECT r.text, t.start_at, t.end_at, t.quotation FROM claims AS t "
        "JOIN reports AS r ON r.id = t.report",
        "citations": "SELECT r.text, t.start_at, t.end_at, t.text FROM citations AS t "
        "JOIN notes AS n ON n.id = t.note JOIN reports AS r ON r.id = n.report",
        "notes": "SELECT r.text, t.definition_start, t.definition_end, t.text FROM notes AS t "
        "JOIN reports AS r ON r.id = t.report WHERE t.text IS NOT NULL",
    }
    with closing(sqlite3.connect(path)) as connection:
        for table, query in columns.items():
            rows = connection.execute(query).fetchall()
            assert rows
            assert all(text[start:end] == words for text, start, end, words in rows), table


def test_sources_lead_back_to_the_sentences_that_rest_on_them(evidence: Evidence) -> None:
    pages = [evidence.source(one.source.key) for one in evidence.sources()]
    assert pages
    assert all(page.uses for page in pages)
    for page in pages:
        for use in page.uses:
            for placed in use.sentences:
                assert use.note in {marker.number for marker in placed.sentence.markers}


def test_every_word_of_a_sentence_finds_it(evidence: Evidence, coded: list[CodedReport]) -> None:
    for one in coded[:4]:
        sentence = one.report.body_sentences[0]
        hits = evidence.search(sentence.text, limit=100).hits
        assert (one.report.slug, sentence.start) in {(hit.report, hit.start) for hit in hits}
