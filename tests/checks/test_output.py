"""Findings for other programs, and findings that were set aside."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from treatywatch.checks import (
    Dismissal,
    as_annotations,
    as_sarif,
    finding_key,
    load_dismissals,
    unused,
    without_dismissed,
)
from treatywatch.model import Anchor, Evidence, Finding, Severity, UnreadableInput

FINDING = Finding(
    "checks.old-source",
    Severity.WARN,
    "100% of it, on 3: a, b",
    "landmine-monitor-2021-arc",
    "ARC",
    2021,
    Anchor(10, 27, "It is said to be.\n"[:17]),
    3,
    (
        Evidence(
            "note 3", "A book, 1997.", Anchor(40, 53, "A book, 1997."), "landmine-monitor-2021-arc"
        ),
    ),
    "whether",
    "look",
)


def test_sarif_names_rule_place_and_facts() -> None:
    (run,) = as_sarif([FINDING], version="1", files={FINDING.report: "arc.txt"})["runs"]
    (result,) = run["results"]
    assert result["ruleId"] == "checks.old-source"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] == "warning"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "arc.txt"
    assert (place["region"]["charOffset"], place["region"]["charLength"]) == (10, 17)
    assert result["relatedLocations"][0]["message"]["text"] == "note 3: A book, 1997."
    assert "suppressions" not in result


def test_sarif_is_json_and_keeps_what_was_set_aside() -> None:
    dismissal = Dismissal(finding_key(FINDING), FINDING.rule, "it still holds", "A", "2026-01-02")
    data = as_sarif([FINDING], version="1", dismissed={dismissal.finding: dismissal})
    result = json.loads(json.dumps(data))["runs"][0]["results"][0]
    assert result["suppressions"][0]["justification"] == "it still holds"


def test_a_finding_without_a_report_has_no_place() -> None:
    loose = Finding("archive.empty", Severity.NOTE, "an empty file")
    (run,) = as_sarif([loose], version="1")["runs"]
    assert run["results"][0]["locations"] == []
    assert list(as_annotations([loose])) == ["::notice title=archive.empty::an empty file"]


def test_annotations_escape_what_the_service_reads_as_its_own() -> None:
    (line,) = as_annotations([FINDING], {FINDING.report: "a,b:c.txt"})
    assert line.startswith("::warning file=a%2Cb%3Ac.txt,title=checks.old-source::100%25 of it")
    assert "\n" not in line


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"sentence": Anchor(90, 107, "It is said to be.")}, True),
        ({"message": "in other words"}, True),
        ({"sentence": Anchor(10, 28, "It is said to be!!")}, False),
        ({"evidence": ()}, False),
        ({"rule": "checks.other"}, False),
        ({"note": 4}, False),
        ({"report": "another"}, False),
    ],
    ids=["moved", "reworded", "changed", "other facts", "other rule", "other note", "elsewhere"],
)
def test_a_finding_comes_back_when_its_words_change(change: dict, same: bool) -> None:
    assert (finding_key(replace(FINDING, **change)) == finding_key(FINDING)) is same


def test_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "dismissed.csv"
    key = finding_key(FINDING)
    path.write_text(
        f'finding,rule,reason,who,date\n{key},checks.old-source,"still, so",Ann,2026-01-02\n'
        "0123,checks.gone,no longer,Ann,2026-01-02\n",
        encoding="utf-8",
    )
    dismissed = load_dismissals(path)
    other = replace(FINDING, note=4)
    assert without_dismissed([FINDING, other], dismissed) == (other,)
    assert [one.rule for one in unused([FINDING], dismissed)] == ["checks.gone"]
    assert dismissed[key].reason == "still, so"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no column"),
        (b"finding,rule\n1,2\n", "no column reason"),
        (b"finding,rule,reason,who,date\n1,2,,me,2026\n", "reason is empty"),
        (b"\xff\xfe\x00", "cannot be read"),
    ],
    ids=["empty", "columns", "no reason", "not text"],
)
def test_a_bad_list_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "dismissed.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableInput, match=message) as caught:
        load_dismissals(path)
    assert str(path) in caught.value.where


def test_real_findings_have_keys_of_their_own(page: Callable, found: Callable) -> None:
    report = page(2021, "It has none.[1]", "It has some.[2]")
    findings = found("notes.marker-without-any-note", report)
    assert len({finding_key(finding) for finding in findings}) == len(findings) == 1
