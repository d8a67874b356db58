"""States and areas are called by their names in the language of the pages, and sorted by it."""

import csv
import re

import pytest
from babel import Locale

from treatywatch.publish.area_names import area_name, area_names, place_in_alphabet
from treatywatch.publish.language import CATALOGUES, LANGUAGES, speaking
from treatywatch.publish.rendering import markup
from treatywatch.publish.sitemap import Address, page_at
from treatywatch.register import Standing, load_register

OTHERS = LANGUAGES[1:]


@pytest.fixture(scope="module")
def areas():
    return load_register().areas


@pytest.mark.parametrize("language", OTHERS)
def test_every_area_of_the_register_has_a_name_that_no_other_has(areas, language):
    names = area_names(language)
    assert list(names) == sorted(areas)
    assert len(set(names.values())) == len(names)


@pytest.mark.parametrize("language", OTHERS)
def test_names_are_those_of_the_cldr_where_the_table_says_so(areas, language):
    known = Locale(language).territories
    with (CATALOGUES / language / "areas.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["source"] for row in rows} == {"CLDR", "UN", "own"}
    for row in rows:
        iso2 = areas[row["code"]].iso2 or ("XK" if row["code"] == "XKX" else "")
        if row["source"] == "CLDR":
            assert row["name"] == known[iso2], row
    own = {row["code"] for row in rows if row["source"] == "own"}
    assert {areas[code].standing for code in own} == {Standing.AREA, Standing.HISTORIC}


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("en", "PRK", "North Korea"),
        ("fr", "PRK", "Corée du Nord"),
        ("es", "PRK", "Corea del Norte"),
        ("fr", "YUG", "République fédérative socialiste de Yougoslavie"),
        ("es", "XAB", "Abjasia"),
        ("fr", "XXX", "Nowhere yet"),
    ],
)
def test_a_name_is_that_of_the_language_else_the_english_one(areas, language, code, name):
    with speaking(language):
        assert area_name(code, areas[code].name if code in areas else "Nowhere yet") == name


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("en", ["Costa Rica", "Côte d'Ivoire", "Croatia"]),
        ("fr", ["Espagne", "Estonie", "États-Unis", "Éthiopie", "Fidji"]),
        ("fr", ["Guinée", "Guinée équatoriale", "Guinée-Bissau"]),
        ("es", ["Angola", "Arabia Saudita", "Argelia"]),
        ("es", ["canto", "caña", "caos"]),
    ],
)
def test_names_are_sorted_as_the_language_sorts(language, in_order):
    with speaking(language):
        assert sorted([*in_order[1:], in_order[0]], key=place_in_alphabet) == in_order


@pytest.mark.parametrize(
    "address", [Address("home"), Address("votes"), Address("treaty", ("MBT",))]
)
def test_a_page_calls_states_by_their_names_in_the_order_of_the_language(library, address):
    with speaking("fr"):
        html = markup(page_at(library, address))
        heads = re.findall(r'<th scope="row"><a href="[^"]*country/[^"]*">([^<]+)</a>', html)
        assert heads
        assert set(heads) <= {name.replace("'", "&#39;") for name in area_names("fr").values()}
        assert heads == sorted(heads, key=place_in_alphabet)
