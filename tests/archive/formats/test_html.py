"""Web pages: any encoding, known and unknown sites, notes in every form, tables, furniture."""

from __future__ import annotations

import pytest

from treatywatch.archive.document import Block, BlockRole, Document
from treatywatch.archive.formats import read_document
from treatywatch.model import UnreadableInput

PROSE = "The government has said more than once that it will join the treaty when it is able to."
FRENCH = "Le Représentant a déclaré que « l’élimination des mines » était achevée – 3 000 € versés."


def read(markup: str | bytes) -> Document:
    raw = markup if isinstance(markup, bytes) else markup.encode()
    return read_document(raw, "page.html")


def body(inside: str) -> Document:
    return read(f"<html><head><meta charset=utf-8></head><body>{inside}</body></html>")


def texts(document: Document, role: BlockRole | None = None) -> list[str]:
    return [words(document, b) for b in document.blocks if role is None or b.role is role]


def words(document: Document, block: Block) -> str:
    return document.text[block.start : block.end]


def rules(document: Document) -> list[str]:
    return [finding.rule for finding in document.findings]


def page(charset: str | None, text: str = FRENCH) -> str:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
    return f"<html><head>{meta if charset else ''}</head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize(
    ("raw", "encoding", "rule"),
    [
        pytest.param(page("utf-8").encode(), "utf-8", None, id="declared UTF-8"),
        pytest.param(page(None).encode(), "utf-8", None, id="undeclared UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + page(None).encode(), "utf-8", None, id="UTF-8 with a mark"),
        pytest.param(page("windows-1252").encode("cp1252"), "cp1252", None, id="declared 1252"),
        pytest.param(page("iso-8859-1").encode("cp1252"), "cp1252", None, id="Latin-1 means 1252"),
        pytest.param(
            page(None).encode("cp1252"), "cp1252", "encoding-guessed", id="undeclared 1252"
        ),
        pytest.param(
            page("iso-8859-1").encode(), "utf-8", "encoding-disagrees", id="wrongly declared 1252"
        ),
        pytest.param(
            page("utf-8").encode("cp1252"), "cp1252", "encoding-disagrees", id="wrongly UTF-8"
        ),
        pytest.param(
            b"\xff\xfe" + page(None).encode("utf-16-le"), "utf-16-le", None, id="UTF-16 with a mark"
        ),
        pytest.param(page(None).encode("utf-16-be"), "utf-16-be", None, id="UTF-16 without one"),
        pytest.param(page("x-unheard-of").encode(), "utf-8", None, id="unknown charset"),
        pytest.param(page("base64").encode(), "utf-8", None, id="a codec that is no charset"),
    ],
)
def test_every_encoding_gives_the_same_words(raw: bytes, encoding: str, rule: str | None) -> None:
    document = read(raw)
    assert document.encoding == encoding
    assert texts(document) == [FRENCH]
    found = [r.removeprefix("archive.") for r in rules(document) if "encoding" in r]
    assert found == ([rule] if rule else [])


def test_a_declared_cyrillic_page_is_read_as_declared() -> None:
    russian = "Правительство Таджикистана сообщило, что мины были уничтожены."
    assert texts(read(page("windows-1251", russian).encode("cp1251"))) == [russian]


def test_letters_that_the_encoding_does_not_know_are_counted() -> None:
    raw = page("utf-8", FRENCH * 3).encode().replace("–".encode(), b"\x96", 1)
    document = read(raw)
    assert "archive.encoding-damaged" in rules(document)
    assert document.text.count("\ufffd") == 1


