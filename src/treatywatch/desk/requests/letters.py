"""Letters: one text for many recipients, each as a Word file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from treatywatch.model import TreatywatchError
from treatywatch.publish.printed.blocks import Block, Words
from treatywatch.publish.printed.docx import as_docx
from treatywatch.publish.printed.manuscript import Manuscript, Part

_FIELD = re.compile(r"\{([^{}]*)\}")
_NEVER = (1980, 1, 1, 0, 0, 0)  # the bytes depend on the words alone

LETTER = """\
Dear Sir or Madam,

{monitor} prepares its {edition} report on {country}. We ask {recipient} for the following:

{questions}

We would be grateful for an answer by {due}. What reaches us by then will be quoted with its
source; where nothing does, the report will say so.

Yours faithfully,

{sender}
"""


class UnknownField(TreatywatchError):
    """A letter names a field in braces that no request has."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What can stand in braces in a letter."""

    recipient: str
    country: str
    questions: str
    due: str
    edition: str
    sender: str
    monitor: str = "Landmine Monitor"


def letter(text: str, fields: Fields, day: str) -> bytes:
    """Return a letter as DOCX; blank lines part its paragraphs. Raises UnknownField."""
    blocks = tuple(Block(0, (Words(words),)) for words in _paragraphs(filled(text, fields)))
    part = Part(f"To {fields.recipient}", fields.country, blocks)
    heading = f"{fields.monitor} {fields.edition}"
    return as_docx(Manuscript("Request for information", heading, day, (), (part,)))


def filled(text: str, fields: Fields) -> str:
    """Put the fields into a text; what they hold is not looked at again. Raises UnknownField."""
    known = asdict(fields)

    def value(found: re.Match[str]) -> str:
        name = found[1].strip()
        if name not in known:
            raise UnknownField(
                f"a letter has no field {{{name}}}", "letter", f"use one of: {', '.join(known)}"
            )
        return known[name]

    return _FIELD.sub(value, text)


def bundle(letters: Iterable[tuple[str, bytes]]) -> bytes:
    """Return letters, given with their names, as one zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in letters:
            package.writestr(zipfile.ZipInfo(name, _NEVER), data, zipfile.ZIP_STORED)
    return out.getvalue()


def _paragraphs(text: str) -> list[str]:
    parts = re.split(r"\n\s*\n", text.replace("\r\n", "\n"))
    return [" ".join(part.split()) for part in parts if part.strip()]
