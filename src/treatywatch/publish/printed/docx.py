"""A manuscript as DOCX with real footnotes, so that it can go back to its researcher.

python-docx knows no footnotes (it drops them without a word), so the few parts that such a file
needs are written here, after ECMA-376.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from xml.sax.saxutils import escape

from treatywatch.model import ParagraphKind, Report
from treatywatch.publish.printed.blocks import Block, Words, loose_notes, report_blocks
from treatywatch.publish.printed.manuscript import Grid, Manuscript
from treatywatch.publish.printed.note_words import NotesRenumbered

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = ("document", "styles", "footnotes")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEVER = (1980, 1, 1, 0, 0, 0)  # the bytes depend on the words alone

_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{_OFFICE}.footnotes+xml"/></Types>'
)
_ROOT = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_LINKS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_RELATION}/styles" Target="styles.xml"/>'
    f'<Relationship Id="r2" Type="{_RELATION}/footnotes" Target="footnotes.xml"/></Relationships>'
)


def as_docx(manuscript: Manuscript) -> bytes:
    """Return the document; the same manuscript is always the same bytes."""
    notes: list[str] = []
    return _package("".join(_body(manuscript, notes)), notes)


def report_as_docx(report: Report) -> bytes:
    """Return a report's own text and notes and nothing else, to be worked on and read back."""
    notes: list[str] = []
    blocks = (*report_blocks(report, NotesRenumbered(report)), *loose_notes(report, called=True))
    body: list[str] = []
    for row, together in groupby(blocks, key=lambda block: block.kind == ParagraphKind.TABLE_ROW):
        if row:
            body.append(_rows(list(together), notes))
        else:
            body.extend(_block(replace(b, level=max(b.level - 1, 0)), notes) for b in together)
    return _package("".join(body), notes)


def _package(body: str, notes: list[str]) -> bytes:
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "word/_rels/document.xml.rels": _LINKS,
        "word/document.xml": f"{_HEAD}<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _styles(),
        "word/footnotes.xml": f"{_HEAD}<w:footnotes {_W}>{_footnotes(notes)}</w:footnotes>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(zipfile.ZipInfo(name, _NEVER), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _body(manuscript: Manuscript, notes: list[str]) -> Iterator[str]:
    yield _paragraph(_run(manuscript.title), "Title")
    yield _paragraph(_run(f"{manuscript.kicker}. {manuscript.imprint}"))
    for grid in manuscript.grids:
        yield _paragraph(_run(grid.title), "Heading1")
        yield _table(grid)
    for part in manuscript.parts:
        yield _paragraph(_run(part.title), "Heading1")
        yield _paragraph(_run(part.kicker))
        for block in part.blocks:
            yield _block(block, notes)


def _block(block: Block, notes: list[str]) -> str:
    label = _run(f"{block.label}: ", bold=True) if block.label else ""
    runs = "".join(_words(words, notes) for words in block.words)
    style = f"Heading{block.level}" if block.level else ""
    return _paragraph(label + runs, "ListParagraph" if block.kind == "list-item" else style)


def _words(words: Words, notes: list[str]) -> str:
    if words.number is None:
        return _run(words.text)
    notes.append(words.note)
    return (
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        f'<w:footnoteReference w:id="{len(notes)}"/></w:r>'
    )


def _paragraph(runs: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{runs}</w:p>"


def _run(text: str, *, bold: bool = False) -> str:
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    words = escape(_FORBIDDEN.sub("\ufffd", text))
    return f'<w:r>{weight}<w:t xml:space="preserve">{words}</w:t></w:r>'


def _rows(blocks: list[Block], notes: list[str]) -> str:
    """Return rows of a label and what stands beside it."""
    rows: list[str] = []
    for block in blocks:
        label = _paragraph(_run(block.label, bold=True))
        words = _paragraph("".join(_words(words, notes) for words in block.words))
        rows.append(f"<w:tr><w:tc>{label}</w:tc><w:tc>{words}</w:tc></w:tr>")
    return _tabled("".join(rows), 2)


def _table(grid: Grid) -> str:
    heads = _row(grid.heads, head=True)
    return _tabled(heads + "".join(_row(row) for row in grid.rows), len(grid.heads))


def _tabled(rows: str, columns_wide: int) -> str:
    columns = "<w:gridCol/>" * columns_wide
    style = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
    table = f"<w:tbl>{style}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    return table + _paragraph("")


def _row(cells: tuple[str, ...], *, head: bool = False) -> str:
    properties = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    made = "".join(f"<w:tc>{_paragraph(_run(cell, bold=head))}</w:tc>" for cell in cells)
    return f"<w:tr>{properties}{made}</w:tr>"


def _footnotes(notes: list[str]) -> str:
    """Return the separators that the format asks for, then the notes."""
    ends = (("-1", "separator"), ("0", "continuationSeparator"))
    made = [
        f'<w:footnote w:type="{kind}" w:id="{key}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for key, kind in ends
    ]
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    for number, text in enumerate(notes, 1):
        words = _paragraph(mark + _run(f" {text}"), "FootnoteText")
        made.append(f'<w:footnote w:id="{number}">{words}</w:footnote>')
    return "".join(made)


def _styles() -> str:
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:sz w:val="{34 - 4 * n}"/></w:rPr></w:style>'
        for n in range(1, 5)
    )
    others = (
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>'
        '<w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/>'
        '<w:pPr><w:ind w:left="720"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>'
        '<w:rPr><w:sz w:val="18"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="FootnoteReference">'
        '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        '</w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        '<w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>'
        "</w:style>"
    )
    return f"{_HEAD}<w:styles {_W}>{headings}{others}</w:styles>"
