"""A build over files that hold the same report, and over files with reviewed corrections."""

from __future__ import annotations

from pathlib import Path

import pytest

from treatywatch.model import InvalidCorrection, Severity
from treatywatch.store import Evidence, open_evidence
from treatywatch.walk import build

SLUG = "landmine-monitor-2011-kir-mine-ban-policy"
POLICY = (
    "Kiribati acceded to the Mine Ban Treaty on 7 September 2000.[1] It has attended no meeting "
    "of States Parties since 2006.[2]"
)
PRODUCTION = (
    "Kiribati has never used, produced, or transferred antipersonnel mines. It told the Monitor "
    "in 2010 that it keeps no stockpile, and that it knows of no mined area in its islands.[3]"
)
NOTES = (
    "Email from an official, Tarawa, 3 May 2010.",
    "List of participants, Geneva, 3 December 2010.",
    "Ibid.",
)


def as_text(policy: str = POLICY, notes: tuple[str, ...] = NOTES) -> str:
    blocks = [
        *("Kiribati", "Last updated: 28 October 2011", "Mine Ban Policy", "Policy", policy),
        *("Production, transfer, stockpiling, and use", PRODUCTION),
        *(f"[{n}] {words}" for n, words in enumerate(notes, start=1) if words),
    ]
    return "\n\n".join(blocks) + "\n"


def as_html(policy: str = POLICY) -> str:
    notes = "".join(f"<p>[{n}] {words}</p>" for n, words in enumerate(NOTES, start=1))
    return (
        "<!DOCTYPE html><html><head><title>Kiribati</title></head><body><h1>Kiribati</h1>"
        "<p>Last updated: 28 October 2011</p><h2>Mine Ban Policy</h2><h3>Policy</h3>"
        f"<p>{policy}</p><h3>Production, transfer, stockpiling, and use</h3><p>{PRODUCTION}</p>"
        f"{notes}</body></html>"
    )


def built(folder: Path, corrections: Path | None = None) -> Evidence:
    out = folder.parent / f"{folder.name}.db"
    build([folder], out, corrections=corrections)
    return open_evidence(out)


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (as_text(), as_text(), "b.txt holds the same report"),
        (as_text(), as_html(), "b.txt holds the same report"),
        (as_text(), as_text(POLICY.replace("acceded to", "accededto")), "same report"),
        (as_text(), as_text(POLICY.replace("attended", "atended")), "1 sentence typed differently"),
        (as_text(notes=(*NOTES[:2], "")), as_text(), "a.txt holds the same report"),
    ],
    ids=["same text", "another skin", "lost space", "typing", "definition lost"],
)
def test_one_report_in_two_files_is_one_report(
    tmp_path: Path, first: str, second: str, says: str
) -> None:
    evidence = built(write(tmp_path / "in", a_txt=first, b_txt=second))
    (slug,) = evidence.report_slugs()
    report = evidence.report(slug)
    assert evidence.refused() == ()
    assert {report.origin.name, *(o.name for o in report.renderings)} == {"a.txt", "b.txt"}
    (finding,) = [f for f in report.findings if f.rule == "archive.rendered-twice"]
    assert says in finding.message
    assert finding.severity is Severity.NOTE
    assert all(note.definition for note in report.notes)


@pytest.mark.parametrize(
    ("policy", "why"),
    [
        (POLICY.replace("7 September", "9 September"), "1 sentence read differently"),
        (POLICY.replace("2000.", "2000. It uses mines."), "1 sentence read differently"),
        (POLICY.replace("It has attended no", "It has attended a"), "1 sentence read differently"),
        (POLICY.replace("since 2006", "since 2005"), "1 sentence read differently"),
    ],
    ids=["date", "added sentence", "denial", "year"],
)
def test_a_text_that_says_something_else_is_refused_with_both_names(
    tmp_path: Path, policy: str, why: str
) -> None:
    folder = write(tmp_path / "in", a_txt=as_text(), b_txt=as_text(policy))
    evidence = built(folder)
    (refusal,) = evidence.refused()
    names = {"a.txt", "b.txt"}
    assert refusal.file in names
    assert f"another text of the report in {(names - {refusal.file}).pop()}" in refusal.error
    assert why in refusal.error or "missing" in refusal.error
    assert len(evidence.report_slugs()) == 1