@pytest.mark.parametrize(
    ("marker", "definition"),
    [
        pytest.param(
            '<a href="#_ftn1" name="_ftnref1">[1]</a>',
            '<p><a href="#_ftnref1" name="_ftn1">[1]</a> A letter.</p>',
            id="Word's links",
        ),
        pytest.param("<sup>[1]</sup>", "<p>[1] A letter.</p>", id="raised brackets"),
        pytest.param("<sup>1</sup>", "<p><sup>1</sup> A letter.</p>", id="raised number"),
        pytest.param("<sup>1</sup>", "<p><sup>1</sup>A letter.</p>", id="no blank after it"),
        pytest.param(
            '<sup><a href="#fn1" id="fnref1">1</a></sup>',
            '<ol><li id="fn1">A letter. <a href="#fnref1">↩</a></li></ol>',
            id="numbered list",
        ),
        pytest.param(
            '<sup>[<a href="#n1">1</a>]</sup>',
            '<div id="n1">A letter.</div>',
            id="brackets outside the link",
        ),
        pytest.param(
            '[<a href="#note1">1</a>]',
            '<a name="note1"></a><p>[1] A letter.</p>',
            id="brackets as text",
        ),
        pytest.param(
            '<a href="page.html#_edn1">[1]</a>', "<p>[1] A letter.</p>", id="link with its page"
        ),
        pytest.param(
            "<sup>1</sup>",
            "<table><tr><td>[1]</td><td>A letter.</td></tr></table>",
            id="notes in a table",
        ),
        pytest.param(
            '<a href="#c1" class="x"><sup>1</sup></a>',
            '<section role="doc-endnotes"><ol><li id="c1"><p>A letter.</p></li></ol></section>',
            id="endnotes section",
        ),
    ],
)
def test_every_form_of_note_becomes_a_number_in_brackets(marker: str, definition: str) -> None:
    document = body(f"<div><p>{PROSE}{marker} More.</p><p>{PROSE}</p>{definition}</div>")
    assert texts(document)[:2] == [f"{PROSE}[1] More.", PROSE]
    assert texts(document)[2:] == ["[1] A letter."]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        pytest.param("33.4 km<sup>2</sup> were", "33.4 km2 were", id="square kilometres"),
        pytest.param("500m<sup>2</sup> were", "500m2 were", id="square metres"),
        pytest.param("the 19<sup>th</sup> century", "the 19th century", id="ordinal"),
        pytest.param("a claim<sup>2,3</sup> so", "a claim[2][3] so", id="two notes"),
        pytest.param("in 1999<sup>4</sup> it", "in 1999[4] it", id="note after a year"),
        pytest.param("CO<sub>2</sub> is", "CO2 is", id="lowered"),
        pytest.param('in <a href="#top">1999</a> it', "in 1999 it", id="a linked year"),
    ],
)
def test_what_stands_raised_is_a_note_only_where_it_can_be(markup: str, words: str) -> None:
    assert texts(body(f'<p id="top">{PROSE} {markup}</p>')) == [f"{PROSE} {words}"]


def test_a_definition_of_two_paragraphs_is_one_block() -> None:
    document = body(
        f'<p>{PROSE}<a href="#f1">1</a></p><ol><li id="f1"><p>One.</p><p>Two.</p></li></ol>'
    )
    assert texts(document, BlockRole.NOTE) == ["[1] One.\nTwo."]


def test_menus_controls_and_page_feet_are_furniture_and_still_there() -> None:
    menu = "".join(f'<li><a href="/{n}">Topic {n}</a></li>' for n in range(9))
    document = body(
        f"<div class=nav><ul>{menu}</ul></div><div id=content><h1>Palau</h1><p>{PROSE}</p>"
        f"<p>{PROSE}</p></div><footer>All rights reserved. <a href=/c>Contact</a></footer>"
        "<select><option>English</option></select>"
    )
    assert texts(document, BlockRole.HEADING) == ["Palau"]
    assert texts(document, BlockRole.PARAGRAPH) == [PROSE, PROSE]
    assert texts(document, BlockRole.CHROME) == [
        *(f"Topic {n}" for n in range(9)),
        "All rights reserved. Contact",
        "English",
    ]
    assert document.recovered == 1.0


def test_a_page_laid_out_with_tables_keeps_its_paragraphs() -> None:
    menu = "".join(f'<tr><td><a href="/{n}">Item {n}</a></td></tr>' for n in range(6))
    document = body(
        f"<table><tr><td><table>{menu}</table></td><td><h2>Policy</h2><p>{PROSE}</p>"
        f"<p>{PROSE}</p><table><tr><td>Treaty status</td><td>Not a State Party</td></tr>"
        "<tr><td>Stockpile</td><td>Unknown</td></tr></table></td></tr></table>"
    )
    assert texts(document, BlockRole.PARAGRAPH) == [PROSE, PROSE]
    assert [(b.label, words(document, b)) for b in document.blocks if b.label] == [
        ("Treaty status", "Not a State Party"),
        ("Stockpile", "Unknown"),
    ]
    assert texts(document, BlockRole.CHROME) == [f"Item {n}" for n in range(6)]


