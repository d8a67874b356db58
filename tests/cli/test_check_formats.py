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


BOTH = """Egypt

Mine Ban Policy

Last updated: 5 May 2012

Production

Egypt has never produced antipersonnel mines. Egypt has produced antipersonnel mines.
"""


def test_what_blocks_fails_the_pipeline_and_stops_the_publication_until_dismissed(
    treatywatch, tmp_path: Path
) -> None:
    (tmp_path / "2012-egypt.txt").write_text(BOTH, encoding="utf-8")
    evidence, out, log = (tmp_path / name for name in ("e.db", "edition", "d.csv"))
    treatywatch("build", tmp_path / "2012-egypt.txt", "--out", evidence)
    assert treatywatch("check", evidence, "--fail-on", "block").code == 1
    stopped = treatywatch("publish", evidence, "--out", out)
    assert stopped.code == 2
    assert "checks.contradicts-itself" in stopped.err
    assert not out.exists()
    found = treatywatch("check", evidence, "--json", "--rule", "checks.contradicts-itself").json
    row = f"{found[0]['finding']},checks.contradicts-itself,Both are quoted.,An editor,2026-01-01"
    log.write_text(f"finding,rule,reason,who,date\n{row}\n", encoding="utf-8")
    ran = treatywatch("check", evidence, "--fail-on", "block", "--dismissals", log)
    assert ran.code == 0
    assert treatywatch("publish", evidence, "--out", out, "--dismissed", log).code == 0
    assert "Both are quoted." in (out / "manifest.json").read_text(encoding="utf-8")