def test_a_note_that_says_something_else_is_another_text(tmp_path: Path) -> None:
    notes = ("Letter from the President, 5 June 2011.", *NOTES[1:])
    evidence = built(write(tmp_path / "in", a_txt=as_text(), b_txt=as_text(notes=notes)))
    assert "note 1 reads differently" in evidence.refused()[0].error


def test_another_date_is_another_text(tmp_path: Path) -> None:
    later = as_text().replace("28 October 2011", "29 October 2011")
    evidence = built(write(tmp_path / "in", a_txt=as_text(), b_txt=later))
    assert "updated 2011-10-2" in evidence.refused()[0].error


def correction(expected: str, reads: str, slug: str = SLUG, digest: str = "") -> str:
    hashed = f"text_sha256: {digest}\n" if digest else ""
    return (
        f"report: {slug}\n{hashed}corrections:\n  - expected: {expected}\n    reads: {reads}\n"
        "    reason: typing\n    by: A. Reviewer\n    date: 2026-11-22\n"
    )


def test_a_build_reads_corrected_and_keeps_the_text(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", kiribati_txt=as_text())
    mended = write(tmp_path / "mend", kiribati_yaml=correction("7 September 2000", "8 June 2001"))
    evidence = built(folder, mended)
    report = evidence.report(SLUG)
    assert report.text == as_text()
    assert "2001-06-08" in {claim.date for claim in evidence.claims(SLUG)}
    (finding,) = evidence.findings(rule="archive.corrected")
    assert finding.sentence
    assert finding.sentence.holds_in(report.text)
    assert "8 June 2001" in finding.message


def test_a_cache_knows_which_corrections_were_applied(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", kiribati_txt=as_text())
    mended = write(tmp_path / "mend", kiribati_yaml=correction("7 September 2000", "8 June 2001"))
    cache, out = tmp_path / "cache", tmp_path / "e.db"
    for corrections, dates in ((None, 0), (mended, 1), (None, 0)):
        build([folder], out, cache=cache, corrections=corrections)
        with open_evidence(out) as evidence:
            found = [c for c in evidence.claims(SLUG) if c.date == "2001-06-08"]
            assert bool(found) == bool(dates)


@pytest.mark.parametrize("workers", [1, 2])
def test_an_expectation_that_no_longer_holds_stops_the_build(tmp_path: Path, workers: int) -> None:
    folder = write(tmp_path / "in", kiribati_txt=as_text())
    mended = write(tmp_path / "mend", kiribati_yaml=correction("7 October 2000", "8 June 2001"))
    with pytest.raises(InvalidCorrection, match=r"kiribati\.yaml:1.*is not in") as caught:
        build([folder], tmp_path / "e.db", corrections=mended, workers=workers)
    assert caught.value.mend
    assert not (tmp_path / "e.db").exists()


def test_a_text_that_is_no_longer_the_reviewed_one_stops_the_build(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", kiribati_txt=as_text())
    text = correction("7 September 2000", "8 June 2001", digest="0" * 64)
    mended = write(tmp_path / "mend", kiribati_yaml=text)
    with pytest.raises(InvalidCorrection, match="no longer the one that was reviewed"):
        build([folder], tmp_path / "e.db", corrections=mended)


def test_a_correction_of_a_report_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", kiribati_txt=as_text())
    mended = write(tmp_path / "mend", other_yaml=correction("a", "b", slug="another-report"))
    (finding,) = built(folder, mended).findings(rule="archive.correction-unused")
    assert "another-report" in finding.message
