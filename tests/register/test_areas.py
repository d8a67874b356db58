"""Areas know their standing, their region, and what came before and after them."""

from __future__ import annotations

from collections import Counter

import pytest

from treatywatch.model import InvalidRegister
from treatywatch.register import Standing, load_register

REGISTER = load_register()
REGIONS = {
    "Africa",
    "Americas",
    "Asia/Pacific",
    "Europe/Central Asia",
    "Middle East/North Africa",
}


def test_the_united_nations_have_193_members() -> None:
    standings = Counter(area.standing for area in REGISTER.areas.values())
    assert standings[Standing.MEMBER] == 193
    assert standings[Standing.OBSERVER] == 2
    assert standings[Standing.TREATY_STATE] == 2


@pytest.mark.parametrize(
    ("code", "standing", "name"),
    [
        ("PRK", Standing.MEMBER, "North Korea"),
        ("PSE", Standing.OBSERVER, "Palestine"),
        ("VAT", Standing.OBSERVER, "Holy See"),
        ("COK", Standing.TREATY_STATE, "Cook Islands"),
        ("XKX", Standing.AREA, "Kosovo"),
        ("TWN", Standing.AREA, "Taiwan"),
        ("ESH", Standing.AREA, "Western Sahara"),
        ("XAB", Standing.AREA, "Abkhazia"),
        ("XSL", Standing.AREA, "Somaliland"),
        ("SUN", Standing.HISTORIC, "Soviet Union"),
        ("CSK", Standing.HISTORIC, "Czechoslovakia"),
    ],
)
def test_an_area_has_a_standing_and_a_name(code: str, standing: Standing, name: str) -> None:
    assert REGISTER.area(code).standing is standing
    assert REGISTER.name(code) == name


def test_every_area_lies_in_a_region_of_the_monitor() -> None:
    assert {area.region for area in REGISTER.areas.values()} == REGIONS


def test_members_have_codes_and_a_day_of_admission() -> None:
    members = [a for a in REGISTER.areas.values() if a.standing is Standing.MEMBER]
    assert all(len(a.iso2) == 2 and len(a.m49) == 3 and a.admitted for a in members)
    assert len({a.iso2 for a in members}) == len({a.m49 for a in members}) == 193
    assert all("admitted" in a.unchecked for a in members)


@pytest.mark.parametrize(
    ("code", "successors", "continued_by"),
    [
        ("CSK", {"CZE", "SVK"}, ""),
        ("DDR", {"DEU"}, ""),
        ("SCG", {"SRB", "MNE"}, "SRB"),
        ("ZAR", {"COD"}, "COD"),
    ],
)
def test_a_state_of_the_past_names_its_successors(
    code: str, successors: set[str], continued_by: str
) -> None:
    area = REGISTER.area(code)
    assert set(area.successors) == successors
    assert area.continued_by == continued_by
    assert area.until
    for successor in successors:
        assert code in REGISTER.area(successor).predecessors


def test_a_name_of_an_era_says_so() -> None:
    burma = next(n for n in REGISTER.area("MMR").names if n.name == "Burma")
    assert burma.in_use("1985")
    assert not burma.in_use("1999")


@pytest.mark.parametrize(
    ("typed", "code"), [("prk", "PRK"), ("PRK", "PRK"), ("North Korea", "PRK"), ("uk", "GBR")]
)
def test_a_person_may_type_a_code_or_a_name(typed: str, code: str) -> None:
    assert REGISTER.find(typed) == code


def test_an_ambiguous_name_names_its_candidates() -> None:
    with pytest.raises(InvalidRegister, match="ambiguous; it fits KOR, PRK"):
        REGISTER.find("Korea")


def test_an_unknown_code_is_an_error_with_a_mend() -> None:
    with pytest.raises(InvalidRegister, match=r"no area has the code 'XYZ'.*alpha-3"):
        REGISTER.area("XYZ")
