"""Reports on paper: the words of the report, its notes at the foot of the page, nothing lost."""

import io
import re
from datetime import date

import mammoth
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.model import NotInEvidence
from treatywatch.publish.maps.drawn import FILLS
from treatywatch.publish.printed.blocks import Block, Words
from treatywatch.publish.printed.docx import as_docx
from treatywatch.publish.printed.manuscript import (
    Manuscript,
    Part,
    country_manuscript,
    edition_manuscript,
)
from treatywatch.publish.printed.note_words import LOST
from treatywatch.publish.printed.pdf import as_pdf


def _words_of(text):
    return re.findall(r"\w+", text)


@pytest.fixture(scope="module")
def profile(library):
    return country_manuscript(library, "PRK", "edition x")


@pytest.fixture(scope="module")
def pdf(profile):
    return as_pdf(profile)


def _text(data):
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def test_an_annual_report_shows_who_was_in_the_treaty_at_its_end(library):
    manuscript = edition_manuscript(library, 2012, "")
    counted = library.register.states_parties("MBT", date(2012, 12, 31)).count
    assert manuscript.picture.key[0][1] == f"{counted} States Parties"
    assert f"{counted} States Parties" in manuscript.picture.alt
    assert "no position on the status of any territory" in manuscript.picture.caption
    assert manuscript.picture.svg.count(FILLS["party"]) >= counted - 5
    assert ("Myanmar", "Mine ban policy", "not party") in manuscript.grids[0].rows


def test_a_profile_shows_where_the_state_lies(library, profile):
    assert profile.picture.svg.count(FILLS["chosen"]) == 1
    assert country_manuscript(library, "TWN", "").picture is None


def _sentences(manuscript):
    return [
        w.text
        for part in manuscript.parts
        for block in part.blocks
        for w in block.words
        if w.number is None
    ]


def test_a_manuscript_holds_every_sentence_and_every_note_of_its_report(library):
    for slug in library.evidence.report_slugs():
        report = library.evidence.report(slug)
        found = edition_manuscript(library, report.edition, "").parts
        blocks = [b for part in found for b in part.blocks]
        text = " ".join("".join(w.text for w in b.words) for b in blocks)
        for sentence in report.body_sentences:
            at, bare = 0, ""
            for marker in sentence.markers:
                bare += sentence.text[at : marker.start - sentence.start] + " "
                at = marker.end - sentence.start
            bare += sentence.text[at:]
            assert " ".join(_words_of(bare)) in " ".join(_words_of(text))
        notes = " ".join(w.note for b in blocks for w in b.words if w.number is not None)
        for note in report.notes:
            marked = any(m.number == note.number for m in report.markers)
            if marked and note.definition:
                assert " ".join(note.definition.quotation.split()) in notes
            elif marked:
                assert f"[{note.number}] {LOST}" in notes


def test_the_same_manuscript_is_the_same_bytes(profile, pdf):
    assert as_pdf(profile) == pdf
    assert as_docx(profile) == as_docx(profile)


def test_the_pdf_is_tagged_titled_and_has_contents_notes_and_page_numbers(profile, pdf):
    pages = _text(pdf)
    assert b"/StructTreeRoot" in pdf
    assert b"/Marked true" in pdf
    assert profile.title in pages[0]
    assert "Contents" in pages[0]
    assert f"{len(pages)} / {len(pages)}" in pages[-1]
    assert "edition x" in pages[-1]
    notes = [w.note for p in profile.parts for b in p.blocks for w in b.words if w.number]
    every = _words_of(re.sub(r"-?[\ufffe\r\n]+", " ", " ".join(pages)))
    assert notes
    assert all(word in every for note in notes[:1] for word in _words_of(note)[:2])


def test_the_document_gives_its_footnotes_back(profile):
    html = mammoth.convert_to_html(io.BytesIO(as_docx(profile))).value
    notes = [w for p in profile.parts for b in p.blocks for w in b.words if w.number is not None]
    assert html.count('id="footnote-ref-') == len(notes)
    assert html.count("<table>") == len(profile.grids)
    text = re.sub(r"<[^>]+>", " ", html)
    for part in profile.parts:
        assert part.title in text


@given(st.text(max_size=60))
def test_any_words_can_be_set_in_a_document(text):
    block = Block(0, (Words(text), Words("", 1, text)))
    data = as_docx(Manuscript(text, "", "", (), (Part(text, "", (block,)),)))
    html = mammoth.convert_to_html(io.BytesIO(data)).value
    assert html.count('id="footnote-ref-') == 1


@pytest.mark.parametrize(
    "text", ["#panic()", "$x^2$", "*a* _b_", "<label>", "\\", '"quoted"', "= no heading", "@note"]
)
def test_no_word_is_a_command(text):
    block = Block(0, (Words(text), Words("", 1, text)))
    made = as_pdf(Manuscript("Title", "", "", (), (Part("Part", "", (block,)),)))
    pages = " ".join(_text(made))
    assert all(word in pages for word in _words_of(text))


def test_an_edition_that_is_not_there_is_no_document(library):
    with pytest.raises(NotInEvidence):
        edition_manuscript(library, 1800, "")
