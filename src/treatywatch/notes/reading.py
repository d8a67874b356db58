"""Reading definitions: citations, statements, and *Ibid.* with what it repeats."""

from __future__ import annotations

from dataclasses import dataclass, field

from treatywatch.model import Anchor, Citation, Span
from treatywatch.notes.part import Part, make_part
from treatywatch.notes.prose import is_colophon, is_prose
from treatywatch.notes.quotation import Quotations, read_quotations
from treatywatch.notes.recognisers import recognise
from treatywatch.notes.recognisers.ibid import read_ibid
from treatywatch.notes.units import split_citations, split_units


@dataclass(frozen=True, slots=True)
class Previous:
    """The citation that an *Ibid.* would repeat: its kind, and the note that holds it."""

    kind: str
    note: int


@dataclass(slots=True)
class Contents:
    """What one definition holds, and the citation that it leaves for the next *Ibid.*"""

    citations: list[Citation] = field(default_factory=list)
    statements: list[Anchor] = field(default_factory=list)
    damaged: bool = False
    orphaned: list[Anchor] = field(default_factory=list)
    previous: Previous | None = None


def read_contents(text: str, span: Span, number: int, previous: Previous | None) -> Contents:
    """Read the definition at `span` of `text`; `previous` is what an *Ibid.* would repeat."""
    words = span.of(text)
    quotations = read_quotations(words)
    contents = Contents(damaged=bool(quotations.damaged), previous=previous)
    for unit in split_units(words, quotations):
        _read_unit(text, words, unit, quotations, span.start, number, contents)
    return contents


def _read_unit(
    text: str,
    words: str,
    unit: Span,
    quotations: Quotations,
    offset: int,
    number: int,
    contents: Contents,
) -> None:
    if is_colophon(unit.of(words)):
        return
    prose = is_prose(unit.of(words))
    found: list[Citation] = []
    for piece in split_citations(words, unit, quotations):
        part = make_part(piece.of(words), piece.start, damaged=_hurt(piece, quotations))
        if part is None or is_colophon(part.text):
            continue
        citation = _read_part(text, part, offset, number, contents, prose=is_prose(part.text))
        if citation is not None:
            found.append(citation)
            contents.previous = Previous(citation.kind, number)
    if not found or (prose and all(c.kind == "unparsed" for c in found)):
        contents.statements.append(Anchor.at(text, unit.shifted(offset)))
    contents.citations.extend(found)


def _hurt(piece: Span, quotations: Quotations) -> bool:
    return any(piece.overlaps(span) for span in quotations.damaged)


def _read_part(
    text: str, part: Part, offset: int, number: int, contents: Contents, *, prose: bool
) -> Citation | None:
    anchor = Anchor.at(text, Span(part.start, part.end).shifted(offset))
    repeated = read_ibid(part)
    if repeated is not None:
        return _repeat(anchor, repeated, contents)
    reading = recognise(part, prose=prose)
    if reading is not None:
        return Citation(anchor=anchor, damaged=part.damaged, **reading)  # type: ignore[arg-type]
    return None if prose else Citation("unparsed", anchor, damaged=part.damaged)


def _repeat(anchor: Anchor, parts: dict[str, str], contents: Contents) -> Citation:
    if contents.previous is None:
        contents.orphaned.append(anchor)
        return Citation("unparsed", anchor, **parts)  # type: ignore[arg-type]
    same_as = str(contents.previous.note)
    return Citation(contents.previous.kind, anchor, same_as=same_as, **parts)  # type: ignore[arg-type]
