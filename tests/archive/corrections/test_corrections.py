"""Corrections are data beside the text: the reading changes, the text and its places do not."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.archive.corrections import Corrections, applied_corrections, load_corrections
from treatywatch.archive.corrections.edits import Edit, WayBack, edited, moved
from treatywatch.model import CodedReport, InvalidCorrection
from treatywatch.walk.correcting import coded_in, reports_in

NAME = "kiribati-2010.txt"
PAGE = """Kiribati

Last Updated: 28 October 2011

Mine Ban Policy

Mine ban policy overview

Mine Ban Treaty status

State not party

Policy

Kiribati signed the Mine Ban Treaty on 3 December 1979.[1] Since1995 it has voted for a ban.

Production, transfer, stockpiling, and use

Mr.Tong said that Kiribati has never producd antipersonnel mines.[2]

[1] Interveiw with an official, Tarawa, 3 May 2010.

[2] Ibid.
"""
FILE = """
report: landmine-monitor-2010-kir-mine-ban-policy
corrections:
  - expected: 3 December 1979
    reads: 3 December 1997
    reason: the treaty was opened for signature in 1997
    by: A. Reviewer
    date: 2026-11-22
  - expected: producd
    reads: produced
    reason: a letter is missing
    by: A. Reviewer
    date: 2026-11-22
  - expected: Interveiw
    reads: Interview
    reason: two letters have changed places
    by: A. Reviewer
    date: 2026-11-22
