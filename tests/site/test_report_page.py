"""The page of a report: all of the text, and beside it what is known of each sentence."""

from dataclasses import replace

import pytest

from treatywatch.model import Anchor, Note, NoteState, Paragraph, Section, Sentence
from treatywatch.model.note import Marker
from treatywatch.publish.pages.report import report_page, set_report
from treatywatch.publish.pages.surroundings import Surroundings


@pytest.fixture
def earlier(handmade):
    return handmade.earlier()


@pytest.fixture
def later(handmade):
    return handmade.later()


def _sentences(page):
    return [
        sentence
        for section in page.sections
        for block in section.blocks
        for paragraph in block.paragraphs
        for sentence in paragraph.sentences
    ]


def _words(sentence):
    return "".join(piece.text for piece in sentence.pieces)


@pytest.mark.parametrize("which", ["earlier", "later"])
def test_every_sentence_of_the_body_is_set_word_for_word(handmade, which):
    coded = getattr(handmade, which)()
    page = set_report(coded, Surroundings())
    assert [_words(s) for s in _sentences(page)] == [s.text for s in coded.report.body_sentences]


def test_what_stands_between_sentences_is_shown_too(earlier):
    text = "Key developments since May 2003: It signed. [1] (end)"
    first = Sentence(33, 43, "It signed.", label="Key developments since May 2003")
    section = Section(None, "unmapped", 1, (Paragraph(0, len(text), (first,)),))
    report = replace(earlier.report, text=text, sections=(section,), regions=(), notes=())
    page = set_report(replace(earlier, report=report, claims=(), uncoded=(first,)), Surroundings())
    (paragraph,) = page.sections[0].blocks[0].paragraphs
    assert paragraph.sentences[0].before == "Key developments since May 2003:"
    assert paragraph.after == "[1] (end)"


def test_a_row_of_a_table_shows_its_label_once(earlier):
    page = set_report(earlier, Surroundings())
    (row,) = page.sections[2].blocks[0].paragraphs
    assert (row.label, row.sentences[0].before) == ("Stockpile", "")


def test_paragraphs_of_one_kind_are_set_together(earlier):
    page = set_report(earlier, Surroundings())
    assert [block.kind for block in page.sections[0].blocks] == ["prose", "list-item"]


def test_a_sentence_is_named_by_its_place(earlier):
    page = set_report(earlier, Surroundings())
    assert [s.name for s in _sentences(page)] == [
        f"s-{s.start}" for s in earlier.report.body_sentences
    ]


def test_claims_stand_beside_their_sentence(later):
    page = set_report(later, Surroundings())
    exported = next(s for s in _sentences(page) if "exported" in _words(s))
    assert [(c.question, c.answer, c.certainty.word) for c in exported.claims] == [
        ("Export", "yes", "stated plainly"),
        ("Found abroad", "yes", "stated plainly"),
    ]


def test_a_sentence_that_no_rule_could_read_can_be_told_apart(later):
    page = set_report(later, Surroundings())
    assert [_words(s) for s in _sentences(page) if not s.coded] == ["Trucks were seen.[2]"]


def test_a_note_stands_beside_the_first_sentence_that_marks_it(later):
    page = set_report(later, Surroundings())
    beside = [[note.number for note in s.notes] for s in _sentences(page)]
    assert beside == [[1], [2], [3], []]
    assert next(end.marked_in for end in page.notes if end.note.number == 2) == tuple(
        s.name for s in _sentences(page) if "[2]" in _words(s)
    )


@pytest.mark.parametrize(
    ("number", "remark"),
    [
        (1, "Definition lost in the text at hand."),
        (2, "Damaged: a part of this note was lost on the way."),
        (9, "No marker in the text leads to this note."),
    ],
)
def test_what_is_wrong_with_a_note_is_said_in_words(later, number, remark):
    page = set_report(later, Surroundings())
    assert remark in next(end.note for end in page.notes if end.note.number == number).remarks


