"""Formats: one reader each, from bytes to a `Document`, behind `read_document`."""

from __future__ import annotations

from collections.abc import Callable

from treatywatch.archive.document import Document
from treatywatch.archive.formats.docx import read_docx
from treatywatch.archive.formats.html import read_html
from treatywatch.archive.formats.markdown import read_markdown
from treatywatch.archive.formats.pdf import read_pdf
from treatywatch.archive.formats.plain import read_plain
from treatywatch.archive.formats.sniff import sniff
from treatywatch.model import UnknownFormat

Reader = Callable[[bytes, str], Document]

READERS: dict[str, Reader] = {
    "text": read_plain,
    "HTML": read_html,
    "DOCX": read_docx,
    "Markdown": read_markdown,
    "PDF": read_pdf,
}
"""The reader of each format; a new format is one more line here and one more module beside."""


def read_document(raw: bytes, name: str) -> Document:
    """Read `raw` with the reader of its format, which its first bytes tell, not its name.

    Raises `UnknownFormat` for a format that no reader takes, `UnreadableInput` for bytes that
    are not what they claim to be.
    """
    kind = sniff(raw, name)
    reader = READERS.get(kind)
    if reader is None:
        raise UnknownFormat(
            f"this is {kind}, which no reader takes", name, "save the report as a text file"
        )
    return reader(raw, name)
