"""Word files: real notes, tracked changes, heads and feet of pages, and what is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from treatywatch.archive.document import BlockRole, Document
from treatywatch.archive.formats import read_document
from treatywatch.model import UnknownFormat, UnreadableInput

Writer = Callable[..., bytes]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def note(number: int, words: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}">{paragraph(run(words))}</w:{kind}>'


def call(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def read(raw: bytes) -> Document:
    return read_document(raw, "report.docx")


def texts(document: Document, role: BlockRole | None = None) -> list[str]:
    return [
        document.text[b.start : b.end] for b in document.blocks if role is None or b.role is role
    ]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_are_numbered_in_the_order_of_their_markers(word_file: Writer, kind: str) -> None:
    body = paragraph(run("A."), call(9, kind), run(" B."), call(4, kind))
    notes = note(4, "Second.", kind) + note(9, "First.", kind)
    document = read(word_file(body, notes, kind))
    assert texts(document) == ["A.[1] B.[2]", "[1] First.", "[2] Second."]


def test_a_note_that_is_called_for_twice_has_one_number(word_file: Writer) -> None:
    body = paragraph(run("A."), call(2), run(" B."), call(2), run(" C."), call(3))
    document = read(word_file(body, note(2, "One.") + note(3, "Two.")))
    assert texts(document) == ["A.[1] B.[1] C.[2]", "[1] One.", "[2] Two."]


def test_numbering_that_begins_later_is_kept(word_file: Writer) -> None:
    settings = f'<w:settings {W}><w:footnotePr><w:numStart w:val="98"/></w:footnotePr></w:settings>'
    body = paragraph(run("A."), call(2), run(" B."), call(3))
    document = read(word_file(body, note(2, "One.") + note(3, "Two."), settings=settings))
    assert texts(document) == ["A.[98] B.[99]", "[98] One.", "[99] Two."]


def test_tracked_changes_are_read_as_accepted_and_said(word_file: Writer) -> None:
    deleted = "<w:r><w:delText>never</w:delText></w:r>"
    body = paragraph(
        run("Fiji has "),
        f'<w:ins w:id="1" w:author="a">{run("not ")}</w:ins>',
        f'<w:del w:id="2" w:author="a">{deleted}</w:del>',
        run("acceded."),
    )
    document = read(word_file(body))
    assert texts(document) == ["Fiji has not acceded."]
    (finding,) = document.findings
    assert finding.rule == "archive.tracked-changes"
    assert "1 insertions and 1 deletions" in finding.message


def test_heads_and_feet_of_pages_are_furniture(word_file: Writer) -> None:
    document = read(
        word_file(
            paragraph(run("Fiji has not acceded.")),
            header1=f"<w:hdr {W}>{paragraph(run('Draft of May'))}</w:hdr>",
            footer1=f"<w:ftr {W}>{paragraph(run('Page 1'))}</w:ftr>",
        )
    )
    assert texts(document, BlockRole.CHROME) == ["Draft of May", "Page 1"]


def test_words_in_fields_and_text_boxes_are_read(word_file: Writer) -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        f"<w:txbxContent>{paragraph(run('In the box.'))}</w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r>"
    )
    body = paragraph(run("See "), f'<w:fldSimple w:instr="REF a">{run("above")}</w:fldSimple>', box)
    document = read(word_file(body))
    assert "See above" in document.text
    assert "In the box." in document.text
    assert document.recovered == 1.0


def with_part(raw: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(packed, "w", 8) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return packed.getvalue()


DTD = b'<!DOCTYPE a [<!ENTITY x "aaaaaaaa"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>'


@pytest.mark.parametrize(
    ("part", "change", "said"),
    [
        pytest.param("word/document.xml", lambda x: DTD + x, "entity bomb", id="entities"),
        pytest.param("word/styles.xml", lambda x: DTD + x, "entity bomb", id="in another part"),
        pytest.param("word/document.xml", lambda x: x[:-20], "is no XML", id="torn XML"),
        pytest.param("word/document.xml", lambda _: b" " * 9_000_000, "zip bomb", id="zip bomb"),
        pytest.param(
            "word/document.xml",
            lambda x: x.replace(b"<w:p>", b"<w:sdt>" * 500 + b"<w:p>").replace(
                b"</w:p>", b"</w:p>" + b"</w:sdt>" * 500
            ),
            "nested too deeply",
            id="deep",
        ),
        pytest.param(
            "word/document.xml",
            lambda x: x.replace(b"<w:p>", b"<w:p/>" * 130_000 + b"<w:p>"),
            "too large",
            id="too many elements",
        ),
        pytest.param(
            "word/document.xml", lambda x: x.replace(b"Fiji", b" "), "holds no words", id="empty"
        ),
    ],
)
def test_what_cannot_be_read_safely_is_refused(
    word_file: Writer, part: str, change: Callable[[bytes], bytes], said: str
) -> None:
    raw = with_part(word_file(paragraph(run("Fiji"))), part, change)
    with pytest.raises(UnreadableInput, match=said) as error:
        read(raw)
    assert error.value.mend
    assert error.value.where == "report.docx"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_file_that_breaks_off_is_damaged(word_file: Writer, share: float) -> None:
    raw = word_file(paragraph(run("Fiji")))
    with pytest.raises(UnreadableInput, match="damaged"):
        read(raw[: int(len(raw) * share)])


def test_a_file_with_a_password_says_so() -> None:
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UnknownFormat, match="password") as error:
        read(raw)
    assert "without a password" in error.value.mend


def test_a_file_without_its_document_is_refused(word_file: Writer) -> None:
    raw = with_part(word_file(paragraph(run("Fiji"))), "_rels/.rels", lambda _: b"<a/>")
    assert "Fiji" in read(raw).text
