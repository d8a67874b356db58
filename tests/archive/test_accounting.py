"""Every character of a document lies in exactly one region, whatever the document is."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatywatch.archive import read_body, read_reports
from treatywatch.model import RegionKind, Report, Resolution, UnreadableInput

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in PAGES]


class AnyCapital:
    """Takes every short line in capitals for a country, to make trouble."""

    def resolve(self, name: str) -> Resolution:
        return Resolution.of((name[:3].upper(),) if name.isupper() and len(name) < 30 else ())


def check(reports: tuple[Report, ...], characters: int) -> None:
    assert sum(len(report.text) for report in reports) == characters
    for report in reports:
        assert report.regions[0].start == 0
        assert report.regions[-1].end == len(report.text)
        assert all(a.end == b.start for a, b in pairwise(report.regions))
        check_anchors(report)


def check_anchors(report: Report) -> None:
    text = report.text
    for section in report.sections:
        assert section.heading is None or section.heading.holds_in(text)
    for sentence in report.body_sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert all(sentence.span.contains(marker.span) for marker in sentence.markers)
    ends = [(sentence.start, sentence.end) for sentence in report.body_sentences]
    assert ends == sorted(ends)
    assert all(a[1] <= b[0] for a, b in pairwise(ends))
    spoken = {RegionKind.PARAGRAPH, RegionKind.TABLE}
    for region in report.regions:
        if region.kind not in spoken:
            assert not any(region.start < e and s < region.end for s, e in ends)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_are_fully_accounted_for(path: Path) -> None:
    raw = path.read_bytes()
    reports = read_reports(raw, path.name, AnyCapital())
    check(reports, len(raw.decode()))
    assert not any(r.kind is RegionKind.UNKNOWN for report in reports for r in report.regions)


@st.composite
def damaged_pages(draw: st.DrawFn) -> str:
    """A page with lines dropped, doubled, joined, moved or cut, as archives leave them."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(["drop", "double", "join", "move", "cut", "insert"]))
        if change == "drop" and len(lines) > 1:
            del lines[at]
        elif change == "double":
            lines.insert(other, lines[at])
        elif change == "join" and at + 1 < len(lines):
            lines[at : at + 2] = [lines[at] + lines[at + 1]]
        elif change == "move":
            lines.insert(min(other, len(lines) - 1), lines.pop(at))
        elif change == "cut":
            lines[at] = lines[at][: draw(st.integers(0, 40))]
        else:
            lines.insert(at, draw(st.sampled_from(["[999999] x", "GEORGIA", "[3]", "|", "—", " "])))
    return "\n".join(lines)


@settings(max_examples=200, deadline=None)
@given(damaged_pages())
def test_damaged_pages_are_fully_accounted_for(text: str) -> None:
    try:
        reports = read_reports(text.encode(), "damaged.txt", AnyCapital())
    except UnreadableInput as error:
        assert error.mend  # noqa: PT017
    else:
        check(reports, len(text))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="Aa mine.[1]|<>:\n\u00a0“”9(•", max_size=200) | st.text(max_size=80))
def test_any_text_is_accounted_for_or_refused(text: str) -> None:
    try:
        raw = text.encode()
        report = read_body(text, "PRK", 1999)
    except (UnreadableInput, UnicodeEncodeError):
        return
    normal = raw.decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    check((report,), len(normal))
