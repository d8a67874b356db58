"""The gazetteer holds the words of running text: names, abbreviations, adjectives."""

from __future__ import annotations

import pytest

from treatywatch.register import AreaTerm, Standing, load_register

REGISTER = load_register()
TERMS = {term.term: term for term in REGISTER.gazetteer()}


@pytest.mark.parametrize(
    ("word", "codes", "adjectival"),
    [
        ("North Korea", ("PRK",), False),
        ("DPRK", ("PRK",), False),
        ("North Korean", ("PRK",), True),
        ("South Korean", ("KOR",), True),
        ("ROK", ("KOR",), False),
        ("US", ("USA",), False),
        ("U.S.", ("USA",), False),
        ("American", ("USA",), True),
        ("Georgian", ("GEO",), True),
        ("Burmese", ("MMR",), True),
        ("Lao", ("LAO",), True),
        ("Saudi", ("SAU",), True),
        ("Cambodian", ("KHM",), True),
        ("Soviet", ("SUN",), True),
        ("Russian", ("RUS",), True),
        ("Israeli", ("ISR",), True),
        ("Israelis", ("ISR",), True),
        ("Bosnian", ("BIH",), True),
        ("Abkhaz", ("XAB",), True),
        ("South Ossetian", ("XSO",), True),
        ("Chechen", ("XCE",), True),
        ("Côte d’Ivoire", ("CIV",), False),
        ("Bosnia & Herzegovina", ("BIH",), False),
        ("BiH", ("BIH",), False),
        ("CAR", ("CAF",), False),
        ("FYROM", ("MKD",), False),
        ("Guinea", ("GIN",), False),
        ("Guinea-Bissau", ("GNB",), False),
    ],
)
def test_a_term_means_its_area(word: str, codes: tuple[str, ...], adjectival: bool) -> None:
    assert TERMS[word] == AreaTerm(word, codes, adjectival)


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("Congolese", {"COD", "COG"}),
        ("Congo", {"COD", "COG"}),
        ("Korean", {"PRK", "KOR"}),
        ("Korea", {"PRK", "KOR"}),
        ("Dominican", {"DMA", "DOM"}),
        ("Yugoslav", {"YUG", "SRB"}),
    ],
)
def test_a_word_of_several_states_holds_them_all(word: str, codes: set[str]) -> None:
    assert set(TERMS[word].codes) == codes


@pytest.mark.parametrize("word", ["OPT", "RF", "us", "Korea, North", "Congo, Rep.", "NZ", ""])
def test_what_prose_does_not_write_is_no_term(word: str) -> None:
    assert word not in TERMS


def test_every_state_has_an_adjective() -> None:
    adjectives = {code for term in TERMS.values() if term.adjectival for code in term.codes}
    states = {a.code for a in REGISTER.areas.values() if a.standing is Standing.MEMBER}
    noun_serves = {code for t in TERMS.values() if not t.adjectival for code in t.codes}
    assert states - adjectives == set()
    assert states <= noun_serves


def test_every_term_leads_to_areas_and_each_spelling_stands_once() -> None:
    terms = REGISTER.gazetteer()
    assert len({term.term for term in terms}) == len(terms)
    assert all(code in REGISTER.areas for term in terms for code in term.codes)


def test_terms_that_mean_no_area_hold_the_name_of_one() -> None:
    for masked in REGISTER.not_areas:
        assert masked not in TERMS
        assert any(term in masked for term in TERMS), masked
