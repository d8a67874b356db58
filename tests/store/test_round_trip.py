"""What comes out of an evidence file is what went in."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.model import (
    Anchor,
    Certainty,
    Citation,
    Claim,
    CodedReport,
    Evidence,
    Finding,
    Marker,
    Note,
    NoteState,
    Origin,
    Paragraph,
    ParagraphKind,
    Quantity,
    Region,
    RegionKind,
    Report,
    Section,
    Sentence,
    Severity,
    Speaker,
)
from treatywatch.store import open_evidence, write_evidence
from treatywatch.store.schema import COLUMNS, schema_sql

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
MAYBE = st.none() | TEXT
NUMBER = st.integers(min_value=0, max_value=999_999)
PARTS = {f.name: MAYBE for f in fields(Citation) if f.name not in {"kind", "anchor", "damaged"}}


@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    quotation = draw(TEXT)
    start = draw(st.integers(0, 10_000))
    return Anchor(start, start + len(quotation), quotation)


@st.composite
def spans(draw: st.DrawFn) -> tuple[int, int]:
    start, length = draw(st.integers(0, 10_000)), draw(st.integers(0, 50))
    return start, start + length


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    anchor = draw(anchors())
    markers = draw(st.lists(st.builds(lambda n, s: Marker(n, *s), NUMBER, spans()), max_size=2))
    note = draw(st.none() | NUMBER)
    return Sentence(anchor.start, anchor.end, anchor.quotation, tuple(markers), draw(MAYBE), note)


def tuples(strategy: st.SearchStrategy[object], size: int = 2) -> st.SearchStrategy[object]:
    return st.lists(strategy, max_size=size).map(tuple)


PARAGRAPHS = st.builds(
    lambda span, of, kind: Paragraph(*span, of, kind),
    spans(),
    tuples(sentences()),
    st.sampled_from(ParagraphKind),
)
SECTIONS = st.builds(Section, st.none() | anchors(), TEXT, st.integers(1, 6), tuples(PARAGRAPHS))
CITATIONS = st.builds(Citation, TEXT, anchors(), damaged=st.booleans(), **PARTS)
NOTES = st.builds(
    Note,
    NUMBER,
    st.sampled_from(NoteState),
    st.none() | anchors(),
    st.booleans(),
    tuples(CITATIONS),
    tuples(anchors()),
)
FINDINGS = st.builds(
    Finding,
    TEXT,
    st.sampled_from(Severity),
    TEXT,
    report=TEXT,
    country=MAYBE,
    edition=st.none() | NUMBER,
    sentence=st.none() | anchors(),
    note=st.none() | NUMBER,
    evidence=tuples(st.builds(Evidence, TEXT, TEXT, st.none() | anchors(), TEXT)),
    not_checked=TEXT,
    mend=TEXT,
)
REPORTS = st.builds(
    Report,
    series=TEXT,
    edition=st.none() | NUMBER,
    country=MAYBE,
    country_as_written=TEXT,
    title=TEXT,
    theme=TEXT,
    last_updated=MAYBE,
    origin=st.builds(Origin, TEXT, TEXT, TEXT, TEXT, TEXT),
    text=TEXT,
    regions=tuples(st.builds(lambda k, s: Region(k, *s), st.sampled_from(RegionKind), spans()), 3),
    sections=tuples(SECTIONS, 3),
    notes=tuples(NOTES, 3),
    previous_page=MAYBE,
    next_page=MAYBE,
    findings=tuples(FINDINGS),
)
FIGURES = st.none() | st.integers(-10, 10**9) | st.floats(allow_nan=False, allow_infinity=False)
QUANTITIES = st.builds(Quantity, FIGURES, FIGURES, TEXT, st.booleans())
LISTS = st.lists(TEXT, max_size=2).map(tuple)


@st.composite
def coded_reports(draw: st.DrawFn) -> CodedReport:
    report: Report = draw(REPORTS)
    distinct = {sentence.span: sentence for sentence in reversed(list(report.sentences()))}
    some = st.lists(st.sampled_from(list(distinct.values())), max_size=3)
    chosen = draw(some) if distinct else []
    claims = [draw(_claims(sentence.anchor)) for sentence in chosen]
    taken = {claim.sentence.span for claim in claims}
    uncoded = tuple(s for s in report.sentences() if s.span not in taken)
    return CodedReport(report, tuple(claims), uncoded, draw(TEXT), draw(TEXT))


def _claims(sentence: Anchor) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        question=TEXT,
        answer=TEXT,
        subject=TEXT,
        certainty=st.sampled_from(Certainty),
        speaker=st.sampled_from(Speaker),
        sentence=st.just(sentence),
        anchor=anchors(),
        date=MAYBE,
        period=MAYBE,
        quantity=st.none() | QUANTITIES,
        treaty=MAYBE,
        resolution=MAYBE,
        weapon_class=MAYBE,
        places=LISTS,
        partners=LISTS,
        victims=LISTS,
        weapons=LISTS,
        notes=st.lists(NUMBER, max_size=2).map(tuple),
        in_note=st.none() | NUMBER,
        rule=TEXT,
        confidence=st.floats(0, 1),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(coded_reports(), max_size=3, unique_by=lambda one: one.report.slug))
def test_every_report_comes_back_equal(written: list[CodedReport]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "evidence.sqlite"
        summary = write_evidence(written, out=path, sources={}, meta={})
        with open_evidence(path) as evidence:
            for one in written:
                assert evidence.coded(one.report.slug) == one
        assert summary.reports == len(written)
        assert summary.sentences == summary.coded + summary.uncoded
        assert summary.claims == sum(len(one.claims) for one in written)


@pytest.mark.parametrize("table", list(COLUMNS))
def test_a_row_fills_every_column(table: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema_sql())
        columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    assert len(columns) == COLUMNS[table]


def test_the_parts_of_a_citation_stand_in_the_order_of_their_columns() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema_sql())
        names = [row[1] for row in connection.execute("PRAGMA table_info(citations)")]
    assert names[7:-1] == list(PARTS)
