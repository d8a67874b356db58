"""Words that a heading lends to the sentences under it, for the rules of some questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from treatywatch.claims.codebook.pages import MEND, listing, mapping, place
from treatywatch.model import InvalidCodebook

UNTITLED = frozenset({"", "unmapped", "key-changes"})
"""Topics of sections whose heading does not tell what they are about."""

_KEYS = ("sections", "words", "questions")


@dataclass(frozen=True, slots=True)
class Setting:
    """What one heading lends: under "Support for Mine Action" a contribution is one to mine action.

    `sections` are topics of sections and themes of reports, `questions` those whose rules find
    the `words` where they ask for a topic.
    """

    sections: frozenset[str]
    words: str
    questions: frozenset[str]


def read_settings(
    page: Mapping[str, Any], questions: frozenset[str], where: str
) -> Iterator[Setting]:
    """Yield the settings of a file's `settings`; raise InvalidCodebook where one cannot be used."""
    for entry in listing(page.get("settings", []), where, "settings"):
        given = mapping(entry, where, "a setting")
        at = place(where, entry)
        missing = [key for key in _KEYS if not given.get(key)]
        strange = sorted(set(given) - set(_KEYS))
        if missing or strange:
            text = f"a setting gives no {', '.join(missing)}" if missing else f"has no {strange[0]}"
            raise InvalidCodebook(text, at, MEND)
        asked = [str(q) for q in listing(given["questions"], at, "questions")]
        unknown = sorted(set(asked) - questions)
        if unknown:
            raise InvalidCodebook(f"there is no question {unknown[0]}", at, "define it")
        sections = frozenset(str(s) for s in listing(given["sections"], at, "sections"))
        yield Setting(sections, str(given["words"]), frozenset(asked))
