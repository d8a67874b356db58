"""`treatywatch explain`: a sentence is found by number, words or place, and told about."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def page(sample: Path) -> Path:
    return sample / "2021" / "north-korea.txt"


def test_the_number_is_that_of_code_and_read(treatywatch, page: Path) -> None:
    claims = treatywatch("code", page, "--json").json
    claim = next(c for c in claims if c["question"] == "transfer.found-abroad")
    found = treatywatch("explain", page, "--sentence", claim["number"], "--json").json
    assert found["start"] == claim["sentence"]["start"]
    assert found["sentence"] == claim["number"]
    sections = treatywatch("read", page, "--json").json["sections"]
    sentences = [s for section in sections for s in section["sentences"]]
    assert [s["number"] for s in sentences] == list(range(1, len(sentences) + 1))
    assert found["text"] == sentences[claim["number"] - 1]["text"]
    assert str(claim["number"]) in treatywatch("code", page).out


def test_it_says_what_was_considered_rejected_and_claimed(treatywatch, page: Path) -> None:
    shown = treatywatch("explain", page, "--quote", "found in Angola").out
    for words in ("AREA_ has exported", "Angola = AGO", "export.verb", "rejected: ", "claimed"):
        assert words in shown


def test_words_are_found_through_line_breaks_and_markers(treatywatch, page: Path) -> None:
    claims = treatywatch("code", page, "--json").json
    by_words = treatywatch("explain", page, "--quote", "has exported mines,  which", "--json").json
    by_place = treatywatch("explain", page, "--at", by_words["start"] + 3, "--json").json
    assert by_words == by_place
    assert by_words["claims"] == [
        {k: v for k, v in c.items() if k in by_words["claims"][0]}
        for c in claims
        if c["sentence"]["start"] == by_words["start"]
    ]


def test_several_sentences_are_a_list(treatywatch, page: Path) -> None:
    assert len(treatywatch("explain", page, "--quote", "North Korea", "--json").json) > 3


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ((), "one of --sentence, --quote, --at"),
        (("--sentence", "1", "--quote", "a"), "one of --sentence, --quote, --at"),
        (("--sentence", "999"), "no sentence is meant by that"),
        (("--sentence", "0"), "0"),
        (("--quote", "words that nobody wrote"), "no sentence is meant by that"),
        (("--quote", "  "), "no sentence is meant by that"),
        (("--at", "9999999"), "there are"),
    ],
)
def test_a_choice_that_means_nothing_is_an_error(treatywatch, page: Path, choice, words) -> None:
    ran = treatywatch("explain", page, *choice)
    assert ran.code == 2
    assert words in ran.err


def test_a_file_that_is_no_report_is_refused(treatywatch, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("Milk\nBread\n", encoding="utf-8")
    ran = treatywatch("explain", tmp_path / "list.txt", "--sentence", "1")
    assert ran.code == 2
    assert "list.txt" in ran.err
