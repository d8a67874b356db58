"""The tables over all reports together: sources, changes, findings."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.model import Change, Side
from treatywatch.tables.contents import Contents
from treatywatch.tables.identifiers import sentence_key
from treatywatch.tables.table import Column, Row, Table, Type

_INT = Type.INTEGER


def _sources(contents: Contents) -> Iterator[Row]:
    for one in contents.sources():
        s = one.source
        yield (s.key, s.kind, s.label, s.date, one.citations, one.reports)


def _changes(contents: Contents) -> Iterator[Row]:
    for change in contents.changes():
        yield _change(change)


def _change(c: Change) -> Row:
    sides = (*_side(c.from_), *_side(c.to))
    return (c.country, c.question, c.kind.value, c.earlier, c.later, *sides, c.reason or None)


def _side(side: Side | None) -> Row:
    if side is None:
        return (None, None, None, None)
    claim = side.claim
    place = sentence_key(side.report, claim.sentence.start)
    return (place, claim.answer, claim.certainty.value, claim.speaker.value)


def _findings(contents: Contents) -> Iterator[Row]:
    # Whoever only asks for tables need not wait for all rules and the coder to be loaded.
    from treatywatch.checks import finding_key  # noqa: PLC0415

    for f in contents.findings():
        s = f.sentence
        words = (s.quotation, s.start, s.end) if s else (None, None, None)
        facts = "\n".join(f"{fact.source}: {fact.text}" for fact in f.evidence)
        where = (f.report or None, f.country, f.edition, f.note)
        rest = (f.message, facts or None, f.not_checked or None, f.mend or None)
        yield (finding_key(f), f.rule, f.severity.value, *where, *words, *rest)


SOURCES = Table(
    "sources",
    "Sources",
    "One row for each source that citations point to; the same source in every edition.",
    (
        Column("key", "The source's identifier.", hxl="#meta+id", required=True),
        Column("kind", "The kind of source."),
        Column("label", "The source in words.", hxl="#meta+source", required=True),
        Column("date", "Its date as EDTF.", hxl="#date"),
        Column("citations", "How many citations point to it.", _INT),
        Column("reports", "How many reports cite it.", _INT),
    ),
    _sources,
    ("key",),
)


def _sides(side: str) -> tuple[Column, ...]:
    words = f"of the {'earlier' if side == 'from' else 'later'} side; empty where it is silent"
    return (
        Column(f"{side}_sentence", f"The sentence {words}.", refers_to="sentences.id"),
        Column(f"{side}_answer", f"The answer {words}."),
        Column(f"{side}_certainty", f"The certainty {words}."),
        Column(f"{side}_speaker", f"The speaker {words}."),
    )


CHANGES = Table(
    "changes",
    "Changes",
    "One row for each question's change between two editions of a country.",
    (
        Column("country", "The country.", hxl="#country+code", required=True),
        Column("question", "The question of the codebook.", hxl="#indicator+code"),
        Column(
            "kind",
            "`carried`, `reworded`, `changed`, `contradicted`, `dropped`, `new` and their like.",
        ),
        Column("earlier", "The earlier edition.", _INT, "#date+year+start"),
        Column("later", "The later edition.", _INT, "#date+year+end"),
        *_sides("from"),
        *_sides("to"),
        Column("reason", "Why it is called so."),
    ),
    _changes,
)
FINDINGS = Table(
    "findings",
    "Findings",
    "One row for each finding of the checks. A finding asks somebody to look; it accuses nobody.",
    (
        Column("key", "The finding's key, by which it can be set aside; not always unique."),
        Column("rule", "The rule that found it.", required=True),
        Column("severity", "`block`, `warn` or `note`."),
        Column("report", "The report that it stands in.", refers_to="reports.id"),
        Column("country", "The country concerned.", hxl="#country+code"),
        Column("edition", "The edition concerned.", _INT, "#date+year+edition"),
        Column("note", "The number of the note concerned.", _INT),
        Column("sentence", "The words of the sentence concerned."),
        Column("start", "Their first character in the canonical text.", _INT),
        Column("end", "The character behind their last one.", _INT),
        Column("message", "What was found.", required=True),
        Column("facts", "The facts on both sides, one to a line."),
        Column("not_checked", "What was not checked."),
        Column("mend", "What to do about it."),
    ),
    _findings,
)
