"""Which sentences of a note state something instead of citing it, and which do neither."""

from __future__ import annotations

import re
from functools import lru_cache

from treatywatch.notes.quotation import read_quotations
from treatywatch.notes.vocabulary import alternatives

_COLOPHON = re.compile(
    r"\(?\s*(?:(?:[\w/ -]+\s+)?notes(?:\s+by\s+[\w/, ()-]+)?"
    r"|[Nn]otes\s+(?:taken\s+)?by\s+[^\d,]{1,60}"
    r"|(?:[Cc]op(?:y|ies)\s+)?(?:is\s+|are\s+)?[Oo]n file(?:\s+with\b.{0,60})?"
    r"|[Uu]nofficial translation(?:\s+by\b.{0,60})?|[Tt]ranslation\s+by\b.{0,60}"
    r"|[Tt]ranslated\s+by\b.{0,60}|[Ee]mphasis added|[Ii]n\s+(?:French|Spanish|Russian|Arabic"
    r"|Portuguese|English|German|Chinese|Turkish|Japanese|Korean|Dari|Persian|Farsi)"
    r"|[Tt]ranslation|[Oo]riginal\s+in\s+\w+)\s*\)?\.?\s*"
)

_VERB = re.compile(rf"(?<![-\w]){alternatives('verbs')}(?!\w)")
_EQUATION = re.compile(r"(?:US\$|€|£|\$|[A-Z]{3})?\s?1\s?=\s?\S*\d")
_OPENING = re.compile(
    r"\s*(?:This|That|The|These|Those|It|Its|He|She|They|There|In|On|At|According|No|All|Some|Many|Most|Since|As|While|However|Although|Both|One|Two|Three|A|An|For|During|By)\s"
)
_PARTICIPLE = re.compile(r"\b[a-z]{3,}(?:ed|ings?|es)\b")
_AGENT = (
    r"\s*(?:(?:by|to|in|on|at|from|via|through|with|for|as|under|off|into|version|edition)\b"
    r"|[,;)(]|\d|$)"
)
_PAST = re.compile(
    rf"(?<![-\w])(?!{alternatives('descriptions')}\b{_AGENT})(?!{alternatives('nouns')}\b)[a-z]{{2,}}ed\b"
)


_ASIDE = re.compile(r"\([^()]*\)|\b(?:who|whom|whose|which|that|as)\b[^,;]*")
_FINITE = re.compile(
    r"(?<![-\w])(?:is|are|was|were|has|have|had|does|did|will|would|could|should|cannot|said|told"
    r"|stated|noted|indicates?|shows?|showed|confirmed|claimed)(?!\w)"
)
_LONGEST_COLOPHON = 200
# A unit of a note is asked about as a whole, then its parts, of which it mostly has one.
_KEPT = 64


@lru_cache(maxsize=_KEPT)
def is_prose(text: str) -> bool:
    """Tell whether `text` is a sentence: a finite verb stands outside its quotation marks."""
    bare = _without_quotations(text)
    if _VERB.search(bare) or _PAST.search(bare) or _EQUATION.search(bare):
        return True
    return _OPENING.match(bare) is not None and _PARTICIPLE.search(bare) is not None


@lru_cache(maxsize=_KEPT)
def is_sentence(text: str) -> bool:
    """Tell whether `text` says something of its subject, whatever it begins with.

    "Article 7 Reports have not been submitted" begins like a citation and is none. What stands in
    brackets or in a clause with "who" or "which" is left out: it only describes.
    """
    bare = _ASIDE.sub(" ", _without_quotations(text))
    return _FINITE.search(bare) is not None


def is_colophon(text: str) -> bool:
    """Tell whether `text` only says in which form a source is held ("Notes by the Monitor")."""
    return len(text) <= _LONGEST_COLOPHON and _COLOPHON.fullmatch(text) is not None


def _without_quotations(text: str) -> str:
    kept, position = [], 0
    for span in read_quotations(text).all:
        kept.append(text[position : span.start])
        position = span.end
    return " ".join([*kept, text[position:]])
