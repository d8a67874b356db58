"""Search: the words of a user are words, never syntax."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.model import Span
from treatywatch.store import Evidence, open_evidence
from treatywatch.store.search_filters import Filters
from treatywatch.store.search_hits import cut
from treatywatch.store.search_words import match_expression


@pytest.fixture
def evidence(build: Callable[..., tuple[Path, object]], arcadia: Callable) -> Iterator[Evidence]:
    path, _ = build(arcadia(2004), arcadia(2005), arcadia(2005, "BOR"))
    with open_evidence(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("exported", ["exported"]),
        ("EXPORTS", ["exported"]),
        ("elise", ["Élise"]),
        ("Élise", ["Élise"]),
        ('"doubts that"', ["doubts that"]),
        ("“doubts that”", ["doubts that"]),
        ('"that doubts"', []),
        ("acced*", ["acceded"]),
        ("mines -exported", []),
        ('mines -"doubts that"', []),
        ("ministry’s", []),
        ("regrets", ["regrets"]),
        ("nowhere", []),
        ("-mines", []),
        ("", []),
        ("?!", []),
    ],
    ids=lambda value: str(value) or "nothing",
)
def test_words_find(evidence: Evidence, words: str, found: list[str]) -> None:
    page = evidence.search(words, country="ARC", edition=2004)
    matched = [span.of(hit.text) for hit in page.hits for span in hit.spans]

    assert matched == found
    assert page.total == len(page.hits)


def test_a_hit_says_where_it_stands(evidence: Evidence) -> None:
    (hit,) = evidence.search("acceded", country="BOR").hits
    report = evidence.report(hit.report)
    assert report.text[hit.start : hit.end] == hit.text
    assert (hit.country, hit.edition, hit.heading, hit.note) == ("BOR", 2005, "Policy", None)
    assert [claim.answer for claim in hit.claims] == ["not-party"]


def test_notes_are_searched_whole(evidence: Evidence) -> None:
    (hit,) = evidence.search("letter regrets", country="BOR").hits
    assert hit.note == 1
    assert evidence.report(hit.report).text[hit.start : hit.end] == hit.text


@pytest.mark.parametrize(
    ("filters", "total"),
    [
        ({}, 3),
        ({"country": "ARC"}, 2),
        ({"edition": 2005}, 2),
        ({"country": "ARC", "edition": 2005}, 1),
        ({"question": "treaty.status"}, 3),
        ({"question": "use"}, 0),
        ({"country": "XXX"}, 0),
    ],
    ids=str,
)
def test_filters_narrow(evidence: Evidence, filters: dict, total: int) -> None:
    assert evidence.search("acceded", **filters).total == total


@pytest.mark.parametrize(
    ("filters", "sentences", "notes", "sources"),
    [
        ({"part": "note"}, 0, 3, 0),
        ({"part": "sentence"}, 6, 0, 0),
        ({"question": "treaty.status"}, 3, 0, 0),
        ({"question": "treaty.status", "answer": "not-party"}, 3, 0, 0),
        ({"question": "treaty.status", "answer": "party"}, 0, 0, 0),
        ({"question": "treaty.status", "certainty": "alleged"}, 0, 0, 0),
        ({"certainty": "flat", "speaker": "monitor", "edition": 2005}, 2, 0, 0),
        ({"kind": "correspondence"}, 3, 3, 1),
        ({"kind": "correspondence", "part": "source"}, 0, 0, 1),
        ({"kind": "correspondence", "country": "BOR"}, 1, 1, 0),
        ({"year": "2004", "part": "source"}, 0, 0, 1),
        ({"year": "2005", "part": "source"}, 0, 0, 0),
        ({"part": "chapter"}, 0, 0, 0),
    ],
    ids=str,
)
def test_filters_alone_list_what_fits(
    evidence: Evidence, filters: dict, sentences: int, notes: int, sources: int
) -> None:
    page = evidence.search("", **filters)
    found = [hit.note is not None for hit in page.hits]
    assert (found.count(False), found.count(True), len(page.sources)) == (sentences, notes, sources)
    assert page.total == sentences + notes + sources
    assert page.total_sources == sources


@pytest.mark.parametrize(
    ("words", "filters", "total", "sources"),
    [
        ("letter", {}, 4, 1),
        ("letter", {"part": "source"}, 1, 1),
        ("letter", {"part": "note"}, 3, 0),
        ("letter", {"kind": "correspondence"}, 4, 1),
        ("letter", {"kind": "book"}, 0, 0),
        ("letter", {"year": "2004"}, 1, 1),
        ("acceded", {"kind": "correspondence", "question": "treaty.status"}, 3, 0),
        ("doubts", {"kind": "correspondence"}, 0, 0),
        ("acceded", {"answer": "party"}, 0, 0),
    ],
    ids=str,
)
def test_words_and_filters_narrow_together(
    evidence: Evidence, words: str, filters: dict, total: int, sources: int
) -> None:
    page = evidence.search(words, **filters)
    assert (page.total, page.total_sources) == (total, sources)


def test_the_newest_edition_comes_first_where_no_words_rank(evidence: Evidence) -> None:
    editions = [hit.edition for hit in evidence.search("", part="sentence").hits]
    assert editions == sorted(editions, reverse=True)


def test_sources_follow_sentences_and_notes_over_the_pages(evidence: Evidence) -> None:
    pages = [evidence.search("letter", limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [(len(page.hits), len(page.sources)) for page in pages] == [(2, 0), (1, 1), (0, 0)]


def test_a_source_says_how_often_it_is_cited(evidence: Evidence) -> None:
    (hit,) = evidence.search("letter", part="source").sources
    assert hit.citations == 3
    assert [span.of(hit.source.label).lower() for span in hit.spans] == ["letter"]


def test_the_facets_are_what_occurs(evidence: Evidence) -> None:
    facets = evidence.facets()
    assert facets["question"] == ("treaty.status",)
    assert facets["kind"] == ("correspondence",)
    assert facets["year"] == ("2004",)
    assert facets["part"] == ("sentence", "note", "source")
    for name, values in facets.items():
        assert all(evidence.search("", **{name: value}).total for value in values)


def test_pages_do_not_overlap(evidence: Evidence) -> None:
    pages = [evidence.search("arcadia", limit=2, offset=offset) for offset in (0, 2, 4)]
    places = [(hit.report, hit.start) for page in pages for hit in page.hits]
    assert len(places) == len(set(places)) == pages[0].total == 6


@settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200
)
@given(words=st.text(st.sampled_from("ab*\"“”-'(){}^:+.,ANDORTNE \0é一́")))
def test_no_input_is_syntax(evidence: Evidence, words: str) -> None:
    page = evidence.search(words)
    assert page.total >= len(page.hits)


def test_a_thousand_words_are_only_words(evidence: Evidence) -> None:
    assert evidence.search("mines " * 1000 + " -x" * 1000).total == 3


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("a b", '"a" AND "b"'),
        ('a "b c" -d', '("a" AND "b c") NOT ("d")'),
        ("a OR b", '"a" AND "OR" AND "b"'),
        ("produc*", '"produc"*'),
        ("anti-personnel", '"anti-personnel"'),
        ("-a", None),
        ("***", None),
        ('"', None),
    ],
)
def test_expressions(words: str, expression: str | None) -> None:
    assert match_expression(words) == expression


def test_a_snippet_keeps_the_first_match_and_says_what_is_cut() -> None:
    text = "word " * 100 + "needle " + "word " * 100
    start = text.index("needle")
    snippet = cut(text, (Span(start, start + 6),), window=60)
    assert [span.of(snippet.text) for span in snippet.spans] == ["needle"]
    assert snippet.cut_before
    assert snippet.cut_after
    assert len(snippet.text) < 80


@given(
    words=st.lists(st.text("ab", min_size=1, max_size=30), min_size=1, max_size=60),
    pick=st.integers(0, 59),
    window=st.integers(1, 200),
)
def test_a_snippet_is_part_of_its_text(words: list[str], pick: int, window: int) -> None:
    text = " ".join(words)
    start = sum(len(word) + 1 for word in words[: pick % len(words)])
    span = Span(start, start + len(words[pick % len(words)]))
    snippet = cut(text, (span,), window)
    assert snippet.text in text
    assert [s.of(snippet.text) for s in snippet.spans] == [span.of(text)]


def test_words_that_stand_nearly_everywhere_keep_the_order_of_the_file(
    evidence: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked = evidence.search("arcadia")
    monkeypatch.setattr("treatywatch.store.search.RANKED", 2)
    plain = evidence.search("arcadia")
    assert (ranked.ranked, plain.ranked) == (True, False)
    assert {(h.report, h.start) for h in plain.hits} == {(h.report, h.start) for h in ranked.hits}
    assert [h.report for h in plain.hits] == sorted(h.report for h in plain.hits)


@pytest.mark.parametrize("filters", [Filters(edition=2005), Filters(country="ARC", edition=2004)])
def test_reports_alone_are_looked_through_not_the_whole_file(
    build: Callable[..., tuple[Path, object]], arcadia: Callable, filters: Filters
) -> None:
    path, _ = build(arcadia(2004), arcadia(2005))
    query = f"EXPLAIN QUERY PLAN SELECT i.key {filters.passages(words=False)}"
    with sqlite3.connect(path) as connection:
        plan = [row[3] for row in connection.execute(query, asdict(filters))]
    assert any("sentences_report" in step for step in plan)
    assert any("notes_report" in step for step in plan)
    assert not [step for step in plan if step.startswith(("SCAN t", "SCAN passages"))]
