"""Formats: one reader each, from bytes to a `Document`, and containers that hold documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from treatywatch.archive.document import Document
from treatywatch.archive.formats.containers import OPENERS, Member, open_members
from treatywatch.archive.formats.docx import read_docx
from treatywatch.archive.formats.html import read_html
from treatywatch.archive.formats.markdown import read_markdown
from treatywatch.archive.formats.pdf import read_pdf
from treatywatch.archive.formats.plain import read_plain
from treatywatch.archive.formats.sniff import sniff
from treatywatch.model import Refusal, TreatywatchError, UnknownFormat

__all__ = ["READERS", "Member", "Reader", "open_members", "read_document", "read_documents"]

Reader = Callable[[bytes, str], Document]

READERS: dict[str, Reader] = {
    "text": read_plain,
    "HTML": read_html,
    "DOCX": read_docx,
    "Markdown": read_markdown,
    "PDF": read_pdf,
}
"""The reader of each format; a new format is one more line here and one more module beside."""

_MENDS = {
    "an old or password-protected Office file": "save it as .docx, without a password",
    "an image": "recognise its text first and give that",
    "an OpenDocument file": "save it as .docx",
    "RTF": "save it as .docx",
}


def read_document(raw: bytes, name: str) -> Document:
    """Read `raw` with the reader of its format, which its first bytes tell, not its name.

    Raises `UnknownFormat` for a format that no reader takes, `UnreadableInput` for bytes that
    are not what they claim to be.
    """
    kind = sniff(raw, name)
    reader = READERS.get(kind)
    if reader is not None:
        return reader(raw, name)
    if kind in OPENERS:
        raise UnknownFormat(f"this is {kind}, which holds several files", name, "unpack it")
    mend = _MENDS.get(kind, "save the report as text, HTML, Word (.docx), Markdown or PDF")
    raise UnknownFormat(f"this is {kind}, which no reader takes", name, mend)


def read_documents(raw: bytes, name: str) -> Iterator[Document | Refusal]:
    """Yield the document in a file, or in turn all those in a zip, gzip, WARC or WACZ file.

    Whatever could not be read is a `Refusal` in its place; nothing is raised for it.
    """
    for found in open_members(raw, name):
        if isinstance(found, Refusal):
            yield found
            continue
        try:
            yield read_document(found.raw, found.name)
        except TreatywatchError as error:
            yield Refusal.of(found.name, error)
