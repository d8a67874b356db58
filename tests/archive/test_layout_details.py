"""What each layout asks for: rows, labels, markers, definitions, neighbours, bodies."""

from __future__ import annotations

import pytest

from treatywatch.archive import read_body, read_reports
from treatywatch.archive.eras.crosswalk import load_crosswalk
from treatywatch.model import AreaNames, ParagraphKind, RegionKind, Report

HEAD = "Egypt, Landmine Monitor Report 2003\n\nMine Ban Policy\n\n"


def read(text: str, areas: AreaNames) -> Report:
    (report,) = read_reports(text.encode(), "a.txt", areas)
    return report


def notes(report: Report) -> list[str]:
    kinds = [r for r in report.regions if r.kind is RegionKind.NOTE]
    return [report.text[r.start : r.end].strip() for r in kinds]


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("MINE BAN POLICY", "treaty-policy"),
        ("Mine Ban Policy:", "treaty-policy"),
        ("Key developments since May 2005", "key-changes"),
        ("Ten-Year Summary", "key-changes"),
        ("Use, production, transfer, and stockpiling", "production+transfer+stockpiling+use"),
        (
            "Production, transfer, stockpile destruction, and retention",
            "production+transfer+stockpiling+retention",
        ),
        ("Production and Transfer", "production+transfer"),
        ("Use and Landmine Problem", "use+contamination"),
        ("Landmine/UXO Problem", "contamination"),
        ("Landmine & UXO Problem", "contamination"),
        ("Contamination (as of December 2021)[1]", "contamination"),
        ("Mine Awareness", "risk-education"),
        ("Landmine Casualties", "casualties"),
        ("Casualties in 2008", "casualties"),
        ("Disability Policy and Practice", "victim-assistance"),
        ("Support for Mine Action", "support"),
        ("International contributions: 2012[6]", "support"),
        ("2008 Key Data", "key-data"),
        ("Of Goats and Sheep", "unmapped"),
    ],
)
def test_topics(heading: str, topic: str) -> None:
    assert load_crosswalk().topic(heading) == topic


def test_a_value_is_never_given_to_a_label_across_a_lost_cell(areas: AreaNames) -> None:
    report = read(
        "Egypt, Landmine Monitor Report 2008\n\nMine Ban Treaty status\n\nNot a State Party\n\n"
        "Use, production, transfer in 2007\n\n\n\n\nMines and UXO\n\nRE capacity\n\nNone\n",
        areas,
    )
    rows = [(s.label, s.text) for s in report.body_sentences]
    assert rows == [
        ("Mine Ban Treaty status", "Not a State Party"),
        (None, "Mines and UXO"),
        ("RE capacity", "None"),
    ]
    assert {f.rule for f in report.findings} == {"archive.empty-value", "archive.lost-label"}


def test_label_and_value_on_one_line(areas: AreaNames) -> None:
    report = read(
        "Egypt\n\nLast Updated: 3 May 2012\n\nMine ban policy overview\n\n"
        "Mine Ban Treaty status | State not party |\nUNGA voting record | Abstained in 2011 |\n",
        areas,
    )
    assert [(s.label, s.text) for s in report.body_sentences] == [
        ("Mine Ban Treaty status", "State not party"),
        ("UNGA voting record", "Abstained in 2011"),
    ]


@pytest.mark.parametrize("ending", ["", " on", " in", " for"])
def test_wordings_of_one_label(ending: str, areas: AreaNames) -> None:
    label = f"Last Article 7 report submitted{ending}"
    report = read(
        "Egypt, Landmine Monitor Report 2008\n\nTreaty implementing legislation\n\nNone\n\n"
        f"{label}\n\n2007 (for 2006)\n\nContamination\n\nMines\n",
        areas,
    )
    assert (label, "2007 (for 2006)") in [(s.label, s.text) for s in report.body_sentences]


