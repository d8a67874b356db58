"""HTML of any encoding and of any site: main content, furniture, notes, tables."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from treatywatch.archive.document import BlockRole, Document, hash_of
from treatywatch.archive.formats.canvas import Piece, clean, lay_out, recovered_share
from treatywatch.archive.formats.html.charset import decode_page
from treatywatch.archive.formats.html.furniture import mark_furniture
from treatywatch.archive.formats.html.line import Line
from treatywatch.archive.formats.html.nesting import LARGEST_PAGE, refuse_overload
from treatywatch.archive.formats.html.pieces import pieces_of
from treatywatch.archive.formats.html.references import find_references
from treatywatch.archive.formats.html.tables import label_cells
from treatywatch.archive.formats.html.walk import Walker
from treatywatch.archive.formats.plain import is_wrapped
from treatywatch.model import Finding, Severity, UnreadableInput

_KNOWN_SITES = re.compile(r"the-monitor\.org|icbl\.org|hrw\.org", re.IGNORECASE)
_MOST_NODES = 1_500_000


def read_html(raw: bytes, name: str) -> Document:
    """Read a web page. Raises `UnreadableInput` for one without words or beyond all bounds."""
    if len(raw) > LARGEST_PAGE:
        size = f"{len(raw) / 1e6:.0f} MB"
        raise UnreadableInput(
            f"{size} is more than the {LARGEST_PAGE // 1_000_000} MB that one page may have",
            name,
            "split it into one file per report",
        )
    decoded = decode_page(raw, name)
    page = read_markup(decoded.markup, name)
    findings = (*decoded.findings, *page.findings)
    text, blocks = lay_out(page.pieces)
    if not text:
        raise UnreadableInput(
            "the page holds no words; they may be drawn by a program",
            name,
            "save the page from a browser after it has loaded, or print it to PDF",
        )
    return Document(
        name=name,
        format="html",
        sha256=hash_of(raw),
        encoding=decoded.encoding,
        text=text,
        blocks=blocks,
        wrapped=is_wrapped(text, tuple(b for b in blocks if b.role is not BlockRole.CHROME)),
        findings=findings,
        recovered=recovered_share(page.source, text),
        how=page.how,
    )


class Page:
    """The pieces of a page, all the words that it shows, and what is doubtful."""

    def __init__(self, lines: list[Line], source: str, title: str, findings: list[Finding]) -> None:
        body = list(pieces_of(lines))
        held = " ".join(piece.text for piece in body)
        extra = [Piece(title, BlockRole.CHROME)] if title and title not in held else []
        self.pieces = [*extra, *body]
        self.source = source
        self.findings = findings
        chrome = sum(len(p.text) for p in body if p.role is BlockRole.CHROME)
        share = chrome / max(1, sum(len(p.text) for p in body))
        self.how = f"main content by where the prose stands; {share:.0%} is page furniture"


def read_markup(markup: str, name: str) -> Page:
    """Read the markup of a page into pieces."""
    refuse_overload(markup, name)
    try:
        tree = LexborHTMLParser(markup)
    except (SelectolaxError, UnicodeError, ValueError) as error:
        raise UnreadableInput("the page cannot be parsed", name, "save it as text") from error
    body = tree.body or tree.root
    if body is None:
        return Page([], "", "", [])
    walker = Walker(find_references(_elements(body, name)))
    lines = walker.walk(body)
    label_cells(lines)
    mark_furniture(lines, walker.parents)
    return Page(lines, "".join(walker.seen), _title(tree), _doubts(lines, markup, name))


def _elements(body: LexborNode, name: str) -> list[LexborNode]:
    elements: list[LexborNode] = []
    for node in body.traverse():
        elements.append(node)
        if len(elements) > _MOST_NODES:
            raise UnreadableInput("the page has too many elements", name, "save it as text")
    return elements


def _title(tree: LexborHTMLParser) -> str:
    found = tree.css_first("head > title")
    return " ".join(clean(found.text()).split()) if found is not None else ""


def _doubts(lines: list[Line], markup: str, name: str) -> list[Finding]:
    findings: list[Finding] = []
    lost = [line.text for line in lines if line.chrome and line.is_prose and line.furniture < 2]
    if lost:
        findings.append(
            Finding(
                "archive.prose-in-furniture",
                Severity.NOTE,
                f"{name}: {len(lost)} lines that read like prose stand outside the main content "
                f"and are taken as page furniture, the first: “{lost[0][:80]}”",
                mend="look at the page; save its main part alone if they belong to the report",
            )
        )
    if not _KNOWN_SITES.search(markup):
        findings.append(
            Finding(
                "archive.unknown-site",
                Severity.NOTE,
                f"{name}: the page is of none of the known sites; its main content was found by "
                "where the prose stands",
                mend="check that the report begins and ends where the page's does",
            )
        )
    return findings
