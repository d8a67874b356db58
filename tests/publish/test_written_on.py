"""A report as Markdown and as a Word file to write on: read back, it says the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatywatch.archive import Known
from treatywatch.model import NoteState
from treatywatch.publish.printed.docx import report_as_docx
from treatywatch.publish.printed.markdown import as_markdown, escape
from treatywatch.publish.printed.note_words import numbers_returned
from treatywatch.walk import code_file, code_known

SAMPLE = Path(__file__).resolve().parents[2] / "sample"
FILES = sorted(path for path in SAMPLE.rglob("*.txt"))
KNOWN = Known("PRK", 2022, theme="mine-ban-policy")


def _code(text: str):
    return code_known(text.encode(), "draft.md", KNOWN)


def _known(report) -> Known:
    return Known(report.country, report.edition, report.series, report.theme)


def _notes(report):
    return {
        n.number: (n.state, n.definition and " ".join(n.definition.quotation.split()))
        for n in report.notes
    }


def _sentences(report):
    return [" ".join(_without_markers(s).split()) for s in report.body_sentences]


def _without_markers(sentence):
    text = sentence.text
    for marker in reversed(sentence.markers):
        text = text[: marker.start - sentence.start] + text[marker.end - sentence.start :]
    return text


def _claims(coded):
    return [(c.question, c.answer, c.certainty, c.speaker, c.notes, c.date) for c in coded.claims]


@pytest.fixture(scope="module", params=FILES, ids=lambda path: "/".join(path.parts[-2:]))
def coded(request):
    (one,) = code_file((request.param.name, request.param.read_bytes())).coded
    return one


def test_markdown_says_the_same(coded):
    text = as_markdown(coded.report)
    again = code_known(text.encode(), "draft.md", _known(coded.report))
    assert _sentences(again.report) == _sentences(coded.report)
    assert _notes(again.report) == _notes(coded.report)
    assert _claims(again) == _claims(coded)
    assert as_markdown(again.report) == text


def test_a_word_file_says_the_same_and_comes_back_as_the_same_markdown(coded):
    made = report_as_docx(coded.report)
    again = code_known(made, "draft.docx", _known(coded.report))
    assert _sentences(again.report) == _sentences(coded.report)
    assert len(_claims(again)) == len(_claims(coded))
    back = as_markdown(again.report, numbers_returned(again.report))
    report = code_known(back.encode(), "draft.md", _known(coded.report)).report
    assert [v for _, v in sorted(_notes(report).items())] == [
        v for _, v in sorted(_notes(coded.report).items())
    ]


TEXTS = {
    "a second marker of a note": "It said so.[^1] It said it again.[^1] Others did.[^2]\n",
    "a marker whose note is lost": "It said so.[^1] It did not.[^9]\n",
    "a marker in a heading": "## Production[^2]\n\nIt said so.[^1]\n",
    "a list": "It said:\n\n- that it had;[^1]\n\n- that it would.[^2]\n",
    "a table": "|  |  |\n| --- | --- |\n| Status | Not party[^1] |\n| Use | None[^2] |\n",
}
DEFINITIONS = "\n[^1]: Letter from the ministry, 1 March 2001.\n\n[^2]: Interview, Geneva, 2002.\n"


@pytest.mark.parametrize("case", TEXTS)
def test_no_note_is_lost_on_the_way_through_a_word_file(case):
    report = _code(TEXTS[case] + DEFINITIONS).report
    word = code_known(report_as_docx(report), "draft.docx", KNOWN).report
    back = _code(as_markdown(word, numbers_returned(word))).report
    assert sorted(str(v) for v in _notes(back).values()) == sorted(
        str(v) for v in _notes(report).values()
    )
    assert len(back.markers) == len(report.markers)


def test_a_note_that_no_marker_calls_for_stays():
    report = _code("It said so.[^1]\n" + DEFINITIONS).report
    assert _notes(report)[2][0] is NoteState.UNMARKED
    assert _notes(_code(as_markdown(report)).report) == _notes(report)
    word = code_known(report_as_docx(report), "draft.docx", KNOWN).report
    assert "Interview, Geneva, 2002." in word.text
    back = _code(as_markdown(word, numbers_returned(word))).report
    assert _notes(back) == _notes(report)


WORDS = st.text(
    st.sampled_from("ab .,*_`[]()<>&#!\\|-+=~1:^\"'“”;é"), min_size=1, max_size=40
).filter(lambda text: any(c.isalpha() for c in text))


@settings(deadline=None)
@given(WORDS)
def test_words_are_never_commands(words):
    said = " ".join(f"He said {words} then.".split())
    report = _code(f"{escape(said)}\n").report
    assert " ".join(report.text.split()) == said
