"""Databases: a title with a database's word, its publisher, and who is named with it."""

from __future__ import annotations

import re

from treatywatch.notes.part import Part, Reading, common
from treatywatch.notes.people import is_person_name, strip_ranks
from treatywatch.notes.vocabulary import holds

_GIVEN = re.compile(r"(?:provided|supplied|sent)\s+by\s+(?P<name>.+)")
_INITIALS = re.compile(r"\b[A-Z]\.")


def read_database(part: Part) -> Reading | None:
    """Read `Mine Web, U.S. Department of State, at http://…` or `NAME, the X Mine Database 96`."""
    titles = [f for f in part.fields if f.kind in {"text", "quote"} and holds("databases", f.value)]
    if not titles:
        return None
    title = titles[0]
    reading: Reading = {"kind": "database"} | common(part)
    reading["title"] = re.sub(r"^(?:the|in the)\s+", "", title.value)
    for field in part.texts:
        if field is title:
            continue
        ranks, name = strip_ranks(field.value)
        if field.span.start < title.span.start:
            if is_person_name(name) and (ranks or _INITIALS.search(name)):
                reading.setdefault("person", name)
                if ranks:
                    reading.setdefault("role", ranks)
            elif holds("organs", name) and not re.fullmatch(r"[A-Z]{2,3}|Dr|Ph\.?D", name):
                reading.setdefault("publisher", name)
        elif given := _GIVEN.match(field.value):
            reading.setdefault("person", strip_ranks(given["name"])[1])
        elif "person" not in reading or holds("organs", field.value):
            reading.setdefault("publisher", field.value)
    return reading
