"""The definitions of a report's notes, read from its regions of kind NOTE."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.model import Region, RegionKind, Report, Span

_NUMBER = re.compile(
    r"\s*(?:\[\s*(?P<a>\d+)\s*\]|\(\s*(?P<b>\d+)\s*\)|(?P<c>\d+)(?=[.\s“\"A-Z])\.?)\s*"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A note's number and the span of its text after the number, blanks cut off."""

    number: int
    span: Span


def read_definitions(report: Report) -> tuple[tuple[Definition, ...], tuple[Region, ...]]:
    """Return the definitions in order of place, and the regions of notes without a number."""
    definitions, unnumbered = [], []
    for region in report.regions:
        if region.kind is not RegionKind.NOTE:
            continue
        definition = _read(report.text, region)
        if definition is None:
            unnumbered.append(region)
        else:
            definitions.append(definition)
    return tuple(definitions), tuple(unnumbered)


def _read(text: str, region: Region) -> Definition | None:
    found = _NUMBER.match(text, region.start, region.end)
    if found is None:
        return None
    number = int(found["a"] or found["b"] or found["c"])
    end = region.end
    while end > found.end() and text[end - 1].isspace():
        end -= 1
    return Definition(number, Span(min(found.end(), end), end))
