"""What is counted when an evidence file is built: each query gives rows of name, part, number."""

from __future__ import annotations

from collections.abc import Iterator

_FILE = {
    "reports": "SELECT count(*) FROM reports",
    "sentences": "SELECT count(*) FROM sentences",
    "uncoded": "SELECT count(*) FROM uncoded",
    "markers": "SELECT count(*) FROM markers",
    "definitions": "SELECT count(*) FROM notes WHERE text IS NOT NULL",
    "lost_definitions": "SELECT count(*) FROM notes WHERE state = 'lost'",
    "citations": "SELECT count(*) FROM citations",
    "sources": "SELECT count(*) FROM sources",
    "claims": "SELECT count(*) FROM claims",
    "findings": "SELECT count(*) FROM findings",
    "unknown_characters": "SELECT coalesce(sum(end_at - start_at), 0) FROM regions "
    "WHERE kind = 'unknown'",
}
_QUESTIONS = """
SELECT c.question, {part}, {number} FROM claims AS c JOIN reports AS r ON r.id = c.report
WHERE {where} GROUP BY 1, 2
"""
_EDITION = """
SELECT r.edition, '{part}', {number} FROM reports AS r WHERE r.edition IS NOT NULL GROUP BY 1
"""
_EDITIONS = {
    "reports": "count(*)",
    "countries": "count(DISTINCT r.country)",
    "sentences": "sum((SELECT count(*) FROM sentences AS s WHERE s.report = r.id))",
    "claims": "sum((SELECT count(*) FROM claims AS c WHERE c.report = r.id))",
    "lost_definitions": "sum((SELECT count(*) FROM notes AS n "
    "WHERE n.report = r.id AND n.state = 'lost'))",
}
_FINDING = """
SELECT {part}, severity, count(*) FROM findings WHERE {part} <> '' GROUP BY 1, 2
"""
_FINDINGS = ("rule", "country", "edition")
_FACET = "SELECT '{name}', value, count(*) FROM ({query}) WHERE value <> '' GROUP BY 2"
_FACETS = {
    "question": "SELECT question AS value FROM claims",
    "answer": "SELECT answer AS value FROM claims",
    "certainty": "SELECT certainty AS value FROM claims",
    "speaker": "SELECT speaker AS value FROM claims",
    "kind": "SELECT kind AS value FROM citations UNION ALL SELECT kind FROM sources",
    "year": "SELECT substr(coalesce(date, period), 1, 4) AS value FROM claims "
    "UNION ALL SELECT substr(date, 1, 4) FROM sources",
    "part": "SELECT 'sentence' AS value FROM sentences WHERE place = 'body' "
    "UNION ALL SELECT 'note' FROM notes WHERE text IS NOT NULL "
    "UNION ALL SELECT 'source' FROM sources",
}
_ERA = "r.origin_format || ' ' || substr(r.origin_era, 1, instr(r.origin_era || ',', ',') - 1)"
_BODY = "JOIN sentences AS s ON s.report = r.id AND s.place = 'body'"
_NOTES = "JOIN notes AS n ON n.report = r.id"
_CORPUS = {
    "reports": "",
    "sentences": _BODY,
    "headings": "JOIN sections AS x ON x.report = r.id AND x.heading IS NOT NULL",
    "unmapped": "JOIN sections AS x ON x.report = r.id "
    "AND x.heading IS NOT NULL AND x.topic = 'unmapped'",
    "markers": f"{_BODY} JOIN markers AS m ON m.sentence = s.id",
    "bound": f"{_BODY} JOIN markers AS m ON m.sentence = s.id JOIN notes AS n ON n.id = m.note "
    "AND n.state = 'present'",
    "lost": f"{_NOTES} AND n.state = 'lost'",
    "citations": f"{_NOTES} JOIN citations AS c ON c.note = n.id",
    "untyped": f"{_NOTES} JOIN citations AS c ON c.note = n.id AND c.kind = 'unparsed'",
    "repetitions": f"{_NOTES} JOIN citations AS c ON c.note = n.id AND c.same_as IS NOT NULL",
    "orphaned": "JOIN findings AS f ON f.report = r.id "
    "AND f.rule = 'notes.ibid-without-predecessor'",
    "unresolved": "WHERE r.country IS NULL",
    "renderings": "JOIN renderings AS d ON d.report = r.id",
}
_CHARACTERS = f"""
SELECT {_ERA}, g.kind, sum(g.end_at - g.start_at)
FROM reports AS r JOIN regions AS g ON g.report = r.id GROUP BY 1, 2
"""  # noqa: S608


def tally_queries() -> Iterator[tuple[str, str]]:
    """Yield what is counted, and the query that counts it."""
    for part, query in _FILE.items():
        yield "file", f"SELECT '', '{part}', ({query})"
    for what, number in (("claims", "count(*)"), ("subjects", "count(DISTINCT c.subject)")):
        yield what, _QUESTIONS.format(part="''", number=number, where="1")
        where = "r.edition IS NOT NULL"
        yield what, _QUESTIONS.format(part="r.edition", number=number, where=where)
    for part, number in _EDITIONS.items():
        yield "edition", _EDITION.format(part=part, number=number)
    for part in _FINDINGS:
        yield f"findings by {part}", _FINDING.format(part=part)
    for name, query in _FACETS.items():
        yield "facet", _FACET.format(name=name, query=query)
    yield "sources", "SELECT kind, '', count(*) FROM source_ranks GROUP BY 1"
    for part, joined in _CORPUS.items():
        query = f"SELECT {_ERA}, '{part}', count(*) FROM reports AS r {joined} GROUP BY 1"  # noqa: S608
        yield "corpus", query
    yield "characters", _CHARACTERS
