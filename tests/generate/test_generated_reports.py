"""Generated texts: marked everywhere, the same for the same seed, with gold that fits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from treatywatch.archive import GENERATED_MARK, read_reports
from treatywatch.cli.main import cli
from treatywatch.generate import GeneratedReport, capacity, generate_reports
from treatywatch.generate.corpus import TooManyReports
from treatywatch.generate.grammar_file import load_grammar
from treatywatch.model import Report
from treatywatch.register import Standpoint, load_register

REGISTER = load_register()
SEED = 11
FIRM_ACCUSATIONS = ("use.state", "production.listed")


@pytest.fixture(scope="module")
def texts() -> list[GeneratedReport]:
    return list(generate_reports(REGISTER, 120, SEED, 400))


@pytest.fixture(scope="module")
def read(texts: list[GeneratedReport]) -> list[tuple[GeneratedReport, Report]]:
    pairs = []
    for text in texts:
        reports = read_reports(text.text.encode(), text.file, REGISTER.names)
        assert len(reports) == 1, f"{text.file} is read as {len(reports)} reports"
        pairs.append((text, reports[0]))
    return pairs


def test_same_arguments_give_the_same_texts(texts: list[GeneratedReport]) -> None:
    assert list(generate_reports(REGISTER, 120, SEED, 400)) == texts


def test_another_seed_gives_other_texts(texts: list[GeneratedReport]) -> None:
    assert [t.text for t in generate_reports(REGISTER, 120, SEED + 1, 400)] != [
        t.text for t in texts
    ]


def test_every_text_begins_and_ends_with_the_mark(texts: list[GeneratedReport]) -> None:
    for text in texts:
        lines = text.text.strip().splitlines()
        assert lines[0].startswith(GENERATED_MARK)
        assert lines[-1].startswith(GENERATED_MARK)
        assert Path(text.file).name.startswith("generated-")


def test_whoever_reads_one_knows_it_for_generated(
    read: list[tuple[GeneratedReport, Report]],
) -> None:
    for _, report in read:
        assert report.series == "Generated Landmine Monitor"
        assert report.slug.startswith("generated-landmine-monitor-")


def test_country_edition_and_headings_are_read_as_written(
    read: list[tuple[GeneratedReport, Report]],
) -> None:
    for text, report in read:
        headings = [s.heading.quotation for s in report.sections if s.heading]
        assert (report.country, report.edition) == (text.notes["country"], text.notes["edition"])
        wanted = list(text.notes["headings"])  # type: ignore[call-overload]
        assert [h for h in headings if h in wanted] == wanted, text.file


def test_all_eras_are_there(texts: list[GeneratedReport]) -> None:
    editions = {int(text.file[:4]) for text in texts}
    assert editions & {1999, 2000, 2001}
    assert editions & {2007, 2008}
    assert editions & set(range(2010, 2015))
    assert max(editions) >= 2020


def test_gold_quotes_stand_once_with_their_markers(texts: list[GeneratedReport]) -> None:
    for text in texts:
        for gold in text.claims:
            quote, notes = str(gold["quote"]), gold["notes"]
            assert text.text.count(quote) == 1
            assert isinstance(notes, list)
            assert quote + "".join(f"[{n}]" for n in notes) in text.text


def test_notes_are_numbered_in_order_and_lost_ones_are_listed(
    texts: list[GeneratedReport],
) -> None:
    for text in texts:
        gold = text.notes
        numbers = [*gold["definitions"], *gold["lost_definitions"]]  # type: ignore[misc]
        assert sorted(numbers) == gold["markers"]


def test_status_in_gold_is_that_of_the_register(texts: list[GeneratedReport]) -> None:
    judged = 0
    for text in texts:
        for gold in text.claims:
            for claim in gold["claims"]:  # type: ignore[attr-defined]
                if claim["question"] == "treaty.status" and claim.get("treaty") == "MBT":
                    status = _status(text)
                    assert claim["answer"] == status or claim.get("optional")
                    judged += 1
    assert judged > 20


def _status(text: GeneratedReport) -> Standpoint:
    from datetime import date

    code, edition = str(text.notes["country"]), int(str(text.notes["edition"]))
    return REGISTER.status(code, "MBT", date(edition, 10, 1)).status


def test_nobody_is_accused_beyond_the_register() -> None:
    stated = {s.code for s in REGISTER.stated_use if s.kind.startswith("state use")}
    listed = {p.code for p in REGISTER.stated_producers if p.kind in {"listed", "former"}}
    for text in generate_reports(REGISTER, 900, SEED, 200):
        for gold in text.claims:
            for claim in gold["claims"]:  # type: ignore[attr-defined]
                if claim["answer"] != "yes":
                    continue
                if claim["question"] == "use":
                    assert text.notes["country"] in stated, text.file
                if claim["question"] == "production":
                    assert text.notes["country"] in listed, text.file


def test_every_situation_has_wordings_and_accusations_name_their_source() -> None:
    grammar = load_grammar()
    assert all(grammar.values())
    for situation in FIRM_ACCUSATIONS:
        assert {wording.source for wording in grammar[situation]} == {"own"}


def test_more_than_there_are_is_refused_with_the_mend() -> None:
    with pytest.raises(TooManyReports, match="--words"):
        next(generate_reports(REGISTER, capacity(REGISTER) + 1, SEED))


def test_a_size_can_be_asked_for() -> None:
    short, long = (
        [len(t.text.split()) for t in generate_reports(REGISTER, 30, SEED, words)]
        for words in (200, 2_000)
    )
    assert sum(long) > 2 * sum(short)


def test_the_command_writes_texts_and_gold(tmp_path: Path) -> None:
    gold = tmp_path / "gold" / "c.jsonl"
    arguments = ["--reports", "5", "--seed", "3", "--out", str(tmp_path / "c"), "--gold", str(gold)]
    result = CliRunner().invoke(cli, ["generate", *arguments])
    assert result.exit_code == 0, result.output
    files = {p.relative_to(tmp_path / "c").as_posix() for p in (tmp_path / "c").rglob("*.txt")}
    assert len(files) == 5
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    assert {line["file"] for line in lines} == files
    notes = json.loads((tmp_path / "gold" / "c.notes.json").read_text(encoding="utf-8"))
    assert {entry["file"] for entry in notes} == files
