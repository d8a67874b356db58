"""The schema `treatywatch` of a PostgreSQL database: the open data, and what a search needs."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.tables import TABLES, Table, Type

SCHEMA = "treatywatch"
LOADING = "treatywatch_loading"
MARK = "treatywatch open data 1"
"""The comment by which the schema is known as ours, with the version of its layout."""

_TYPES = {
    Type.STRING: "text",
    Type.INTEGER: "bigint",
    Type.NUMBER: "double precision",
    Type.BOOLEAN: "boolean",
}

# `key` is the order of the reports, and of the notes and sentences in them. What a search goes
# through is apart from what it shows: the narrower the rows, the fewer pages it has to look at.
SEARCHED = """
CREATE TABLE passages (
  key bigint, edition bigint, length int, country text, part text, kinds text[], words tsvector);
CREATE TABLE passage_texts (
  key bigint, id text, report text, country text, edition bigint, title text, note bigint,
  start_at bigint, end_at bigint, body text, heading text, topic text);
CREATE TABLE claiming (
  passage bigint, place bigint, claim text, question text, answer text, certainty text,
  speaker text, year text);
CREATE TABLE cited (place bigint, source text);
CREATE TABLE searched_sources (
  key bigint, source text, kind text, year text, length int, words tsvector);
"""

INDEXES = """
ALTER TABLE passages ADD PRIMARY KEY (key);
ALTER TABLE passage_texts ADD PRIMARY KEY (key);
CREATE INDEX passages_words ON passages USING gin (words) WITH (fastupdate = off);
CREATE INDEX passages_country ON passages (country, edition);
CREATE INDEX passages_edition ON passages (edition DESC NULLS LAST, key);
CREATE INDEX passages_kinds ON passages USING gin (kinds);
CREATE INDEX claiming_passage ON claiming (passage);
CREATE INDEX claiming_question ON claiming (question, answer);
CREATE INDEX claims_id ON claims (id);
CREATE INDEX sentences_id ON sentences (id);
ALTER TABLE searched_sources ADD PRIMARY KEY (key);
CREATE INDEX searched_sources_words ON searched_sources USING gin (words);
CREATE TABLE terms AS
  SELECT 'passages' AS index, word COLLATE "C" AS word, ndoc AS rows
  FROM ts_stat('SELECT words FROM passages')
  UNION ALL
  SELECT 'sources', word COLLATE "C", ndoc FROM ts_stat('SELECT words FROM searched_sources');
ALTER TABLE terms ADD PRIMARY KEY (index, word);
CREATE TABLE sizes AS
  SELECT 'passages' AS index, count(*) AS rows, coalesce(sum(length), 0) AS words FROM passages
  UNION ALL SELECT 'sources', count(*), coalesce(sum(length), 0) FROM searched_sources;
"""


def open_data() -> Iterator[str]:
    """Yield the statements that make the tables of the open data, columns explained."""
    for table in TABLES:
        columns = ", ".join(f'"{c.name}" {_TYPES[c.type]}' for c in table.columns)
        yield f'CREATE TABLE "{table.name}" ({columns})'
        yield from _comments(table)


def _comments(table: Table) -> Iterator[str]:
    yield f'COMMENT ON TABLE "{table.name}" IS {_quoted(table.meaning)}'
    for column in table.columns:
        meaning = _quoted(column.meaning)
        yield f'COMMENT ON COLUMN "{table.name}"."{column.name}" IS {meaning}'


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
