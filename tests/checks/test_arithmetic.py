"""Figures that add up raise nothing; one changed figure in each is found.

The forms are those of the profiles whose arithmetic was added up again and found right: casualties
by outcome, sex and device, donors with their amounts, mined areas by province.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treatywatch.checks import check_report
from treatywatch.model import Finding
from treatywatch.register import Register
from treatywatch.walk import code_file

ARITHMETIC = {
    "checks.parts-against-total",
    "checks.table-against-total",
    "checks.figures-within-report",
    "checks.list-against-count",
    "checks.prior-year-figure",
    "checks.cumulative-total",
}

SENTENCES = {
    "Georgia 2006": ("In 2006, there were 31 mine casualties: 9 killed and 22 injured.", "9 k"),
    "Sri Lanka 2006": ("There were 64 casualties in 2006: 25 killed and 39 injured.", "39"),
    "Sri Lanka 2007": ("In 2007, mines caused 34 casualties, 12 killed and 22 injured.", "12"),
    "Lao 2006": (
        "In all, 59 casualties were recorded in 2006: 10 killed and 49 injured.",
        "59",
    ),
    "Lao 2007": ("A total of 100 casualties (31 killed, 69 injured) were recorded in 2007.", "31"),
    "Nepal 2006": ("There were 169 casualties in 2006: 34 killed and 135 injured.", "135"),
    "Nepal 2007": ("In 2007, 96 casualties were recorded (9 killed and 87 injured).", "87"),
    "Mozambique 2006": ("There were 35 casualties in 2006: 19 killed and 16 injured.", "19"),
    "Russia 2006": ("In Chechnya, 73 casualties were recorded: 22 killed and 51 injured.", "73"),
    "by sex": ("Mines injured 40 civilians (12 men, 8 women, 14 boys, 6 girls).", "14"),
}


@pytest.fixture
def sums(read: Callable, register: Register) -> Callable[[str], list[Finding]]:
    """What the rules that add up find in a text."""

    def look(text: str) -> list[Finding]:
        return [f for f in check_report(read("GEO", 2009, text), register) if f.rule in ARITHMETIC]

    return look


@pytest.mark.parametrize(("text", "figure"), SENTENCES.values(), ids=SENTENCES.keys())
def test_a_sentence_that_adds_up_passes_and_a_changed_one_is_found(sums, text, figure) -> None:
    assert sums(text) == []
    number = figure.split(" ")[0]
    (finding,) = sums(text.replace(figure, figure.replace(number, str(int(number) + 2)), 1))
    assert finding.rule == "checks.parts-against-total"
    assert "make" in finding.message


def _table(title: str, head: str, *rows: str) -> str:
    lines = [head, "| " + " | ".join("---" for _ in head.split("|")[1:-1]) + " |", *rows]
    return f"# Colombia\n\n## {title}\n\nLast updated: 5 October 2021\n\n" + "\n".join(lines) + "\n"


SUPPORT, ACTION = "Support for Mine Action", "Mine Action"
TABLES = {
    "donors 2012": (
        _table(
            SUPPORT,
            "| Donor | Sector | Amount (US$) |",
            "| United States | Clearance | 8,500,000 |",
            "| Norway | Various | 4,068,519 |",
            "| Japan | Victim assistance | 3,000,000 |",
            "| Total | | 15,568,519 |",
        ),
        "4,068,519",
        "4,086,519",
    ),
    "donors in two currencies": (
        _table(
            SUPPORT,
            "| Donor | National currency | US$ |",
            "| Norway | NOK20,000,000 | 2,500,000 |",
            "| Switzerland | – | – |",
            "| Canada | C$1,000,000 | 780,250 |",
            "| Total | | 3,280,250 |",
        ),
        "780,250",
        "870,250",
    ),
    "areas 2014": (
        _table(
            ACTION,
            "| Minefield | Area (km2) |",
            "| Rushinga | 31.50 |",
            "| Sango Border | 20.76 |",
            "| Lusulu | 0.56 |",
            "| Total | 52.82 |",
        ),
        "0.56",
        "5.60",
    ),
    "areas that are rounded": (
        _table(
            ACTION,
            "| Province | Area (km2) |",
            "| North | 1.24 |",
            "| South | 2.34 |",
            "| East | 3.44 |",
            "| Total | 7.0 |",
        ),
        "2.34",
        "3.24",
    ),
    "shares that are rounded": (
        _table(
            ACTION,
            "| Province | Share |",
            "| North | 33% |",
            "| South | 33% |",
            "| East | 33% |",
            "| Total | 100% |",
        ),
        "| South | 33% |",
        "| South | 53% |",
    ),
    "casualties by device": (
        _table(
            "Casualties and Victim Assistance",
            "| Device | 2012 | 2013 |",
            "| Antipersonnel mines | 12 | 14 |",
            "| Antivehicle mines | 31 | 8 |",
            "| ERW | 143 | 89 |",
            "| Total | 186 | 111 |",
        ),
        "| ERW | 143 |",
        "| ERW | 134 |",
    ),
    "casualties by outcome and device": (
        (
            "Cambodia\n\nCasualties and Victim Assistance\n\nLast updated: 9 September 2012\n\n"
            "Casualties Overview\n\n"
            "Casualties in 2011\n\n211 (2010: 286)\n\n"
            "2011 casualties by outcome\n\n43 killed; 168 injured (2010: 71 killed; 215 hurt)\n\n"
            "2011 casualties by device type\n\n23 antipersonnel mine; 53 antitank mine; 135 UXO\n"
        ),
        "43 killed; 168",
        "43 killed; 186",
    ),
}


def _found(text: str, register: Register) -> list[Finding]:
    name = "2012-colombia.md" if text.startswith("#") else "2012-cambodia.txt"
    (coded,) = code_file((name, text.encode())).coded
    return [f for f in check_report(coded, register) if f.rule in ARITHMETIC]


@pytest.mark.parametrize(("text", "old", "new"), TABLES.values(), ids=TABLES.keys())
def test_a_table_that_adds_up_passes_and_a_changed_one_is_found(register, text, old, new) -> None:
    assert old in text
    assert _found(text, register) == []
    (finding,) = _found(text.replace(old, new, 1), register)
    assert finding.rule == "checks.table-against-total"
    assert len(finding.evidence) > 1


OPEN = {
    "a subtotal": "| North | 10 |\n| Subtotal | 10 |\n| South | 20 |\n| Total | 31 |",
    "a cell that is open": "| North | 10 |\n| South | not known |\n| Total | 31 |",
    "a cell with two numbers": "| North | 10 (2011: 8) |\n| South | 20 |\n| Total | 31 |",
    "no total": "| North | 10 |\n| South | 20 |",
    "one row": "| North | 10 |\n| Total | 31 |",
    "a total that is not the last row": "| Total | 31 |\n| North | 10 |\n| South | 20 |",
}


@pytest.mark.parametrize("rows", OPEN.values(), ids=OPEN.keys())
def test_a_table_that_need_not_add_up_is_left_alone(register, rows: str) -> None:
    text = _table(ACTION, "| Province | Mines |", *rows.split("\n"))
    assert _found(text, register) == []
