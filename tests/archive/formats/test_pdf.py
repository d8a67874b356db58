"""PDF: pages as print shops and word processors set them, and what is no text at all."""

from __future__ import annotations

import io
import random
import re

import pypdf
import pytest
import typst

from treatywatch.archive.document import BlockRole, Document
from treatywatch.archive.formats import read_document
from treatywatch.archive.formats.pdf.hyphens import join_lines
from treatywatch.model import UnreadableInput

SENTENCES = [
    "The government repeated in May {y} that it supports the aims of the Mine Ban Treaty.",
    "Officials said that “accession is a matter of time” and that the cabinet would decide on it.",
    "It has voted in favor of every annual resolution, including Resolution 6{d}/4{d} in {y}.",
    "In {y}, a total of 1,{d}56 antipersonnel mines were retained by neighbouring states.",
    "Clearance of 33.{d}km2 near the airport was completed in {y}, the U.S. Embassy stated.",
    "Self-reported figures for long-term assistance differ from those of the committee.",
]
MEETING = """
Email from the Permanent Mission to the UN, {d} May {y}. See also, Statement of Tonga, Second
Review Conference, Cartagena, {d} December {y}, www.example.org/meetings/{y}/{d}.
"""
NOTES = [
    "Interview with an official of the Ministry of Foreign Affairs, Nuku’alofa, {d} May {y}.",
    "Ibid.",
    " ".join(MEETING.split()),
]


def compiled(source: str) -> bytes:
    return bytes(typst.compile(source.encode(), format="pdf"))


def read(raw: bytes) -> Document:
    return read_document(raw, "report.pdf")


def texts(document: Document, role: BlockRole) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.role is role]


def long_report(rng: random.Random) -> tuple[list[str], list[str]]:
    """Paragraphs with markers `[n]` and their notes, enough for several pages."""
    paragraphs, notes = [], []
    for _ in range(24):
        sentences = []
        for _ in range(rng.randrange(2, 7)):
            sentence = rng.choice(SENTENCES).format(y=rng.randrange(1999, 2011), d=rng.randrange(9))
            if rng.random() < 0.5:
                notes.append(rng.choice(NOTES).format(y=rng.randrange(1999, 2011), d=4))
                sentence += f"[{len(notes)}]"
            sentences.append(sentence)
        paragraphs.append(" ".join(sentences))
    return paragraphs, notes


def as_source(paragraphs: list[str], notes: list[str], setting: str) -> str:
    lines = [setting]
    for words in paragraphs:
        called = re.sub(r"\[(\d+)\]", lambda m: f"#footnote[{notes[int(m[1]) - 1]}]", words)
        lines += ["", called]
    return "\n".join(lines)


HEAD = "header: [Landmine Monitor 2011 #h(1fr) Tonga]"
SETTINGS = {
    "one column": f'#set page(numbering: "1", {HEAD}); #set par(justify: true)',
    "two columns": f'#set page(columns: 2, numbering: "1", {HEAD}); #set par(justify: true)\n'
    "#set text(size: 9pt)",
    "narrow, ragged": f'#set page(width: 12cm, height: 16cm, numbering: "1 / 1", {HEAD})',
    "indented": f'#set page(columns: 2, numbering: "1", {HEAD})\n#set text(size: 8pt)\n'
    "#set par(justify: true, first-line-indent: 1.5em, spacing: 0.65em)",
    "typewriter": f'#set page(numbering: "1", {HEAD}); '
    '#set text(font: "DejaVu Sans Mono", size: 8pt)',
    "notes as large as text": f'#set page(numbering: "1", {HEAD})\n'
    "#show footnote.entry: set text(size: 11pt)",
    "raised by hand": f'#set page(numbering: "1", {HEAD})\n#set super(typographic: false)\n'
    '#set text(font: "New Computer Modern", lang: "en", hyphenate: true)\n'
    "#set par(justify: true)",
}


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_sentences_and_notes_go_on_over_lines_columns_and_pages(setting: str) -> None:
    paragraphs, notes = long_report(random.Random(7))
    document = read(compiled(as_source(paragraphs, notes, setting)))
    assert " ".join(" ".join(texts(document, BlockRole.PARAGRAPH)).split()) == " ".join(paragraphs)
    assert texts(document, BlockRole.NOTE) == [f"[{n}] {words}" for n, words in enumerate(notes, 1)]
    assert document.recovered > 0.99


