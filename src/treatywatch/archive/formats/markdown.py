"""Markdown with footnotes: rendered by a parser, then read like any page."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from treatywatch.archive.document import BlockRole, Document, hash_of
from treatywatch.archive.formats.canvas import Piece, lay_out, recovered_share
from treatywatch.archive.formats.html.markers import defined_number
from treatywatch.archive.formats.html.reading import read_markup
from treatywatch.archive.formats.plain import read_plain
from treatywatch.model import UnreadableInput

LARGEST_MARKDOWN = 400_000
"""The most bytes that are read as one Markdown text."""

_DEFINED = re.compile(r"^ {0,3}\[\^([^\]\s]{1,60})\]:", re.MULTILINE)
_CALL = re.compile(r"\[\^([^\]\s]{1,60})\]")
_LEFT_OVER = re.compile(r"\[\^([0-9]{1,4})\]")
_LISTED = re.compile(r"(?<=[^\n])\n(?=\[[0-9]{1,4}\][ \w“\"])")
_UNMARKED = "definitionswithoutamarker"
"""Begins the line that calls for definitions which the parser would otherwise drop."""
_RUN = re.compile(r"([\[\]()!*_`<>&~^|\\])\1{299,}")
_QUOTED = re.compile(r"^(?:\s*(?:[>*+-]|[0-9]{1,9}[.)])){60,}", re.MULTILINE)


def read_markdown(raw: bytes, name: str) -> Document:
    """Read Markdown. Its footnotes keep the numbers that the author gave them.

    Raises `UnreadableInput` for bytes that are no text, too many, or no prose at all.
    """
    if len(raw) > LARGEST_MARKDOWN:
        raise UnreadableInput(
            f"more than {LARGEST_MARKDOWN // 1000} kB of Markdown",
            name,
            "split it into one file per report",
        )
    plain = read_plain(raw, name)
    if _RUN.search(plain.text) or _QUOTED.search(plain.text):
        raise UnreadableInput(
            "hundreds of the same sign in a row are no Markdown of a report", name, "take them out"
        )
    page = read_markup(render(plain.text), name)
    text, blocks = lay_out(_in_order(page.pieces))
    if not text:
        raise UnreadableInput("the Markdown holds no words", name, "check that it is the report")
    return Document(
        name=name,
        format="markdown",
        sha256=hash_of(raw),
        encoding=plain.encoding,
        text=text,
        blocks=blocks,
        findings=plain.findings,
        recovered=recovered_share(page.source.replace(_UNMARKED, ""), text),
        how="rendered as Markdown, footnotes after the text",
    )


def render(source: str) -> str:
    """Return the HTML of Markdown; definitions that no marker calls for are kept."""
    source = _LISTED.sub("\n\n", source)
    labels = list(dict.fromkeys(_DEFINED.findall(source)))
    calls = Counter(_CALL.findall(source))
    called = [label for label in labels if calls[label] < 2]
    if called:
        missing = "".join(f"[^{label}]" for label in called)
        source = f"{source}\n\n{_UNMARKED}{missing}\n"
    html = str(_parser().render(source))
    return _LEFT_OVER.sub(r"[\1]", html)


def _in_order(pieces: list[Piece]) -> list[Piece]:
    """Return the body, then the definitions by number, without the line that called for them."""
    body = [piece for piece in pieces if piece.role is not BlockRole.NOTE]
    notes = [piece for piece in pieces if piece.role is BlockRole.NOTE]
    notes.sort(key=lambda piece: defined_number(piece.text) or 0)
    return [piece for piece in (*body, *notes) if not piece.text.startswith(_UNMARKED)]


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").disable("reference")
    parser.use(footnote_plugin)
    parser.add_render_rule("footnote_caption", _caption)
    return parser


def _caption(_self: Any, tokens: Any, index: int, _options: Any, env: Any) -> str:
    """Write the author's own number of a footnote, or its place where its label is a word."""
    meta = tokens[index].meta
    label = str(meta.get("label") or env["footnotes"]["list"][meta["id"]].get("label") or "")
    return f"[{label}]" if label.isascii() and label.isdigit() else f"[{meta['id'] + 1}]"