def test_an_overview_of_one_row_is_a_table(areas: AreaNames) -> None:
    report = read(
        "Egypt\n\nLast Updated: 3 May 2012\n\nMine ban policy overview\n\n"
        "Mine Ban Treaty status\n\nState not party\n\nPolicy\n\nEgypt has not acceded.\n",
        areas,
    )
    assert [(s.label, s.text) for s in report.body_sentences] == [
        ("Mine Ban Treaty status", "State not party"),
        (None, "Egypt has not acceded."),
    ]


def test_definitions_over_several_paragraphs_and_on_one_line(areas: AreaNames) -> None:
    report = read(
        HEAD + "It did.[1] It did not.[2] It may.[3]\n\n"
        "[1] Letter, 2 May 2003.\n\nThe letter said more.\n\n"
        "[2] Ibid. [3] See note [1] above, and Law No. [5].\n",
        areas,
    )
    assert notes(report) == [
        "[1] Letter, 2 May 2003.\n\nThe letter said more.",
        "[2] Ibid.",
        "[3] See note [1] above, and Law No. [5].",
    ]


def test_a_definition_with_an_absurd_number_is_one_definition(areas: AreaNames) -> None:
    report = read(HEAD + "It did.[999999]\n\n[999999] Letter. [1] Odd.\n", areas)
    assert [m.number for m in report.markers] == [999999]
    assert notes(report) == ["[999999] Letter. [1] Odd."]


def test_a_marker_at_the_beginning_of_a_line_does_not_end_the_body(areas: AreaNames) -> None:
    report = read(
        HEAD + "It did.[1] It did not.\n\n[2] It may one day.[3]\n\n"
        "[1] Letter.\n\n[2] Ibid.\n\n[3] Ibid.\n",
        areas,
    )
    assert [m.number for m in report.markers] == [1, 2, 3]
    assert notes(report) == ["[1] Letter.", "[2] Ibid.", "[3] Ibid."]


def test_list_items_begin_behind_their_bullets(areas: AreaNames) -> None:
    report = read(HEAD + "It should:\n\n  • join the treaty;\n  • report.\n", areas)
    items = [p for s in report.sections for p in s.paragraphs if p.kind is ParagraphKind.LIST_ITEM]
    assert [s.text for p in items for s in p.sentences] == ["join the treaty;", "report."]


def test_short_prose_is_no_heading(areas: AreaNames) -> None:
    report = read(
        HEAD + "Egypt has signed nothing\n\nUse\n\nNone is known of in recent years.", areas
    )
    assert [s.heading.quotation for s in report.sections if s.heading] == ["Mine Ban Policy", "Use"]
    assert "Egypt has signed nothing" in [s.text for s in report.body_sentences]


@pytest.mark.parametrize(
    "text",
    [
        "North Korea has not signed the Mine Ban Treaty.",
        "Not a word about the subject",
        "Key developments since May 2003: It voted against. It said so.",
    ],
)
def test_a_body_needs_no_heading(text: str) -> None:
    report = read_body(text, "PRK", 2004)
    assert (report.country, report.edition, report.findings) == ("PRK", 2004, ())
    assert " ".join(s.text for s in report.body_sentences) in text
    assert report.body_sentences


def test_a_run_in_label_is_not_part_of_its_sentences() -> None:
    report = read_body("Key developments since May 2003: It voted against. It left.", "PRK", 2004)
    assert [(s.label, s.text) for s in report.body_sentences] == [
        ("Key developments since May 2003", "It voted against."),
        ("Key developments since May 2003", "It left."),
    ]


@pytest.mark.parametrize(
    ("line", "edition", "country"),
    [
        ("INDIA , Landmine Monitor Report 2003", 2003, "IND"),
        ("India – Landmine Monitor 2011", 2011, "IND"),
        ("Landmine Monitor Report 1999: Egypt", 1999, "EGY"),
        ("Landmine Monitor 2015\n\nEgypt", 2015, "EGY"),
    ],
)
def test_title_lines(line: str, edition: int, country: str, areas: AreaNames) -> None:
    report = read(f"{line}\n\nUse\n\nIt has used no mines since 1990.\n", areas)
    assert (report.edition, report.country) == (edition, country)
