"""A look over the XML parts before they are read: words, changes, notes; no DTD, no bomb."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from treatywatch.archive.formats.docx.package import Package
from treatywatch.model import UnreadableInput

_DEEPEST = 120
_MOST_ELEMENTS = 120_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_PARTS = r"word/(?:document|footnotes|endnotes)\.xml"
_MEND = "open the file in a word processor and save it again as .docx"


@dataclass(slots=True)
class Survey:
    """What the parts hold: the words of the text, the paragraphs of heads and feet, and counts.

    `counts` has `ins`, `del`, `moveFrom`, `footnoteReference`, `endnoteReference`,
    `commentReference` and every other element of Word's by its name.
    """

    words: str = ""
    heads: list[str] = field(default_factory=list)
    feet: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    first_footnote: int = 1


def survey(package: Package) -> Survey:
    """Go over all parts. Raises `UnreadableInput` for XML that is damaged, deep or has a DTD."""
    found = Survey()
    words: list[str] = []
    for part, content in sorted(package.parts.items()):
        text = part.startswith(("word/document", "word/footnotes", "word/endnotes"))
        lines: list[str] = []
        for name, value, outside in _elements(content, package.name, part):
            if text:
                found.counts[name] += 1
                if name == "t" and outside:
                    words.append(value)
            elif part.startswith(("word/header", "word/footer")):
                _line(lines, name, value)
            elif part == "word/settings.xml" and name == "numStart" and value.isdigit():
                found.first_footnote = max(1, int(value))
        target = found.heads if part.startswith("word/header") else found.feet
        target += [line for line in dict.fromkeys(lines) if line.strip()]
    found.words = " ".join(words)
    found.heads, found.feet = list(dict.fromkeys(found.heads)), list(dict.fromkeys(found.feet))
    return found


def _line(lines: list[str], name: str, value: str) -> None:
    if name == "p":
        lines.append("")
    elif name == "t":
        if not lines:
            lines.append("")
        lines[-1] += value


def _elements(content: bytes, file: str, part: str) -> Iterator[tuple[str, str, bool]]:
    """Yield Word's elements: `p` at its start, the others at their end with words or value."""
    depth = count = choices = 0
    try:
        for event, element in iterparse(
            io.BytesIO(content), events=("start", "end"), forbid_dtd=True
        ):
            depth += 1 if event == "start" else -1
            count += event == "start"
            if depth > _DEEPEST or count > _MOST_ELEMENTS:
                raise UnreadableInput(f"{part} is nested too deeply or too large", file, _MEND)
            if element.tag == _CHOICE:
                choices += 1 if event == "start" else -1
            name = _local(element)
            if name and event == ("start" if name == "p" else "end"):
                yield name, _value(element, name), choices == 0
            if event == "end":
                element.clear()
    except DefusedXmlException as error:
        raise UnreadableInput(
            f"{part} declares entities or a DTD (an entity bomb?)", file, _MEND
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableInput(f"{part} is no XML", file, _MEND) from error


def _local(element: Any) -> str:
    tag = str(element.tag)
    for namespace in (_WORD, _STRICT):
        if tag.startswith(namespace):
            return tag.removeprefix(namespace)
    return ""


def _value(element: Any, name: str) -> str:
    if name == "t":
        return element.text or ""
    return str(element.get(f"{_WORD}val") or element.get(f"{_STRICT}val") or "")