def test_a_whole_note_has_nothing_said_against_it(later):
    page = set_report(later, Surroundings())
    assert next(end.note for end in page.notes if end.note.number == 3).remarks == ()


def test_a_marker_whose_note_the_report_does_not_hold_is_a_lost_note(earlier):
    report = replace(earlier.report, notes=earlier.report.notes[:1])
    page = set_report(replace(earlier, report=report), Surroundings())
    assert [(end.note.number, end.note.lost) for end in page.notes] == [(1, False), (2, True)]


def test_two_notes_with_one_number_are_both_shown_under_their_own_names(earlier):
    first = earlier.report.notes[0]
    double = Note(first.number, NoteState.PRESENT, Anchor(0, 3, earlier.report.text[:3]))
    report = replace(earlier.report, notes=(*earlier.report.notes, double))
    page = set_report(replace(earlier, report=report), Surroundings())
    assert [end.name for end in page.notes] == ["note-1", "note-1-2", "note-2"]
    assert page.notes[0].note.text != page.notes[1].note.text


def test_a_statement_in_a_note_carries_its_claim(later):
    page = set_report(later, Surroundings())
    (said,) = next(end for end in page.notes if end.note.number == 3).statements
    assert [(c.question, c.subject) for c in said.claims] == [("Casualties", "KOR")]


def test_a_marker_at_the_very_beginning_of_a_sentence_is_cut_out(earlier):
    words = "[1] It signed."
    sentence = Sentence(0, len(words), words, (Marker(1, 0, 3),))
    section = Section(None, "unmapped", 1, (Paragraph(0, len(words), (sentence,)),))
    report = replace(earlier.report, text=words, sections=(section,), regions=(), notes=())
    page = set_report(
        replace(earlier, report=report, claims=(), uncoded=(sentence,)), Surroundings()
    )
    pieces = _sentences(page)[0].pieces
    assert [(p.text, p.mark.number if p.mark else None) for p in pieces if p.text] == [
        ("[1]", 1),
        (" It signed.", None),
    ]


def test_what_is_no_part_of_the_report_is_listed(earlier):
    page = set_report(earlier, Surroundings())
    assert [(rest.kind, rest.text) for rest in page.leftovers] == [
        ("Page furniture", "ARCHIVES HOME PAGE >"),
        ("Navigation", "<KENYA | KUWAIT>"),
    ]


def test_the_passport_names_title_edition_date_file_and_hash(later):
    words = {item.label: item.words for item in set_report(later, Surroundings()).passport}
    assert words["Title in the source"] == "North Korea"
    assert words["Edition"] == "Landmine Monitor 2021"
    assert words["Last updated"] == "16 November 2021"
    assert words["Source file"] == "north-korea-2021.txt"
    assert words["SHA-256 of the file"] == later.report.origin.sha256


def test_a_report_without_country_edition_or_date_is_set_all_the_same(earlier):
    report = replace(earlier.report, country=None, edition=None, title="", last_updated=None)
    page = set_report(replace(earlier, report=report), Surroundings())
    assert page.country == "NORTH KOREA"
    words = {item.label: item.words for item in page.passport}
    assert words["Edition"] == "Landmine Monitor (no edition)"
    assert words["Last updated"] == "not stated in the text"


def test_findings_sources_and_neighbours_come_from_the_evidence_file(evidence, names, later):
    page = report_page(evidence, later.report.slug, names)
    assert [f.rule_code for f in page.findings] == [
        "editions.polarity-flip",
        "notes.lost-definition",
    ]
    assert [link.words for link in page.comparisons] == ["1999 with 2021"]
    assert [link.words for link in page.siblings] == ["Landmine Monitor 1999, country report"]
    assert [link.path for end in page.notes for link in end.note.sources] == [
        "sources/harbour-post-2/"
    ]
    exported = next(s for s in _sentences(page) if "exported" in _words(s))
    assert [flag.severity for flag in exported.flags] == ["Look again"]
