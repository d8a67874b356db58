"""Type names: one name of different makers is ambiguous until the origin decides."""

from __future__ import annotations

import pytest

from treatywatch.model import Outcome
from treatywatch.register import Trust, load_register

REGISTER = load_register()
TYPES = REGISTER.weapon_names
CATEGORIES = {"blast", "bounding", "directional", "fragmentation stake", "fragmentation (other)"}


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("PMN", "PMN SUN/RUS"),
        ("pmn-2", "PMN-2 SUN/RUS"),
        ("PMD 6", "PMD-6 SUN/RUS"),
        ("PMD-6M", "PMD-6M SUN/RUS"),
        ("OZM72", "OZM-72 SUN/RUS"),
        ("Claymore", "M18A1 USA"),
        ("APP M57", "APP M-57 PRK"),
        ("butterfly mine", "PFM-1 SUN/RUS"),
        ("PROM-1", "PROM-1 YUG"),
    ],
)
def test_a_type_is_found_in_any_spelling(written: str, key: str) -> None:
    assert TYPES.resolve(written).code == key


@pytest.mark.parametrize(
    "written", ["M14", "M-16", "M18", "P-40", "No. 4", "Type 72", "Valmara 69"]
)
def test_one_name_of_different_makers_is_ambiguous(written: str) -> None:
    assert TYPES.resolve(written).outcome is Outcome.AMBIGUOUS


@pytest.mark.parametrize(
    ("written", "origin", "key"),
    [("M14", "USA", "M14 USA"), ("M14", "TUR", "M14 TUR"), ("Valmara 69", "ITA", "Valmara 69 ITA")],
)
def test_the_origin_decides(written: str, origin: str, key: str) -> None:
    assert TYPES.resolve(written, origin).code == key


@pytest.mark.parametrize("written", ["", "M-999", "mine", "PMN-22", "PM N2 2"])
def test_an_unknown_name_is_unknown(written: str) -> None:
    assert TYPES.resolve(written).outcome is Outcome.UNKNOWN


def test_every_type_has_a_category_an_origin_and_a_key_of_its_own() -> None:
    types = REGISTER.weapon_types()
    assert {each.category for each in types} == CATEGORIES
    assert all(each.origins for each in types)
    assert len({each.key for each in types}) == len(types) == 177


def test_types_of_general_knowledge_say_so() -> None:
    by_key = TYPES.by_key
    assert by_key["M16 TUR"].confidence is Trust.UNCHECKED
    assert by_key["PMN SUN/RUS"].confidence is Trust.HIGH
