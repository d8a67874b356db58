"""Which fields of a citation are places: known cities, and cities with their state."""

from __future__ import annotations

import re

from treatywatch.notes.fields import Field, clean
from treatywatch.notes.vocabulary import holds, is_entry

_PREFIX = re.compile(r"^(?:in|at|near)\s+")
_NAME = re.compile(r"[A-ZÀ-Ž][\w'’-]+(?:[ -](?:[A-ZÀ-Ž][\w'’-]+|de|da|do|el|al|la|es|i|the))*")


def is_city(text: str) -> bool:
    """Tell whether `text` is a city of the list, whatever stands in brackets after it."""
    return is_entry("cities", _PREFIX.sub("", clean(text)))


def is_state(text: str) -> bool:
    """Tell whether `text` is the name of a state or an area."""
    return is_entry("states", clean(text))


def may_be_place(text: str) -> bool:
    """Tell whether `text` could be a place: one to four capitalised words, no body, no office."""
    text = _PREFIX.sub("", clean(text))
    if is_city(text):
        return True
    words = text.split()
    named = _NAME.fullmatch(text) is not None and len(words) <= 4 and not text.isupper()
    return named and not (holds("organs", text) or holds("roles", text) or holds("agencies", text))


def read_place(fields: list[Field], *, bold: bool = False) -> tuple[str | None, list[Field]]:
    """Take the place off the end of `fields`: a city, or a city and its state.

    With `bold`, an unknown name in the form of a place counts if a field stands before it.
    """
    texts = [f for f in fields if f.kind == "text"]
    if not texts:
        return None, fields
    last = texts[-1]
    before = texts[-2] if len(texts) > 1 else None
    if (
        before
        and is_state(last.value)
        and may_be_place(before.value)
        and not is_state(before.value)
    ):
        known = is_city(before.value) or (bold and len(texts) > 2)
        if known:
            return _joined(before, last), _without(fields, before, last)
    if is_city(last.value) or (bold and before is not None and may_be_place(last.value)):
        return _PREFIX.sub("", last.value), _without(fields, last)
    return None, fields


def _joined(city: Field, state: Field) -> str:
    return f"{_PREFIX.sub('', city.value)}, {state.value}"


def _without(fields: list[Field], *gone: Field) -> list[Field]:
    return [f for f in fields if all(f is not g for g in gone)]
