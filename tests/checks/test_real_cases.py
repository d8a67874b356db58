"""Contradictions that were found in real reports, retold in our own words and found again.

Nothing is given but texts: they are read, coded, compared and checked as reports are.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from treatywatch.checks import check_report
from treatywatch.model import Finding
from treatywatch.walk import code_file

CASES = yaml.safe_load((Path(__file__).parent / "real_cases.yaml").read_text(encoding="utf-8"))
DONORS = """# Colombia

## Support for Mine Action

Last updated: 5 October 2021

In 2020, Colombia received $200 million from {stated} donors.

| Donor | Sector | Amount |
| --- | --- | --- |
| Japan | Clearance | 100,000,000 |
| Norway | Clearance | 80,000,000 |
| Ireland | Clearance | 20,000,000 |
| Total | | 200,000,000 |
"""


def test_nearly_all_of_the_36_real_cases_are_here() -> None:
    numbers = {case["name"].split(" ")[0] for case in CASES} | {"27", "30"}
    assert len(numbers) == 36


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_it_is_found_with_the_facts_on_both_sides(
    read: Callable, found: Callable, case: dict[str, Any]
) -> None:
    pages = case["pages"]
    findings = found(case["rule"], *(read(case["country"], year, pages[year]) for year in pages))
    assert findings, case["rule"]
    finding: Finding = findings[-1]
    said = " ".join([finding.message, *(fact.text for fact in finding.evidence)])
    assert case["words"] in said
    assert (finding.country, finding.edition) == (case["country"], max(pages))
    assert finding.not_checked
    texts = " ".join(pages.values())
    quoted = [fact.text for fact in finding.evidence if fact.anchor is not None]
    assert quoted or finding.sentence is not None
    assert all(words in texts for words in quoted)


def test_27_two_pages_of_one_edition_count_differently(read: Callable, found: Callable) -> None:
    one = read("KIR", 2016, "UNGA Resolution 70/54 was adopted by 140 states in favor.")
    other = read("ZWE", 2016, "In all, 139 states voted in favor of Resolution 70/54.")
    (finding,) = found("checks.tally-across-reports", one, other)
    assert "139" in finding.message
    assert "140" in finding.message


@pytest.mark.parametrize(("stated", "findings"), [("two", 1), ("three", 0), ("3", 0), ("11", 1)])
def test_30_a_table_of_donors_is_counted_by_rows_not_by_cells(
    register: object, stated: str, findings: int
) -> None:
    text = DONORS.format(stated=stated)
    (coded,) = code_file(("2021-colombia.md", text.encode())).coded
    found = [f for f in check_report(coded, register) if f.rule == "checks.list-against-count"]
    assert len(found) == findings
    assert all("the list has 3: Japan, Norway, Ireland" in f.message for f in found)
