"""Reports built by hand: a body with markers, and one region of kind NOTE per definition."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from treatywatch.model import (
    Marker,
    Origin,
    Paragraph,
    Region,
    RegionKind,
    Report,
    Section,
    Sentence,
)

SHARED = Path(__file__).parents[3] / "shared"
OWN_GOLD = Path(__file__).parents[2] / "gold" / "notes"
_MARKER = re.compile(r"\[(\d+) ?\]|\((\d+)\)")
_DEFINITION = re.compile(r"^(?:\[\d+ ?\]|\(\d+\))", re.MULTILINE)

Build = Callable[..., Report]


def build_report(
    body: str, notes: str, *, country: str = "PRK", edition: int = 2021, name: str = "made.txt"
) -> Report:
    """Make a report of one paragraph whose notes begin in a new line each."""
    text = f"{body}\n\n{notes}"
    markers = tuple(
        Marker(int(m[1] or m[2]), m.start(), m.end()) for m in _MARKER.finditer(text, 0, len(body))
    )
    sentence = Sentence(0, len(body), body, markers)
    starts = [m.start() for m in _DEFINITION.finditer(text, len(body) + 2)]
    ends = [*starts[1:], len(text)]
    regions = [Region(RegionKind.PARAGRAPH, 0, starts[0] if starts else len(text))]
    regions += [Region(RegionKind.NOTE, s, e) for s, e in zip(starts, ends, strict=False)]
    return Report(
        series="Landmine Monitor",
        edition=edition,
        country=country,
        country_as_written="North Korea",
        title="made",
        theme="mine-ban-policy",
        last_updated=None,
        origin=Origin(name, "", "text", "made"),
        text=text,
        regions=tuple(regions),
        sections=(Section(None, "treaty-policy", 1, (Paragraph(0, len(body), (sentence,)),)),),
    )


def report_of_file(path: Path) -> Report:
    """Cut a shared report into body and definitions at its first definition."""
    text = path.read_text(encoding="utf-8")
    cut = min(m.start() for m in re.finditer(r"^\[1\]", text, re.MULTILINE))
    return build_report(text[:cut].rstrip(), text[cut:].rstrip(), name=path.name)


@pytest.fixture
def build() -> Build:
    return build_report


@pytest.fixture(scope="session")
def shared_gold() -> list[Mapping[str, object]]:
    path = SHARED / "gold" / "north-korea.notes.json"
    if not path.is_file():
        pytest.skip("../shared is not here: the gold of the two real reports is not judged")
    gold: list[Mapping[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return gold


@pytest.fixture(scope="session")
def shared_reports(shared_gold: list[Mapping[str, object]]) -> dict[str, Report]:
    names = [str(entry["file"]) for entry in shared_gold]
    return {name: report_of_file(SHARED / "corpus" / name) for name in names}
