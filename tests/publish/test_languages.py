"""The pages in other languages: every word translated, nothing of the reports touched."""

import importlib.util
import re
from collections import Counter
from pathlib import Path

import pytest

from treatywatch.model import UnreadableInput
from treatywatch.publish.language import CATALOGUES, DOMAIN, LANGUAGES, many, speak, speaking, told
from treatywatch.publish.rendering import STATIC, Form, markup
from treatywatch.publish.sitemap import Address, page_at

OTHERS = LANGUAGES[1:]
_PLACE = re.compile(r"%\(\w+\)s|\{\w*\}")


@pytest.fixture(scope="module")
def catalogues():
    path = Path(__file__).parents[1] / "catalogues.py"
    spec = importlib.util.spec_from_file_location("catalogues", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def wanted(catalogues):
    return {str(m.id): m for m in catalogues.messages() if m.id}


@pytest.mark.parametrize("language", OTHERS)
def test_every_word_of_the_interface_is_translated(catalogues, wanted, language):
    held = {str(m.id): m for m in catalogues.catalogue(language) if m.id}
    assert wanted.keys() - held.keys() == set(), "run `make languages`"
    for key in wanted:
        strings = held[key].string
        assert all([strings] if isinstance(strings, str) else strings), key


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_keeps_every_place_for_a_value(catalogues, language):
    for message in catalogues.catalogue(language):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        for string in strings if message.id else ():
            assert sorted(_PLACE.findall(string)) == sorted(_PLACE.findall(ids[-1])), string


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_is_compiled_as_it_stands_and_always_alike(catalogues, language):
    built = catalogues.compiled(catalogues.catalogue(language))
    assert built == catalogues.compiled(catalogues.catalogue(language))
    assert built == (CATALOGUES / language / f"{DOMAIN}.mo").read_bytes(), "run `make languages`"


def test_numbers_and_words_go_together():
    with speaking("fr"):
        assert [many("claim", "claims", n) for n in (0, 1, 2)] == [
            "affirmation",
            "affirmation",
            "affirmations",
        ]
    with speaking("es"):
        assert told("{claims} about {countries}.", claims="1", countries="2") == "1 sobre 2."
    assert told("{claims} about {countries}.", claims="1", countries="2") == "1 about 2."


def test_an_unknown_language_is_bad_input():
    with pytest.raises(UnreadableInput, match="no such language"):
        speak("xx")


ADDRESSES = [
    Address("home"),
    Address("country", ("PRK",)),
    Address("question", ("use",)),
    Address("treaty", ("MBT",)),
    Address("comparison", ("PRK", 1999, 2021)),
    Address("edition", (2021,)),
    Address("votes"),
    Address("about"),
]


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda a: a.kind)
@pytest.mark.parametrize("language", OTHERS)
def test_a_page_speaks_the_language_and_quotes_in_english(library, address, language):
    english = markup(page_at(library, address), Form.FILES)
    with speaking(language):
        html = markup(page_at(library, address), Form.FILES)
    assert f'<html lang="{language}" dir="ltr">' in html
    assert markup(page_at(library, address), Form.FILES) == english
    shape = re.compile(r"<(/?\w+)")
    # The same pieces; rows of countries stand in the order of each language's names.
    assert Counter(shape.findall(html)) == Counter(shape.findall(english))
    heads = re.compile(r"<h2[^>]*>([^<]+)")
    same = set(heads.findall(html)) & set(heads.findall(english))
    assert same <= {"Notes", "Sources", "Votes"}


DESK = STATIC.parents[1] / "desk/frame/static/desk"
_SIDES = re.compile(r"(?<![-\w])(?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?\s*:")
_FOUR = re.compile(
    r"(?:margin|padding|inset|border-width):\s*([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+);"
)


@pytest.mark.parametrize(
    "sheet", [*STATIC.glob("*.css"), *DESK.glob("*.css")], ids=lambda s: s.name
)
def test_the_style_knows_no_left_and_right(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert _SIDES.findall(text) == []
    assert re.findall(r"(?:float|clear|text-align)\s*:\s*(?:left|right)", text) == []
    # top, right, bottom, left: the right must be as the left
    assert [four for four in _FOUR.findall(text) if four[1] != four[3]] == []