def test_a_page_inside_one_form_is_not_furniture() -> None:
    document = body(f'<form action="x.aspx"><div><p>{PROSE}</p><p>{PROSE}</p></div></form>')
    assert texts(document, BlockRole.PARAGRAPH) == [PROSE, PROSE]


def test_cells_know_the_heads_of_their_row_and_column() -> None:
    document = body(
        "<table><tr><th>Donor</th><th>Sector</th><th>Amount</th></tr>"
        "<tr><td rowspan=2>Norway</td><td>Clearance</td><td>100</td></tr>"
        "<tr><td>Risk education</td><td>50</td></tr>"
        "<tr><td colspan=3>Total 150</td></tr></table>" + f"<p>{PROSE}</p>"
    )
    labels = [(b.label, words(document, b)) for b in document.blocks if b.label]
    assert ("Norway: Sector", "Clearance") in labels
    assert ("Norway: Amount", "100") in labels
    assert ("Norway: Sector", "Risk education") in labels
    assert "Total 150" in texts(document, BlockRole.UNKNOWN)


def test_a_sentence_broken_by_line_breaks_is_one_block() -> None:
    document = body(
        f"<b>Policy</b><br>{PROSE}<br><br>It abstained from voting on the resolution of that "
        "year and<br>has not explained why.<br>"
    )
    assert texts(document) == [
        "Policy",
        PROSE,
        "It abstained from voting on the resolution of that year and has not explained why.",
    ]


def test_preformatted_text_keeps_its_lines_as_wrapped_text() -> None:
    lines = [
        f"line {n} of a text that was wrapped at a width by an old browser and" for n in "1234"
    ]
    document = body("<pre>" + "\n".join(lines) + "\ngoes on.\n\nPolicy\n</pre>")
    assert texts(document) == [" ".join([*lines, "goes on."]), "Policy"]


def test_scripts_and_styles_are_no_words_of_the_page() -> None:
    document = body(f"<script>var a = 1</script><style>p {{}}</style><p>{PROSE}</p>")
    assert texts(document) == [PROSE]


def test_hidden_words_are_furniture() -> None:
    document = body(f'<p>{PROSE}</p><p>{PROSE}</p><div style="display:none">Old words</div>')
    assert texts(document, BlockRole.CHROME) == ["Old words"]


def test_an_unknown_site_is_said_so() -> None:
    assert "archive.unknown-site" in rules(body(f"<p>{PROSE}</p>"))
    known = body(f'<p>{PROSE}</p><a href="http://archives.the-monitor.org/">home</a>')
    assert "archive.unknown-site" not in rules(known)


def test_prose_taken_as_furniture_is_a_finding() -> None:
    document = body(
        f"<div><p>{PROSE}</p>" * 1
        + f"<p>{PROSE}</p>" * 9
        + f'</div><div class="sidebar"><p>{PROSE} It is so.</p></div>'
    )
    assert "archive.prose-in-furniture" in rules(document)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        pytest.param(
            b"<html><body><div id=root></div><script>draw()</script>", "no words", id="drawn"
        ),
        pytest.param(b"<html>" + b"<div>" * 60_000, "nested too deeply", id="deep"),
        pytest.param(
            b"<html>" + b"".join(b"<font size=%d><p>" % n for n in range(9000)),
            "nested too deeply",
            id="formatting that repeats",
        ),
        pytest.param(b"<html>" + b"<p>a</p>" * 200_000, "more than any report", id="too many tags"),
        pytest.param(b"<html>" + b"a" * 8_100_000, "more than the 8 MB", id="too large"),
    ],
)
def test_pages_that_cannot_be_read_say_why_and_what_to_do(raw: bytes, said: str) -> None:
    with pytest.raises(UnreadableInput, match=said) as error:
        read(raw)
    assert error.value.mend
    assert error.value.where == "page.html"
