"""Finds treaties by their names, short names and anaphors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from treatywatch.claims.mentions.lexicon import Hit, Term, is_acronym, longest
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
    hits = scan.hits("treaty")
    if not hits:
        return ()
    named = longest(hit for hit in hits if hit[2] is not None)
    pointers = [hit for hit in longest(hits) if hit[2] is None and not _overlaps(hit, named)]
    found = sorted((hit for hit in (*named, *pointers) if hit[2] != "-"), key=lambda hit: hit[0])
    return tuple(_mention(scan, *hit) for hit in found)


def _overlaps(hit: Hit, others: Sequence[Hit]) -> bool:
    return any(other[0] < hit[1] and hit[0] < other[1] for other in others)


def _mention(scan: Scan, start: int, end: int, code: str | None) -> TreatyMention:
    if code is not None and _YEAR_BEFORE.search(scan.folded, max(0, start - 5), start):
        start -= len("1997 ")
    written = scan.text[start:end]
    return TreatyMention(start, end, written, code, written, code is None)
