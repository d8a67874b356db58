"""A written name resolves in any case, spelling and era; a shared name is never linked."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.model import AreaNames, Outcome, slug
from treatywatch.register import load_register

REGISTER = load_register()
NAMES: AreaNames = REGISTER.names
SHARED = Path(__file__).parents[3] / "shared" / "register"

RESOLVED = [
    ("DEMOCRATIC PEOPLE’S REPUBLIC OF KOREA", "PRK"),
    ("DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", "PRK"),
    ("Korea, Democratic People's Republic of", "PRK"),
    ("Democratic People’s Republic of Korea (North Korea)", "PRK"),
    ("democratic-people-s-republic-of-korea", "PRK"),
    ("North Korea", "PRK"),
    ("Korea, North", "PRK"),
    ("north_korea", "PRK"),
    ("DPRK", "PRK"),
    ("REPUBLIC OF KOREA", "KOR"),
    ("korea,-republic-of", "KOR"),
    ("ROK", "KOR"),
    ("Burma (Myanmar)", "MMR"),
    ("Myanmar/Burma", "MMR"),
    ("Myanmar_Burma", "MMR"),
    ("Myanmar (formerly Burma)", "MMR"),
    ("Lao_PDR", "LAO"),
    ("LAO PEOPLE’S DEMOCRATIC REPUBLIC", "LAO"),
    ("Sri_Lanka", "LKA"),
    ("Côte d’Ivoire", "CIV"),
    ("COTE D'IVOIRE", "CIV"),
    ("cote-d-ivoire", "CIV"),
    ("Macedonia FYR", "MKD"),
    ("Macedonia, Former Yugoslav Republic of", "MKD"),
    ("FR Yugoslavia", "SRB"),
    ("YUGOSLAVIA, FEDERAL REPUBLIC OF", "SRB"),
    ("Serbia & Montenegro", "SRB"),
    ("The Kingdom of Tonga ", "TON"),
    ("Bosnia & Herzegovina", "BIH"),
    ("Congo (Brazzaville)", "COG"),
    ("Congo, DR", "COD"),
    ("Congo, Democratic Republic of the", "COD"),
    ("Zaire", "COD"),
    ("US", "USA"),
    ("U.S.", "USA"),
    ("UK", "GBR"),
    ("UAE", "ARE"),
    ("Soviet Union", "SUN"),
    ("USSR", "SUN"),
    ("Guinea", "GIN"),
    ("GUINEA-BISSAU", "GNB"),
    ("Equatorial Guinea", "GNQ"),
    ("Papua New Guinea", "PNG"),
    ("Gambia, The", "GMB"),
    ("St. Lucia", "LCA"),
    ("Niger", "NER"),
    ("Nigeria", "NGA"),
    ("Turkey", "TUR"),
    ("Türkiye", "TUR"),
    ("Swaziland", "SWZ"),
    ("Kosovo", "XKX"),
    ("Taiwan, Province of China", "TWN"),
    ("Georgia (Abkhazia)", "XAB"),
    ("Nagorno-Karabakh", "XNK"),
    ("Western Sahara", "ESH"),
    ("Somaliland", "XSL"),
    ("Palestine, State of", "PSE"),
]


@pytest.mark.parametrize(("written", "code"), RESOLVED, ids=[w for w, _ in RESOLVED])
def test_a_written_name_resolves(written: str, code: str) -> None:
    assert NAMES.resolve(written).code == code


@pytest.mark.parametrize(
    ("written", "candidates"),
    [
        ("Korea", {"PRK", "KOR"}),
        ("CONGO", {"COD", "COG"}),
        ("the Congo", {"COD", "COG"}),
        ("Yugoslavia", {"YUG", "SRB"}),
        ("Sudan/South Sudan", {"SDN", "SSD"}),
    ],
)
def test_a_shared_name_is_ambiguous_and_has_no_code(written: str, candidates: set[str]) -> None:
    found = NAMES.resolve(written)
    assert found.outcome is Outcome.AMBIGUOUS
    assert found.code is None
    assert set(found.candidates) == candidates


@pytest.mark.parametrize(
    "written",
    ["Atlantis", "", "  ", ",", "()", "Landmine Monitor", "Key developments", "x" * 10_000,
     "Guinea Pig", "North", "Republic", "Mine Ban Policy", "of the"],
)  # fmt: skip
def test_what_is_no_name_is_unknown(written: str) -> None:
    assert NAMES.resolve(written).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("written", "on", "code"),
    [("Yugoslavia", "1985", "YUG"), ("Yugoslavia", "2001-09", "SRB"), ("Zaire", "2005", "COD")],
)
def test_a_date_parts_names_that_meant_different_states(written: str, on: str, code: str) -> None:
    assert REGISTER.names.resolve_on(written, on).code == code


ALL_NAMES = [
    pytest.param(name.name, name.code, id=f"{name.code} {name.name}")
    for area in REGISTER.areas.values()
    for name in area.names
    if name.kind != "shared"
]


@pytest.mark.parametrize(("written", "code"), ALL_NAMES)
def test_every_name_of_the_register_resolves_in_every_spelling(written: str, code: str) -> None:
    for spelling in (written, written.upper(), written.lower(), slug(written), f"The {written} "):
        assert NAMES.resolve(spelling).code == code, spelling


@given(st.text(max_size=200))
def test_any_text_has_one_of_three_outcomes(text: str) -> None:
    found = NAMES.resolve(text)
    assert (found.code is not None) == (found.outcome is Outcome.RESOLVED)
    assert all(code in REGISTER.areas for code in found.candidates)


@pytest.mark.shared
def test_the_variants_collected_from_sources_resolve() -> None:
    if not SHARED.is_dir():
        pytest.skip("../shared/register is not here")
    with (SHARED / "state_names.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if ":" not in row["iso3"]]
    differing = {
        (row["iso3"], row["name"].title())
        for row in rows
        if NAMES.resolve(row["name"]).code != row["iso3"]
    }
    assert differing == {("COG", "Congo"), ("CZE", "Czechoslovakia"), ("SRB", "Yugoslavia")}
