"""Finds treaties by their names, short names and anaphors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.claims.mentions.lexicon import Term, is_acronym, longest
from treatywatch.claims.mentions.scan import Scan
from treatywatch.claims.mentions.treaty_mention import TreatyMention
from treatywatch.claims.mentions.vocabulary import load_words

_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d $")


def treaty_terms() -> Iterator[Term]:
    """Yield the names of treaties and the words that point back to one."""
    for entry in load_words("treaties"):
        code = entry.get("code")
        for words in entry["names"]:
            yield Term("treaty", words, code, exact=is_acronym(words))


def find_treaties(scan: Scan) -> tuple[TreatyMention, ...]:
    """Return the treaties mentioned; the year of a name ("the 1997 Mine Ban Treaty") is in it."""
    mentions = []
    for start, end, code in longest(scan.hits("treaty")):
        if code == "-":
            continue
        if code is not None and _YEAR_BEFORE.search(scan.folded, max(0, start - 5), start):
            start -= 5
        written = scan.text[start:end]
        mentions.append(TreatyMention(start, end, written, code, written, code is None))
    return tuple(mentions)
