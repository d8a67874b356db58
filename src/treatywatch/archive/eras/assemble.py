"""From parts to regions that account for every character, and to sections with sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from treatywatch.archive.eras.crosswalk import UNMAPPED
from treatywatch.archive.eras.parts import Part
from treatywatch.model import (
    Anchor,
    Marker,
    Paragraph,
    ParagraphKind,
    Region,
    RegionKind,
    Section,
    Sentence,
    Span,
)
from treatywatch.text import find_markers, split_sentences

_MERGED = frozenset({RegionKind.CHROME, RegionKind.NAVIGATION})
_TOPIC_OF_ROWS = "key-data"


def regions_of(text: str, parts: Sequence[Part]) -> tuple[Region, ...]:
    """Return regions that tile the text; blanks belong to the region before them."""
    if not parts:
        return (Region(RegionKind.UNKNOWN, 0, len(text)),) if text else ()
    starts = [0, *(part.start for part in parts[1:]), len(text)]
    regions: list[Region] = []
    for part, start, end in zip(parts, starts[:-1], starts[1:], strict=True):
        if regions and part.kind in _MERGED and regions[-1].kind is part.kind:
            regions[-1] = Region(part.kind, regions[-1].start, end)
        else:
            regions.append(Region(part.kind, start, end))
    return tuple(regions)


@dataclass(slots=True)
class _Open:
    heading: Anchor | None
    topic: str
    level: int
    paragraphs: list[Paragraph] = field(default_factory=list)

    def closed(self) -> Section:
        return Section(self.heading, self.topic, self.level, tuple(self.paragraphs))


def sections_of(
    text: str, parts: Sequence[Part], markers: tuple[Marker, ...] | None = None
) -> tuple[Section, ...]:
    """Return the sections in order: each heading with the paragraphs and rows under it.

    Text before the first heading makes sections without a heading, whose topic is that of the
    run-in label or of the table. `markers` are those of the body in an era's own style.
    """
    sections: list[_Open] = []
    for part in parts:
        if part.kind is RegionKind.HEADING:
            anchor = Anchor.at(text, part.span)
            sections.append(_Open(anchor, part.topic, part.level))
        elif part.kind is RegionKind.PARAGRAPH or part.role is ParagraphKind.TABLE_ROW:
            topic = _TOPIC_OF_ROWS if part.kind is RegionKind.TABLE else part.topic
            if not sections or (sections[-1].heading is None and sections[-1].topic != topic):
                sections.append(_Open(None, topic or UNMAPPED, 1))
            sections[-1].paragraphs.append(paragraph_of(text, part, markers))
    return tuple(section.closed() for section in sections)


def heading_markers(parts: Sequence[Part], markers: tuple[Marker, ...]) -> tuple[Marker, ...]:
    """Return the markers that stand in headings and in the labels of tables."""
    found: list[Marker] = []
    for part in parts:
        label = part.kind is RegionKind.TABLE and part.role is not ParagraphKind.TABLE_ROW
        if label or part.kind is RegionKind.HEADING:
            found.extend(markers_inside(markers, part.span))
    return tuple(found)


def paragraph_of(text: str, part: Part, markers: tuple[Marker, ...] | None = None) -> Paragraph:
    """Cut a part into sentences that know their markers and label."""
    body = Span(part.sentences_from, part.end)
    known = find_markers(text, body) if markers is None else markers
    known = markers_inside(known, body)
    spans = (body,) if part.whole else split_sentences(text, body, known)
    sentences = tuple(
        Sentence(
            span.start,
            span.end,
            span.of(text),
            markers_inside(known, span),
            part.label,
        )
        for span in spans
    )
    return Paragraph(part.start, part.end, sentences, part.role)


def markers_inside(markers: tuple[Marker, ...], span: Span) -> tuple[Marker, ...]:
    """Return those of the markers, which are in order of place, that begin inside the span."""
    first = bisect_left(markers, span.start, key=_start)
    return markers[first : bisect_left(markers, span.end, key=_start)]


def _start(marker: Marker) -> int:
    return marker.start
