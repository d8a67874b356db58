"""Writing: whole or not at all, and the same bytes for the same input."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from treatywatch.model import (
    Anchor,
    Change,
    ChangeKind,
    CodedReport,
    Evidence,
    Finding,
    InvalidEvidence,
    Refusal,
    Severity,
    Side,
    UnreadableInput,
)
from treatywatch.store import open_evidence, write_evidence

HERE = Path(__file__).parent
BUILD = """
import importlib.util, sys
from pathlib import Path
from treatywatch.store import write_evidence
spec = importlib.util.spec_from_file_location("arcadia", sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
coded = [module.arcadia(edition) for edition in range(2000, 2020)]
def reports():
    for one in coded:
        yield one
        if len(sys.argv) > 3:
            print("half", flush=True)
            sys.stdin.readline()
write_evidence(reports(), out=Path(sys.argv[2]), sources=module.letter_sources(coded),
               meta={"b": "2", "a": "1"})
"""


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_same_input_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    hashes = set()
    for seed in ("0", "1", "77"):
        out = tmp_path / f"{seed}.sqlite"
        command = [sys.executable, "-c", BUILD, str(HERE / "conftest.py"), str(out)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        hashes.add(digest(out))
    assert len(hashes) == 1


def test_an_error_in_the_middle_leaves_the_previous_file(
    tmp_path: Path, arcadia: Callable, build: Callable
) -> None:
    path, _ = build(arcadia(2004))
    before = digest(path)

    def broken() -> Iterator[CodedReport]:
        yield arcadia(2005)
        raise RuntimeError("the disk is on fire")

    with pytest.raises(RuntimeError):
        write_evidence(broken(), out=path, sources={}, meta={})
    assert digest(path) == before
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_killed_build_leaves_the_previous_file_and_the_next_sweeps_up(
    tmp_path: Path, arcadia: Callable, build: Callable
) -> None:
    path, _ = build(arcadia(2004))
    before = digest(path)
    command = [sys.executable, "-c", BUILD, str(HERE / "conftest.py"), str(path), "slow"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "half\n"
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=10)
    assert digest(path) == before
    assert open_evidence(path).report_slugs() == (arcadia(2004).report.slug,)
    assert len(list(tmp_path.iterdir())) == 2
    build(arcadia(2005))
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    assert open_evidence(path).countries()[0].editions == (2005,)


def test_a_reader_keeps_the_old_file_while_a_new_one_takes_its_place(
    arcadia: Callable, build: Callable
) -> None:
    path, _ = build(arcadia(2004))
    with open_evidence(path) as old:
        build(arcadia(2005))
        assert old.countries()[0].editions == (2004,)
    assert open_evidence(path).countries()[0].editions == (2005,)


def test_the_summary_counts(arcadia: Callable, build: Callable) -> None:
    refused = Refusal("broken.pdf", "not a PDF", "save it again")
    path, summary = build(arcadia(2004), arcadia(2005), refused=[refused])
    assert summary.as_json() == {
        "reports": 2,
        "sentences": 6,
        "coded": 2,
        "uncoded": 4,
        "markers": 4,
        "definitions": 2,
        "lost_definitions": 2,
        "citations": 2,
        "sources": 1,
        "claims": 2,
        "findings": 0,
        "unknown_characters": 0,
        "refused": [{"file": "broken.pdf", "error": "not a PDF", "mend": "save it again"}],
    }
    assert open_evidence(path).summary() == summary


def test_a_second_report_of_the_same_name_is_refused_aloud(
    arcadia: Callable, build: Callable
) -> None:
    path, summary = build(arcadia(2004), arcadia(2004), arcadia(2005))
    assert summary.reports == 2
    (refusal,) = summary.refused
    assert "arcadia-2004.txt" in refusal.file
    assert arcadia(2004).report.slug in refusal.error
    assert open_evidence(path).refused() == (refusal,)


def test_findings_of_reading_and_of_checks_are_kept_once(
    arcadia: Callable, build: Callable
) -> None:
    one = arcadia(2004)
    anchor = one.report.body_sentences[1].anchor
    fact = Evidence("note 2", "its definition is missing", anchor)
    lost = Finding(
        "notes.lost-definition",
        Severity.WARN,
        "note 2 has no definition",
        one.report.slug,
        "ARC",
        2004,
        anchor,
        2,
        (fact,),
        "whether another rendering has it",
        "look at the page",
    )
    old = Finding("checks.old-source", Severity.NOTE, "a source of 1980", one.report.slug, "ARC")
    loose = Finding("archive.empty", Severity.NOTE, "an empty file")
    one = replace(one, report=replace(one.report, findings=(lost,)))
    path, summary = build(one, findings=[lost, old, loose, old])
    evidence = open_evidence(path)
    assert summary.findings == 3
    assert evidence.findings() == (lost, old, loose)
    assert evidence.findings(country="ARC", severity=Severity.NOTE) == (old,)
    assert evidence.findings(rule="notes.lost-definition", edition=2004) == (lost,)
    assert evidence.findings(report=one.report.slug) == (lost, old)
    assert evidence.report(one.report.slug).findings == (lost,)


def test_changes_come_back_with_both_sides(arcadia: Callable, build: Callable) -> None:
    first, second = arcadia(2004), arcadia(2005)
    before = Side(first.report.slug, 2004, first.claims[0])
    after = Side(second.report.slug, 2005, second.claims[0])
    carried = Change(
        "ARC", "treaty.status", ChangeKind.CARRIED, before, after, "", earlier=2004, later=2005
    )
    dropped = replace(carried, kind=ChangeKind.DROPPED, to=None, reason="no longer said")
    path, _ = build(first, second, changes=iter([carried, dropped]))
    evidence = open_evidence(path)
    assert evidence.changes("ARC", 2004, 2005) == (carried, dropped)
    assert evidence.changes("ARC", 2005, 2006) == ()
    assert evidence.changes(kind=ChangeKind.DROPPED) == (dropped,)
    assert evidence.changes(question="use") == ()


def test_a_change_must_point_to_a_claim_of_the_file(arcadia: Callable, build: Callable) -> None:
    one = arcadia(2004)
    stranger = Side(one.report.slug, 2004, replace(one.claims[0], answer="party"))
    change = Change("ARC", "treaty.status", ChangeKind.NEW, None, stranger)
    with pytest.raises(InvalidEvidence, match="not in the file"):
        build(one, changes=[change])


def test_a_claim_must_stand_in_a_sentence_of_its_report(arcadia: Callable, build: Callable) -> None:
    one = arcadia(2004)
    adrift = replace(one.claims[0], sentence=Anchor(0, 4, "Arca"))
    with pytest.raises(InvalidEvidence, match="stands in no sentence"):
        build(replace(one, claims=(adrift,)))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="choose a folder"):
        write_evidence([], out=tmp_path / "no" / "e.sqlite", sources={}, meta={})


def test_an_empty_evidence_file_is_a_good_one(build: Callable) -> None:
    path, summary = build()
    evidence = open_evidence(path)
    assert summary.reports == 0
    assert evidence.countries() == evidence.report_slugs() == evidence.findings() == ()
    assert evidence.search("anything").total == 0


def test_halves_of_characters_are_refused_and_the_others_go_in(
    arcadia: Callable, build: Callable
) -> None:
    one = arcadia(2004)
    broken = replace(one, report=replace(one.report, text=one.report.text + "\ud800"))
    path, summary = build(broken, arcadia(2005))
    assert [refusal.file for refusal in summary.refused] == ["arcadia-2004.txt"]
    assert open_evidence(path).report_slugs() == (arcadia(2005).report.slug,)
