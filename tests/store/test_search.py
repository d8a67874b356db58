"""Search: the words of a user are words, never syntax."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.model import Span
from treatywatch.store import Evidence, open_evidence
from treatywatch.store.search import cut
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
    monkeypatch.setattr("treatywatch.store.search._RANKED", 2)
    plain = evidence.search("arcadia")
    assert (ranked.ranked, plain.ranked) == (True, False)
    assert {(h.report, h.start) for h in plain.hits} == {(h.report, h.start) for h in ranked.hits}
    assert [h.report for h in plain.hits] == sorted(h.report for h in plain.hits)
