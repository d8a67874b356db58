"""The reference page names every rule, in the rule's own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from treatywatch.checks import CORPUS_RULES, COUNTRY_RULES, REPORT_RULES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "checks.md"
RULES = (*REPORT_RULES, *COUNTRY_RULES, *CORPUS_RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_documented(rule: object) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert f"### `{rule.name}` ({rule.severity.value})" in page
    assert rule.rationale in page
    assert f"Not checked: {rule.not_checked}." in page


def test_a_name_is_given_once() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)


def test_the_page_names_no_rule_that_is_gone() -> None:
    named = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if "### `" in line]
    assert len(named) == len(RULES)
