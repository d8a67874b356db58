"""`check` for pipelines, findings set aside by a person, and the history of a question."""

from __future__ import annotations

from pathlib import Path


def dismissal(finding: dict, reason: str = "the note stands in the printed edition") -> str:
    return f"{finding['finding']},{finding['rule']},{reason},A. Editor,2026-01-05\n"


def test_sarif_names_file_and_rule(treatywatch, evidence_path: Path) -> None:
    run = treatywatch("check", evidence_path, "--format", "sarif").json["runs"][0]
    assert run["tool"]["driver"]["name"] == "treatywatch"
    uris = {
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
        for place in result["locations"]
    }
    assert "2021/north-korea.txt" in uris


def test_annotations_are_one_command_a_finding(treatywatch, evidence_path: Path) -> None:
    findings = treatywatch("check", evidence_path, "--json").json
    lines = treatywatch("check", evidence_path, "--format", "annotations").out.splitlines()
    assert len(lines) == len(findings)
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)


def test_a_dismissed_finding_is_left_out(treatywatch, evidence_path: Path, tmp_path: Path) -> None:
    findings = treatywatch("check", evidence_path, "--json").json
    lost = next(f for f in findings if f["rule"] == "notes.lost-definition")
    file = tmp_path / "dismissed.csv"
    file.write_text("finding,rule,reason,who,date\n" + dismissal(lost))
    left = treatywatch("check", evidence_path, "--dismissals", file, "--json").json
    assert {f["finding"] for f in findings} - {f["finding"] for f in left} == {lost["finding"]}


def test_a_dismissal_needs_a_reason(treatywatch, evidence_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "dismissed.csv"
    file.write_text("finding,rule,reason,who,date\nabc,some.rule,,A. Editor,2026-01-05\n")
    ran = treatywatch("check", evidence_path, "--dismissals", file)
    assert ran.code == 2
    assert "reason" in ran.err


def test_a_dismissal_that_fits_nothing_is_said(treatywatch, evidence_path: Path, tmp_path: Path):
    file = tmp_path / "dismissed.csv"
    file.write_text("finding,rule,reason,who,date\nabc,some.rule,old,A. Editor,2026-01-05\n")
    ran = treatywatch("check", evidence_path, "--dismissals", file)
    assert "abc" in ran.err


def test_every_finding_has_a_key_of_its_own(treatywatch, evidence_path: Path) -> None:
    keys = [f["finding"] for f in treatywatch("check", evidence_path, "--json").json]
    assert len(set(keys)) == len(keys)


def test_history_tells_silence_from_no_report(treatywatch, evidence_path: Path) -> None:
    shape = treatywatch("history", evidence_path, "prk", "transfer.export", "--json").json
    states = {point["edition"]: point["state"] for point in shape["editions"]}
    assert states[1999] == states[2021] == "answered"
    assert states[2007] == "no-report"
    first = {a["answer"]: a["first_said"]["edition"] for a in shape["assertions"]}
    assert first["yes"] == 2021


def test_history_of_an_unknown_country_is_bad_input(treatywatch, evidence_path: Path) -> None:
    ran = treatywatch("history", evidence_path, "ATL", "use")
    assert ran.code == 2
    assert "ATL" in ran.err
