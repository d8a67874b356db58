"""The corpus report of an evidence file, counted where it lies."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from treatywatch.model import CorpusLine, CorpusReport

_ERA = "substr(r.origin_era, 1, instr(r.origin_era || ',', ',') - 1)"
_COUNTS = {
    "reports": "FROM reports AS r",
    "sentences": "FROM reports AS r JOIN sentences AS s ON s.report = r.id AND s.place = 'body'",
    "headings": "FROM reports AS r JOIN sections AS x ON x.report = r.id AND x.heading IS NOT NULL",
    "unmapped": "FROM reports AS r JOIN sections AS x ON x.report = r.id "
    "AND x.heading IS NOT NULL AND x.topic = 'unmapped'",
    "markers": "FROM reports AS r JOIN sentences AS s ON s.report = r.id AND s.place = 'body' "
    "JOIN markers AS m ON m.sentence = s.id",
    "bound": "FROM reports AS r JOIN sentences AS s ON s.report = r.id AND s.place = 'body' "
    "JOIN markers AS m ON m.sentence = s.id JOIN notes AS n ON n.id = m.note "
    "AND n.state = 'present'",
    "lost": "FROM reports AS r JOIN notes AS n ON n.report = r.id AND n.state = 'lost'",
    "citations": "FROM reports AS r JOIN notes AS n ON n.report = r.id "
    "JOIN citations AS c ON c.note = n.id",
    "untyped": "FROM reports AS r JOIN notes AS n ON n.report = r.id "
    "JOIN citations AS c ON c.note = n.id AND c.kind = 'unparsed'",
    "repetitions": "FROM reports AS r JOIN notes AS n ON n.report = r.id "
    "JOIN citations AS c ON c.note = n.id AND c.same_as IS NOT NULL",
    "orphaned": "FROM reports AS r JOIN findings AS f ON f.report = r.id "
    "AND f.rule = 'notes.ibid-without-predecessor'",
    "unresolved": "FROM reports AS r WHERE r.country IS NULL",
    "renderings": "FROM reports AS r JOIN renderings AS d ON d.report = r.id",
}
_CHARACTERS = f"""
SELECT {_ERA} AS era, r.origin_format, g.kind, sum(g.end_at - g.start_at)
FROM reports AS r JOIN regions AS g ON g.report = r.id GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""  # noqa: S608


def corpus_report(connection: sqlite3.Connection) -> CorpusReport:
    """Count what the file holds, by era and format."""
    counts: defaultdict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    for name in _COUNTS:
        for era, form, number in _count(connection, name):
            counts[era, form][name] = number
    characters: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for era, form, kind, number in connection.execute(_CHARACTERS):
        characters[era, form][kind] = number
    refused = connection.execute("SELECT count(*) FROM refused").fetchone()[0]
    lines = (CorpusLine(*key, characters=characters[key], **counts[key]) for key in sorted(counts))
    return CorpusReport(tuple(lines), refused)


def _count(connection: sqlite3.Connection, name: str) -> Iterator[Any]:
    query = f"SELECT {_ERA}, r.origin_format, count(*) {_COUNTS[name]} GROUP BY 1, 2"
    yield from connection.execute(query)
