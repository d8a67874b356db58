"""What is so in another country is no answer about the report's own."""

from __future__ import annotations

import pytest

ELSEWHERE = [
    ("CHE", "Bosnia is heavily contaminated with mines."),
    ("CHE", "Swiss experts found that Laos is heavily contaminated with submunitions."),
    ("NAM", "Southern Angola remains heavily mined."),
    ("RWA", "Millions of mines remain in Angola."),
    ("CHE", "There are still thousands of mines in Kosovo."),
    ("TZA", "In 2003, 12 people were killed by mines in Burundi."),
    ("TZA", "Mines in Burundi lie close to the Tanzanian border."),
    ("JPN", "Mine clearance in Cambodia started in 1992."),
    ("JPN", "In Laos, mine risk education is given in schools."),
]
AT_HOME = [
    ("LBN", "Israel is responsible for most of the mines in the south.", "contamination=yes"),
    ("GBR", "In the Falkland Islands, four minefields were cleared in 2010.", "clearance=yes"),
    ("MAR", "The berms in Western Sahara are heavily mined.", "contamination=yes"),
    ("SRB", "Mines remain in Kosovo.", "contamination=yes"),
    ("SAU", "It is not known whether areas along the Yemeni border are mined.", "contamination="),
    ("KWT", "Following the war in Iraq, mines were found in the north.", "contamination=yes"),
    ("UKR", "Ukrainian soldiers were hurt by a mine in Iraq in 2004.", "casualties=yes"),
    ("PRK", "Floods swept the mines away, causing casualties in South Korea.", "casualties=yes"),
    ("BGD", "In Kuwait, Bangladeshi workers were killed by mines in 1993.", "casualties=yes"),
]


@pytest.mark.parametrize(("country", "text"), ELSEWHERE)
def test_what_is_so_elsewhere_is_left_alone(claims, country, text):
    assert not claims(text, country=country)


@pytest.mark.parametrize(("country", "text", "answer"), AT_HOME)
def test_what_is_so_at_home_is_read_though_another_state_is_named(claims, country, text, answer):
    found = {f"{claim.question}={claim.answer}" for claim in claims(text, country=country)}
    assert any(each.startswith(answer) for each in found)
