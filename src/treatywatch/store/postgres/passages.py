"""What a search looks through, as rows: the notes and the sentences of the body, in order.

They are made from the tables of the open data, report by report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from treatywatch.tables import Cell, Row, Table, table_named

Record = dict[str, Cell]


class Tables(Protocol):
    """Where the rows of the tables come from, reports in the same order in each."""

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows of a table."""
        ...

    def csv(self, table: Table) -> Iterator[bytes]:
        """Yield the rows of a table as CSV, nothing for an empty cell."""
        ...


@dataclass(frozen=True, slots=True)
class OfReport:
    """The rows of one report."""

    report: Record
    sentences: list[Record]
    notes: list[Record]
    citations: list[Record]
    claims: list[Record]


@dataclass(frozen=True, slots=True)
class Passage:
    """A note or a sentence of the body; `kinds` are those of the sources that it cites."""

    id: str
    part: str
    note: Cell
    start: Cell
    end: Cell
    text: str
    heading: Cell
    topic: Cell
    kinds: tuple[str, ...]


def by_report(tables: Tables) -> Iterator[OfReport]:
    """Yield the rows that belong together, so that only one report is held."""
    names = ("sentences", "notes", "citations", "claims")
    followers = [_Follower(tables, name) for name in names]
    for report in _records(tables, table_named("reports")):
        yield OfReport(report, *(follower.of(str(report["id"])) for follower in followers))


class _Follower:
    """A table that is read along with the reports."""

    def __init__(self, tables: Tables, name: str) -> None:
        self._records = _records(tables, table_named(name))
        self._next = next(self._records, None)

    def of(self, report: str) -> list[Record]:
        found: list[Record] = []
        while self._next is not None and self._next["report"] == report:
            found.append(self._next)
            self._next = next(self._records, None)
        return found


def _records(tables: Tables, table: Table) -> Iterator[Record]:
    names = [column.name for column in table.columns]
    return (dict(zip(names, row, strict=True)) for row in tables.rows(table))


def passages_of(of: OfReport) -> list[Passage]:
    """Return the notes that have a text, then the sentences of the body."""
    kinds: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for citation in of.citations:
        kinds[str(citation["note"])][str(citation["kind"])] = None
    numbered = {str(note["number"]): str(note["id"]) for note in reversed(of.notes)}
    notes = [_note(note, kinds[str(note["id"])]) for note in of.notes if note["text"] is not None]
    body = [s for s in of.sentences if s["in_note"] is None]
    return [*notes, *(_sentence(s, numbered, kinds) for s in body)]


def _note(note: Record, kinds: dict[str, None]) -> Passage:
    where, text = (note["number"], note["start"], note["end"]), str(note["text"])
    return Passage(str(note["id"]), "note", *where, text, None, None, tuple(kinds))


def _sentence(s: Record, numbered: dict[str, str], kinds: dict[str, dict[str, None]]) -> Passage:
    marked = str(s["notes"]).split("; ") if s["notes"] else []
    cited = {kind: None for n in marked for kind in kinds.get(numbered.get(n, ""), ())}
    where, text = (None, s["start"], s["end"]), str(s["text"])
    return Passage(str(s["id"]), "sentence", *where, text, s["heading"], s["topic"], tuple(cited))


def claiming(of: OfReport, passages: list[Passage]) -> Iterator[tuple[int, Record]]:
    """Yield each claim with the place of its passage: its sentence, or the note that it is in."""
    places = {passage.id: place for place, passage in enumerate(passages)}
    sentences = {sentence["id"]: sentence for sentence in of.sentences}
    for claim in of.claims:
        sentence = sentences[claim["sentence"]]
        place = places.get(str(sentence["id"]))
        if sentence["in_note"] is not None:
            place = next((p for p, one in enumerate(passages) if _holds(one, sentence)), None)
        if place is not None:
            yield place, claim


def _holds(passage: Passage, sentence: Record) -> bool:
    if passage.part != "note" or passage.note != sentence["in_note"]:
        return False
    return int(passage.start or 0) <= int(sentence["start"] or 0) < int(passage.end or 0)
