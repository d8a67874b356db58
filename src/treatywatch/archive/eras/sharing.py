"""Several reports on one page: each gets its own stretches of the text, notes included."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate

from treatywatch.archive.document import Document
from treatywatch.archive.eras.assemble import markers_inside
from treatywatch.archive.eras.notestyle import NoteStyle
from treatywatch.archive.eras.page import Page, Pages
from treatywatch.archive.eras.parts import Part
from treatywatch.model import Marker, RegionKind, Span


@dataclass(frozen=True, slots=True)
class Share:
    """One report of a page: its text as a document of its own, its parts, its markers."""

    document: Document
    page: Page
    markers: tuple[Marker, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part and its stretch of the document, blanks behind it included."""

    part: Part
    stretch: Span


def share_out(document: Document, found: Pages) -> tuple[Share, ...]:
    """Give each report of a page its text: together they hold every character exactly once.

    Notes at the end of a page that several countries share go to the report with the marker.
    """
    markers = found.style.markers(document.text)
    if len(found.pages) == 1:
        return (Share(document, found.pages[0], markers),)
    pieces = _pieces(document.text, found.pages)
    _move_notes(document.text, pieces, markers, found.style)
    # A page of nothing but notes that all belong to the others is no report.
    return tuple(
        _share(document, page, own, markers)
        for page, own in zip(found.pages, pieces, strict=True)
        if own
    )


def _pieces(text: str, pages: tuple[Page, ...]) -> list[list[_Piece]]:
    starts = [part.start for page in pages for part in page.parts]
    ends = iter([*starts[1:], len(text)])
    begins = iter([0, *starts[1:]])
    return [[_Piece(part, Span(next(begins), next(ends))) for part in page.parts] for page in pages]


def _move_notes(
    text: str, pieces: list[list[_Piece]], markers: tuple[Marker, ...], style: NoteStyle
) -> None:
    """Move the notes on the last page to the one report whose body has their marker."""
    owners = _owners(pieces, markers)
    last = len(pieces) - 1
    kept: list[_Piece] = []
    for piece in pieces[last]:
        is_note = piece.part.kind is RegionKind.NOTE
        number = style.number(piece.part.span.of(text), piece.part.start) if is_note else None
        among = owners.get(number, {last}) if number is not None else {last}
        if last in among or len(among) > 1:
            kept.append(piece)
        else:
            pieces[min(among)].append(piece)
    pieces[last] = kept


def _owners(pieces: list[list[_Piece]], markers: tuple[Marker, ...]) -> dict[int, set[int]]:
    """Tell for each number which reports have its marker in the body."""
    placed = [(p.stretch.start, i, p) for i, own in enumerate(pieces) for p in own]
    starts = [start for start, _, _ in placed]
    owners: dict[int, set[int]] = {}
    for marker in markers:
        _, index, piece = placed[max(bisect_right(starts, marker.start) - 1, 0)]
        if piece.part.kind is not RegionKind.NOTE:
            owners.setdefault(marker.number, set()).add(index)
    return owners


def _share(document: Document, page: Page, own: list[_Piece], markers: tuple[Marker, ...]) -> Share:
    lengths = [piece.stretch.end - piece.stretch.start for piece in own]
    offsets = [0, *accumulate(lengths)]
    text = "".join(piece.stretch.of(document.text) for piece in own)
    parts: list[Part] = []
    moved: list[Marker] = []
    for piece, offset in zip(own, offsets, strict=False):
        shift = offset - piece.stretch.start
        parts.append(_shifted(piece.part, shift))
        moved.extend(
            Marker(marker.number, marker.start + shift, marker.end + shift)
            for marker in markers_inside(markers, piece.stretch)
        )
    return Share(replace(document, text=text, blocks=()), replace(page, parts=parts), tuple(moved))


def _shifted(part: Part, shift: int) -> Part:
    body = None if part.body is None else part.body + shift
    return replace(part, start=part.start + shift, end=part.end + shift, body=body)