def test_running_heads_and_page_numbers_are_furniture() -> None:
    paragraphs, notes = long_report(random.Random(7))
    document = read(compiled(as_source(paragraphs, notes, SETTINGS["one column"])))
    furniture = texts(document, BlockRole.CHROME)
    assert "Landmine Monitor 2011 Tonga" in furniture
    assert {"1", "2"} <= set(furniture)


def test_a_table_with_rules_keeps_its_rows_although_its_cells_wrap() -> None:
    source = (
        "#set page(width: 11cm)\n#table(columns: 2, [Treaty implementing legislation and other "
        "national measures], [Law of 28 May 1999, which was amended in the year 2003], "
        "[Contamination], [None], [Stockpile], [Small])\n\nA sentence stands here below it."
    )
    document = read(compiled(source))
    assert [(b.label, document.text[b.start : b.end]) for b in document.blocks if b.label] == [
        (
            "Treaty implementing legislation and other national measures",
            "Law of 28 May 1999, which was amended in the year 2003",
        ),
        ("Contamination", "None"),
        ("Stockpile", "Small"),
    ]


def test_a_table_of_three_columns_has_heads() -> None:
    source = (
        "#table(columns: 3, stroke: none, [Donor], [Sector], [Amount], [Norway], [Clearance], "
        "[100], [Japan], [Various], [7,000])"
    )
    document = read(compiled(source))
    labels = {b.label: document.text[b.start : b.end] for b in document.blocks if b.label}
    assert labels["Norway: Amount"] == "100"
    assert labels["Japan: Sector"] == "Various"


def test_headings_are_told_by_their_size() -> None:
    source = "= Tonga\n== Policy\nTonga has not acceded.\n== Use\nTonga has not used mines."
    document = read(compiled(source))
    headings = [b for b in document.blocks if b.role is BlockRole.HEADING]
    assert [(b.level, document.text[b.start : b.end]) for b in headings] == [
        (1, "Tonga"),
        (2, "Policy"),
        (2, "Use"),
    ]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        pytest.param(["the govern-", "ment said"], "the government said", id="cut word"),
        pytest.param(["the inter-", "Korean border"], "the inter-Korean border", id="capital"),
        pytest.param(["for long-", "term aid"], "for long-term aid", id="known with its hyphen"),
        pytest.param(["its self-", "defense"], "its self-defense", id="part that keeps it"),
        pytest.param(["the mid-", "2004 date"], "the mid-2004 date", id="number"),
        pytest.param(["in 1999–", "2004 it"], "in 1999–2004 it", id="dash between years"),
        pytest.param(["at www.ex.org/", "a-b.htm now"], "at www.ex.org/a-b.htm now", id="address"),
        pytest.param(["one", "two"], "one two", id="whole words"),
    ],
)
def test_what_the_end_of_a_line_has_cut_is_joined(lines: list[str], joined: str) -> None:
    assert join_lines(lines, {"long-term"})[0] == joined


def locked(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(compiled("Tonga has not acceded.")))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


PICTURE = "#rect(width: 5cm, height: 5cm, fill: red)"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        pytest.param(compiled(PICTURE), "pictures of pages and no text", id="scan"),
        pytest.param(locked("secret"), "protected by a password", id="password"),
        pytest.param(b"%PDF-1.7\nnothing", "damaged", id="no PDF behind the mark"),
        pytest.param(compiled("Tonga")[:600], "damaged", id="torn"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(raw: bytes, said: str) -> None:
    with pytest.raises(UnreadableInput, match=said) as error:
        read(raw)
    assert error.value.mend
    assert error.value.where == "report.pdf"


def test_a_file_that_only_forbids_changes_is_read() -> None:
    assert "Tonga has not acceded." in read(locked("")).text


def test_a_scanned_page_among_others_is_a_finding() -> None:
    document = read(compiled(f"Tonga has not acceded.\n#pagebreak()\n{PICTURE}"))
    assert [f.rule for f in document.findings] == ["archive.pages-without-text"]
    assert "page 2" in document.findings[0].message


def test_notes_that_begin_anew_on_every_page_are_counted_on() -> None:
    paragraphs, notes = long_report(random.Random(7))
    anew = "#set page(numbering: none, header: counter(footnote).update(0))"
    document = read(compiled(as_source(paragraphs, notes, anew)))
    assert [f.rule for f in document.findings] == ["archive.notes-counted-on"]
    assert texts(document, BlockRole.NOTE) == [f"[{n}] {words}" for n, words in enumerate(notes, 1)]
    assert " ".join(texts(document, BlockRole.PARAGRAPH)) == " ".join(paragraphs)
