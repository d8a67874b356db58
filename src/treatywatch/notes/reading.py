"""Reading definitions: citations, statements, and *Ibid.* with what it repeats."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from treatywatch.model import Anchor, Citation, Span
from treatywatch.notes.fields import read_fields
from treatywatch.notes.layout import Layout
from treatywatch.notes.memory import Memory, Remembered
from treatywatch.notes.part import Part, Reading, make_part
from treatywatch.notes.people import is_person_name, strip_ranks
from treatywatch.notes.prose import is_colophon, is_prose, is_sentence
from treatywatch.notes.recognisers import recognise
from treatywatch.notes.recognisers.cross_reference import read_cross_reference
from treatywatch.notes.recognisers.ibid import read_ibid
from treatywatch.notes.units import split_citations, split_units

_WHERE_HELD = re.compile(
    r"(?:(?:Also\s+)?[Aa]vailable\s+(?:online\s+)?(?:at|from|on|in)\b|[Oo]nline\s+at\b|[Aa]t:?\s+(?:http|www)"
    r"|(?:[Ll]ast\s+)?[Aa]ccessed\b|(?:https?:|www\.)\S+\s*\.?$)"
)
_CONTINUED = re.compile(r"(?:from|with|by)\s+(?=(?:the\s+|an?\s+)?[\w“])")
_LINK = re.compile(r"\b(?:from|with|by)\b")
_HEAD_WORDS = re.compile(
    r"^(?P<head>.*?\b(?:[Ee]-?mails?|[Ll]etters?|[Ff]ax(?:es)?|[Ii]nterviews?|[Mm]eetings?|[Qq]uestionnaire|[Ss]tatements?|[Rr]emarks))\b"
)


LONGEST = 2000
"""Characters. The longest citations known are lists of officials of about 600."""


@dataclass(slots=True)
class Contents:
    """What one definition holds; `orphaned` are repetitions of what is not in the text."""

    citations: list[Citation] = field(default_factory=list)
    statements: list[Anchor] = field(default_factory=list)
    damaged: bool = False
    orphaned: list[Anchor] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Definition:
    """One definition on its way through the reading."""

    text: str
    span: Span
    number: int
    layout: Layout
    memory: Memory

    @property
    def words(self) -> str:
        return self.layout.text

    def anchor(self, part: Part) -> Anchor:
        return Anchor.at(self.text, Span(part.start, part.end).shifted(self.span.start))


def read_contents(text: str, span: Span, number: int, memory: Memory) -> Contents:
    """Read the definition at `span` of `text`; its citations are added to `memory`."""
    layout = Layout.of(span.of(text))
    definition = _Definition(text, span, number, layout, memory)
    contents = Contents(damaged=bool(layout.quotations.damaged))
    for unit in split_units(layout):
        _read_unit(definition, unit, contents)
    return contents


def _read_unit(definition: _Definition, unit: Span, contents: Contents) -> None:
    words = unit.of(definition.words)
    if is_colophon(words) or _adds_address(words, contents):
        return
    found: list[Citation] = []
    earlier: Part | None = None
    for part in _parts(definition, unit):
        citation = _read_part(definition, part, earlier, contents)
        if citation is not None:
            found.append(citation)
            definition.memory.add(definition.number, citation)
            earlier = part if _HEAD_WORDS.match(part.text) else earlier
    if (is_prose(words) or is_sentence(words)) and all(
        c.kind == "unparsed" and c.same_as is None for c in found
    ):
        definition.memory.forget(len(found))
        found = []
    if not found:
        contents.statements.append(Anchor.at(definition.text, unit.shifted(definition.span.start)))
    contents.citations.extend(found)


def _parts(definition: _Definition, unit: Span) -> list[Part]:
    parts = []
    for piece in split_citations(definition.layout, unit):
        hurt = any(piece.overlaps(span) for span in definition.layout.quotations.damaged)
        part = make_part(piece.of(definition.words), piece.start, damaged=hurt)
        if part is not None and not is_colophon(part.text):
            parts.append(part)
    return parts


def _adds_address(words: str, contents: Contents) -> bool:
    """Let "Available at www.…" belong to the citation before it, which lacks an address."""
    if _WHERE_HELD.match(words) is None or not contents.citations:
        return False
    fields = {f.kind: f.value for f in read_fields(words.rstrip("."))}
    last = contents.citations[-1]
    contents.citations[-1] = replace(
        last,
        url=last.url or fields.get("url"),
        accessed=last.accessed or fields.get("accessed"),
    )
    return True


def _read_part(
    definition: _Definition, part: Part, earlier: Part | None, contents: Contents
) -> Citation | None:
    anchor = definition.anchor(part)
    if len(part.text) > LONGEST:
        return Citation("unparsed", anchor, damaged=part.damaged)
    ibid = read_ibid(part)
    if ibid is not None:
        return _repeat(anchor, ibid, definition.memory.last, contents)
    reference = read_cross_reference(part)
    if reference is not None:
        pages = {f.kind: f.value for f in part.fields if f.kind == "pages"}
        return _repeat(anchor, pages, definition.memory.find(reference), contents)
    if is_sentence(part.text):
        return None
    prose = is_prose(part.text)
    reading = _read_headed(part, earlier, prose=prose)
    if reading is not None:
        return Citation(anchor=anchor, damaged=part.damaged, **reading)
    return None if prose else Citation("unparsed", anchor, damaged=part.damaged)


def _read_headed(part: Part, earlier: Part | None, *, prose: bool) -> Reading | None:
    if _HEAD_WORDS.match(part.text) and not _CONTINUED.match(part.text):
        return recognise(part, prose=prose)
    return _continued(part, earlier) or recognise(part, prose=prose)


def _continued(part: Part, earlier: Part | None) -> Reading | None:
    """Read "; and from NAME, DATE" and "; NAME, DATE" with the head that they continue."""
    head = _HEAD_WORDS.match(earlier.text) if earlier else None
    if earlier is None or head is None:
        return None
    link = ""
    if _CONTINUED.match(part.text) is None:
        found = _LINK.search(earlier.text, head.end())
        if found is None or not _names_somebody(part):
            return None
        link = f"{found.group(0)} "
    continued = make_part(f"{head['head']} {link}{part.text}", 0, damaged=False)
    return recognise(continued) if continued else None


def _names_somebody(part: Part) -> bool:
    """Tell whether a part is a person, something about the person, and a date; no title."""
    if part.first("date") is None or part.first("quote") is not None or len(part.texts) < 2:
        return False
    return is_person_name(strip_ranks(part.texts[0].value)[1])


def _repeat(
    anchor: Anchor, parts: dict[str, str], repeated: Remembered | None, contents: Contents
) -> Citation:
    if repeated is None:
        contents.orphaned.append(anchor)
        return Citation("unparsed", anchor, **parts)  # type: ignore[arg-type]
    same_as = str(repeated.note)
    return Citation(repeated.kind, anchor, same_as=same_as, **parts)  # type: ignore[arg-type]
