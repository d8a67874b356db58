"""The language of the pages: English as it stands in the program, others from catalogues.

A process speaks one language at a time. Only the interface is translated: texts of reports, labels
of sources and names of states stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from treatywatch.model import UnreadableInput

CATALOGUES = Path(__file__).parent / "languages"
DOMAIN = "treatywatch"
LANGUAGES = ("en", "fr", "es")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_NARROW_BLANK = "\u202f"


class _Speech:
    """What is spoken now, and the catalogue behind it."""

    language = "en"
    catalogue: NullTranslations = NullTranslations()


_now = _Speech()


def speak(language: str) -> None:
    """Set the language of all pages made from now on. Raises UnreadableInput for an unknown one."""
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise UnreadableInput("there is no such language", language, f"one of {known}")
    _now.catalogue = NullTranslations() if language == "en" else catalogue_of(language)
    _now.language = language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language inside the block, and the one of before behind it."""
    before = _now.language
    speak(language)
    try:
        yield
    finally:
        speak(before)


def catalogue_of(language: str) -> NullTranslations:
    """Return the compiled catalogue of a language."""
    with (CATALOGUES / language / f"{DOMAIN}.mo").open("rb") as file:
        return GNUTranslations(file)


def spoken() -> str:
    """Return the code of the language that is spoken now."""
    return _now.language


def direction() -> str:
    """Return `ltr` or `rtl`."""
    return "rtl" if _now.language in _RIGHT_TO_LEFT else "ltr"


def _(words: str) -> str:
    """Return the words in the language that is spoken; what no catalogue holds stays as it is."""
    return _now.catalogue.gettext(words) if words else words


def told(sentence: str, /, **values: object) -> str:
    """Return a sentence in the language that is spoken, with the values in their places."""
    return _(sentence).format(**values)


def many(one: str, several: str, number: int) -> str:
    """Return the form of a word that goes with a number."""
    return _now.catalogue.ngettext(one, several, number)


def grouped(digits: str) -> str:
    """Return a number written with commas between its thousands as the language writes it."""
    if _now.language == "en":
        return digits
    return digits.replace(",", _NARROW_BLANK).replace(".", ",")
