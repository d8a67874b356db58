"""Binding markers to definitions: states and findings."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.notes.conftest import Build, build_report

from treatywatch.model import NoteState, Severity
from treatywatch.notes import bind_notes

EMAIL = "Email from Ana Costa, Adviser, Ministry of Defense, 5 May 2004."


def rules(report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_marker_with_its_definition_is_present(build: Build) -> None:
    bound = bind_notes(build("It has no mines.[1]", f"[1] {EMAIL}"))
    (note,) = bound.notes
    assert note.state is NoteState.PRESENT
    assert note.definition is not None
    assert note.definition.quotation == EMAIL
    assert rules(bound) == []


@pytest.mark.parametrize("form", ["[1]", "[1 ]", "(1)"], ids=["brackets", "blank", "round"])
def test_every_form_of_marker_is_cut_off_the_definition(build: Build, form: str) -> None:
    bound = bind_notes(build("It has no mines.[1]", f"{form}{EMAIL}"))
    assert bound.notes[0].definition is not None
    assert bound.notes[0].definition.quotation == EMAIL


def test_a_marker_without_definition_is_lost_and_never_called_unsourced(build: Build) -> None:
    bound = bind_notes(build("No mines.[1] None made.[2]", f"[2] {EMAIL}"))
    assert [n.state for n in bound.notes] == [NoteState.LOST, NoteState.PRESENT]
    (finding,) = bound.findings
    assert finding.rule == "notes.lost-definition"
    assert "definition lost in the text at hand" in finding.message
    assert "unsourced" not in finding.message
    assert finding.mend
    assert finding.sentence is not None


def test_a_definition_without_marker_is_unmarked(build: Build) -> None:
    bound = bind_notes(build("No mines.", f"[3] {EMAIL}"))
    assert bound.notes[0].state is NoteState.UNMARKED
    assert rules(bound) == ["notes.unmarked-definition"]


def test_the_first_of_two_definitions_is_taken(build: Build) -> None:
    bound = bind_notes(build("No mines.[1]", f"[1] {EMAIL}\n[1] Ibid."))
    assert bound.notes[0].citations[0].channel == "email"
    assert rules(bound) == ["notes.duplicate-definition"]


def test_a_note_cited_twice_is_only_noted(build: Build) -> None:
    bound = bind_notes(build("No mines.[1] None made.[1]", f"[1] {EMAIL}"))
    (finding,) = bound.findings
    assert (finding.rule, finding.severity) == ("notes.duplicate-marker", Severity.NOTE)


def test_markers_out_of_order_are_noted(build: Build) -> None:
    bound = bind_notes(build("One.[2] Two.[1]", f"[1] {EMAIL}\n[2] {EMAIL}"))
    assert rules(bound) == ["notes.out-of-order"]


def test_markers_without_any_note_give_one_finding(build: Build) -> None:
    bound = bind_notes(build("One.[1] Two.[2]", ""))
    assert [n.state for n in bound.notes] == [NoteState.LOST, NoteState.LOST]
    assert rules(bound) == ["notes.marker-without-any-note"]


def test_a_number_that_no_report_reaches_is_implausible(build: Build) -> None:
    bound = bind_notes(build("One.[1] Two.[999999]", f"[1] {EMAIL}"))
    assert rules(bound) == ["notes.implausible-number"]


def test_a_damaged_definition_is_read_and_marked(build: Build) -> None:
    bound = bind_notes(build("One.[1]", "[1]Troops hurt by mine,” Yonhap, 2 May 2018."))
    (note,) = bound.notes
    assert note.damaged
    (citation,) = note.citations
    assert citation.damaged
    assert (citation.kind, citation.title) == ("news", "Troops hurt by mine")
    assert rules(bound) == ["notes.damaged-definition"]


def test_ibid_repeats_the_note_before(build: Build) -> None:
    bound = bind_notes(build("A.[1] B.[2] C.[3]", f"[1] {EMAIL}\n[2] Ibid.\n[3] Ibid., p. 4."))
    second, third = (note.citations[0] for note in bound.notes[1:])
    assert (second.kind, second.same_as) == ("correspondence", "1")
    assert (third.kind, third.same_as, third.pages) == ("correspondence", "2", "4")


def test_ibid_repeats_even_what_could_not_be_read(build: Build) -> None:
    bound = bind_notes(build("A.[1] B.[2]", "[1] Zzz qqq xxx.\n[2] Ibid."))
    assert bound.notes[0].citations[0].kind == "unparsed"
    assert bound.notes[1].citations[0].same_as == "1"
    assert rules(bound) == ["notes.unparsed-citation"]


def test_ibid_after_a_lost_note_is_never_linked_to_an_earlier_one(build: Build) -> None:
    bound = bind_notes(build("A.[1] B.[2] C.[3]", f"[1] {EMAIL}\n[3] Ibid."))
    (citation,) = bound.notes[2].citations
    assert (citation.kind, citation.same_as) == ("unparsed", "2")
    assert "notes.ibid-without-predecessor" in rules(bound)


def test_ibid_at_the_beginning_has_no_predecessor(build: Build) -> None:
    bound = bind_notes(build("A.[1]", "[1] Ibid."))
    assert bound.notes[0].citations[0].same_as is None
    assert "notes.ibid-without-predecessor" in rules(bound)


def test_statements_in_a_note_are_sentences_that_know_their_note(build: Build) -> None:
    said = "The office closed in 2003."
    bound = bind_notes(build("A.[1]", f"[1] {said} {EMAIL}"))
    (sentence,) = bound.note_sentences
    assert (sentence.text, sentence.note) == (said, 1)


PIECES = st.sampled_from(
    [
        EMAIL,
        "Ibid.",
        "Ibid., p. 3.",
        "“A title,” Daily News (Kabul), 5 May 2001; and “Another,” AFP, 6 May 2001.",
        "It was never made there.",
        "A lost title,” Yonhap, 3 March 2003.",
        "See also Landmine Monitor Report 2001, p. 3.",
        "Article 7 Report, Form C, 30 April 2003 (for the period 2002).",
        "( [ “ ; , and",
    ]
)


@settings(max_examples=60)
@given(st.lists(st.one_of(PIECES, st.text(max_size=60)), min_size=1, max_size=6))
def test_every_anchor_holds_whatever_the_notes_say(definitions: list[str]) -> None:
    lines = "\n".join(f"[{n}] " + " ".join(text.split()) for n, text in enumerate(definitions, 1))
    body = " ".join(f"Word.[{n}]" for n in range(1, len(definitions) + 1))
    bound = bind_notes(build_report(body, lines))
    for note in bound.notes:
        anchors = [c.anchor for c in note.citations] + list(note.statements)
        assert all(a.holds_in(bound.text) for a in anchors)
        assert all(a.quotation.strip() for a in anchors)


LONG = {
    "blanks": " " * 100_000 + "x",
    "capitals": "Ministry Of Foreign Affairs " * 3_000,
    "semicolons": "p. 1; and " * 8_000,
    "brackets": "( [ " * 20_000,
    "quotation marks": "“a,” " * 15_000,
    "stops": "Mr. A. B. C. " * 8_000,
    "one citation after the other": "“x” and Interview with A, 5 May 2001 " * 1_500,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_note_without_end_is_read_in_a_moment(text: str) -> None:
    began = time.process_time()
    bind_notes(build_report("Word.[1]", f"[1] a{text}"))
    assert time.process_time() - began < 5