"""


def corrections(folder: Path, text: str = FILE) -> Corrections:
    folder.mkdir(exist_ok=True)
    (folder / "kiribati.yaml").write_text(text, encoding="utf-8")
    return load_corrections(folder)


def one(expected: str, reads: str, **more: str) -> str:
    lines = "".join(f"    {key}: {value}\n" for key, value in more.items())
    return (
        "report: landmine-monitor-2010-kir-mine-ban-policy\ncorrections:\n"
        f'  - expected: "{expected}"\n    reads: "{reads}"\n    reason: typing\n'
        f"    by: A. Reviewer\n    date: 2026-11-22\n{lines}"
    )


def _first() -> str:
    """The first correction of the file once more."""
    return FILE.partition("corrections:\n")[2].partition("  - expected: producd")[0]


def code(found: Corrections, page: str = PAGE) -> CodedReport:
    ((coded, _),) = coded_in(page.encode(), NAME, found)
    return coded


def test_the_coder_reads_the_mended_words(tmp_path: Path) -> None:
    before = code(Corrections())
    after = code(corrections(tmp_path / "c"))
    claims = {(c.question, c.answer): c.date for c in after.claims}
    assert "1997-12-03" in claims.values()
    assert "1997-12-03" not in {c.date for c in before.claims}
    assert ("production", "no") in {(c.question.split(".")[0], c.answer) for c in after.claims} or (
        len(after.claims) > len(before.claims)
    )
    assert [n.citations[0].kind for n in after.report.notes] == ["interview", "interview"]
    assert [n.citations[0].kind for n in before.report.notes] == ["unparsed", "unparsed"]


def test_the_text_and_every_place_in_it_stay(tmp_path: Path) -> None:
    before = code(Corrections()).report
    coded = code(corrections(tmp_path / "c"))
    report = coded.report
    assert (report.text, report.text_sha256) == (PAGE, before.text_sha256)
    assert report.origin == before.origin
    assert [s.text for s in report.sentences()] == [s.text for s in before.sentences()]
    for sentence in report.sentences():
        assert PAGE[sentence.start : sentence.end] == sentence.text
    for claim in coded.claims:
        assert claim.anchor.holds_in(PAGE)
        assert claim.sentence.holds_in(PAGE)
    assert [report.regions[0].start, report.regions[-1].end] == [0, len(PAGE)]
    assert all(a.end == b.start for a, b in pairwise(report.regions))
    for note in report.notes:
        assert note.definition
        assert note.definition.holds_in(PAGE)
        assert all(citation.anchor.holds_in(PAGE) for citation in note.citations)


def test_a_finding_at_the_sentence_says_what_was_mended_and_who_reviewed_it(tmp_path: Path) -> None:
    report = code(corrections(tmp_path / "c")).report
    told = [f for f in report.findings if f.rule == "archive.corrected"]
    assert [f.evidence[0].text for f in told] == ["3 December 1979", "producd", "Interveiw"]
    assert [f.evidence[1].text for f in told] == ["3 December 1997", "produced", "Interview"]
    assert "opened for signature" in told[0].message
    assert told[0].sentence
    assert told[0].sentence.quotation.startswith("Kiribati signed")
    assert all(f.evidence[0].anchor and f.evidence[0].anchor.holds_in(PAGE) for f in told)
    assert told[0].evidence[2].source == "reviewed by A. Reviewer, 2026-11-22"
    assert applied_corrections(report.findings) == {f"kiribati.yaml:{n}" for n in (1, 2, 3)}


def test_reading_without_coding_is_corrected_too(tmp_path: Path) -> None:
    found = corrections(tmp_path / "c")
    assert reports_in(PAGE.encode(), NAME, found) == (code(found).report,)


def test_a_mended_sentence_break_gives_two_sentences(tmp_path: Path) -> None:
    page = PAGE.replace("ban.\n", "ban.it has said so twice.\n")
    found = corrections(tmp_path / "c", one("ban.it", "ban. It"))
    sentences = [s.text for s in code(found, page).report.body_sentences]
    assert "Since1995 it has voted for a ban." in sentences
    assert "it has said so twice." in sentences


def test_the_country_itself_can_be_mended(tmp_path: Path) -> None:
    page = PAGE.replace("Kiribati\n", "Kiribaty\n", 1).replace("Kiribati signed", "It signed")
    report = code(Corrections(), page).report
    text = one("Kiribaty", "Kiribati").replace(
        "landmine-monitor-2010-kir-mine-ban-policy", report.slug
    )
    mended = code(corrections(tmp_path / "c", text), page).report
    assert (mended.country, mended.country_as_written) == ("KIR", "Kiribati")
    assert {f.report for f in mended.findings} == {mended.slug}


def test_a_correction_by_hash_is_for_that_text_alone(tmp_path: Path) -> None:
    digest = code(Corrections()).report.text_sha256
    text = FILE.replace("corrections:", f"text_sha256: {digest}\ncorrections:", 1)
    found = corrections(tmp_path / "c", text)
    assert len(applied_corrections(code(found).report.findings)) == 3
    assert not applied_corrections(code(found, PAGE + "\n").report.findings)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (one("3 December 1989", "x"), "is not in landmine-monitor-2010-kir"),
        (one("Kiribati", "x"), "is 3 times in"),
        (one("Kiribati", "x", occurrence="9"), "is 3 times in"),
        (one("Ibid.", "Ibid. This was said twice before. So it was."), "adds the sentence"),
        (FILE + _first(), "overlaps"),
        (one("a", "a"), "changes nothing"),
        (one("a", "b", date="yesterday").replace("    date: 2026-11-22\n", ""), "is no date"),
        ("corrections: []", "names no report"),
        ("report: x\ncorrections: []", "holds no list"),
        ("report: x\ncorrections:\n  - expected: a", "gives no reason, by, date"),
        ("report: x\nmore: y", "must be a mapping"),
        ("report: [", "cannot be read"),
    ],
    ids=lambda value: value if " " in value and len(value) < 40 else "",
)
def test_what_does_not_hold_stops_with_a_clear_error(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(InvalidCorrection, match=says) as caught:
        code(corrections(tmp_path / "c", text))
    assert caught.value.mend


def test_one_of_several_occurrences(tmp_path: Path) -> None:
    text = one("Kiribati", "Kiribas", occurrence="3")
    finding = code(corrections(tmp_path / "c", text)).report.findings[-1]
    assert finding.sentence
    assert "never producd" in finding.sentence.quotation


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text("ab .", max_size=30))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    reads = st.text("abc .", max_size=5)
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [Edit(start, end, draw(reads)) for start, end in pairs]


@given(texts_with_edits())
def test_the_way_back_never_runs_backwards_and_keeps_what_was_not_mended(
    given_: tuple[str, list[Edit]],
) -> None:
    text, edits = given_
    mended = edited(text, edits)
    back = WayBack(text, edits)
    places = [back(place) for place in range(len(mended) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)
    untouched = [p for p in range(len(text)) if not any(e.start <= p < e.end for e in edits)]
    for place in untouched:
        there = moved(place, edits, is_end=False)
        assert mended[there] == text[place]
        assert back(there + 1) == place + 1 or any(e.start == place + 1 for e in edits)


def test_without_edits_every_place_is_its_own() -> None:
    assert [WayBack("abc", [])(place) for place in range(4)] == [0, 1, 2, 3]


@pytest.mark.parametrize("nothing", ["\ufeff", "\u00ad", "\u200b\u200b"])
def test_a_line_of_signs_that_nobody_sees_is_read_over(nothing):
    title = "EGY-615, Generated Landmine Monitor 2014"
    words = (
        "In this year the government, which had been asked by its\n"
        "neighbours more than once and which had answered that it\n"
        "would think it over in due course, answered once again"
    )
    (report,) = reports_in(f"{title}\n{nothing}\n{words}".encode(), NAME)
    assert "\n".join(s.text for s in report.sentences()) == words
