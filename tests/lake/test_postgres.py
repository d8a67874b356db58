"""PostgreSQL holds the same tables and finds the same hits as the evidence file."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatywatch.generate import generate_reports
from treatywatch.lake import open_lake
from treatywatch.register import load_register
from treatywatch.store import Filters, open_evidence
from treatywatch.store.postgres import DatabaseRefused, load_postgres, search_postgres
from treatywatch.store.schema import schema_sql
from treatywatch.store.search import SearchPage
from treatywatch.store.search_marks import TOKENIZER
from treatywatch.tables import TABLES, Table, table_named
from treatywatch.walk import build


class Both:
    """The same reports as an evidence file, as a lake, and in PostgreSQL."""

    def __init__(self, folder: Path, address: str) -> None:
        self.lake = open_lake(folder / "lake")
        self.evidence = open_evidence(folder / "e.db")
        self.address = address

    def pages(self, words: str, **asked: Any) -> tuple[SearchPage, SearchPage]:
        """What the evidence file and PostgreSQL find."""
        window = {name: asked.pop(name) for name in ("limit", "offset") if name in asked}
        ours = self.evidence.search(words, **asked, **window)
        return ours, search_postgres(self.address, words, Filters(**asked), **window)


@pytest.fixture(scope="module")
def both(sample: Path, postgres: Any, tmp_path_factory: pytest.TempPathFactory) -> Both:
    folder = tmp_path_factory.mktemp("both")
    texts = Path(shutil.copytree(sample, folder / "texts"))
    for report in generate_reports(load_register(), 12, seed=3, words=150):
        (texts / report.file).parent.mkdir(exist_ok=True)
        (texts / report.file).write_text(report.text, encoding="utf-8")
    build([texts], folder / "e.db", lake=folder / "lake")
    address = postgres.new_database("both")
    lake = open_lake(folder / "lake")
    load_postgres(address, lake, lake.versions)
    return Both(folder, address)


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_every_table_is_loaded_as_it_is(name: str, both: Both) -> None:
    table = table_named(name)
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    with psycopg.connect(both.address) as connection:
        rows = connection.execute(f'SELECT {columns} FROM treatywatch."{name}"').fetchall()
    assert Counter(rows) == Counter(both.lake.rows(table))


WORDS = (
    *("mines", "MINES", "stockpil*", "the", '"State Party"', '"mine ban treaty" -acceded'),
    *("export -import", "denied forces", "casualt* clearance", "2003 voted", '"of the"', "a*"),
    *("Angola Sudan", "letter", "Yonhap", "élise", "o'clock", "nowhere-at-all", "-mines", "", "?!"),
    *('"antipersonnel mines"', '"mine clear*"', "anti-personnel", "Ministry’s", "the the", "of*"),
)
FILTERS: tuple[dict[str, Any], ...] = (
    {},
    {"country": "PRK"},
    {"edition": 2004},
    {"country": "PRK", "edition": 2021},
    {"question": "treaty.status"},
    {"question": "use", "certainty": "alleged"},
    {"answer": "yes", "speaker": "government"},
    {"kind": "news"},
    {"kind": "interview", "part": "sentence"},
    {"part": "note"},
    {"part": "source"},
    {"part": "chapter"},
    {"year": "2003"},
    {"country": "XXX"},
)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words or "no words")
def test_words_find_the_same_hits_in_the_same_order(both: Both, words: str) -> None:
    ours, theirs = both.pages(words, limit=500)
    assert theirs == ours


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("words", ["", "mines", "minist* letter"])
def test_filters_narrow_in_the_same_way(both: Both, words: str, filters: dict[str, Any]) -> None:
    ours, theirs = both.pages(words, limit=100, **filters)
    assert theirs == ours


@pytest.mark.parametrize("offset", [0, 7, 50, 10_000])
def test_pages_follow_each_other_in_the_same_way(both: Both, offset: int) -> None:
    for words in ("mine", "letter", "the"):
        ours, theirs = both.pages(words, limit=7, offset=offset)
        assert theirs == ours


def test_words_that_say_too_little_are_not_ranked(
    both: Both, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("treatywatch.store.search.RANKED", 2)
    monkeypatch.setattr("treatywatch.store.postgres.search.RANKED", 2)
    ours, theirs = both.pages("mines", limit=30)
    assert not theirs.ranked
    assert theirs == ours


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab minestophé'\"*-()&|!:<>\\ \u00a0\u0301，1", max_size=14))
def test_no_input_is_syntax(both: Both, words: str) -> None:
    ours, theirs = both.pages(words)
    assert theirs == ours


def test_the_tokenizer_is_that_of_the_evidence_file() -> None:
    assert schema_sql().count(f'tokenize = "{TOKENIZER}"') == 2


def test_loading_again_replaces_what_was_there(both: Both) -> None:
    before, _ = both.pages("mines")
    load_postgres(both.address, both.lake, both.lake.versions)
    _, after = both.pages("mines")
    assert after == before


def test_a_load_that_breaks_leaves_what_was_there(both: Both) -> None:
    class Breaking:
        rows = both.lake.rows

        def csv(self, table: Table) -> Iterator[bytes]:
            return iter([b"not,so\n"]) if table.name == "votes" else both.lake.csv(table)

    before, _ = both.pages("mines")
    with pytest.raises(DatabaseRefused, match="votes"):
        load_postgres(both.address, Breaking(), {})
    _, after = both.pages("mines")
    assert after == before


def test_a_schema_of_somebody_else_is_left_alone(postgres: Any, both: Both) -> None:
    address = postgres.new_database("theirs")
    with psycopg.connect(address) as connection:
        connection.execute("CREATE SCHEMA treatywatch CREATE TABLE mine (a int)")
    with pytest.raises(DatabaseRefused, match="not ours"):
        load_postgres(address, both.lake, {})
    with pytest.raises(DatabaseRefused, match="no open data"):
        search_postgres(address, "mines", Filters())
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT count(*) FROM treatywatch.mine").fetchone() == (0,)


def test_a_database_that_is_not_there_is_named_without_its_password() -> None:
    with pytest.raises(DatabaseRefused, match=r"postgresql://me:…@127\.0\.0\.1:1/none") as refused:
        search_postgres("postgresql://me:secret@127.0.0.1:1/none", "mines", Filters())
    assert "secret" not in str(refused.value)
