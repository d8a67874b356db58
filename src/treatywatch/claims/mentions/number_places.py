"""Finds the numbers of a text, ranges as one, and leaves out those that only label something."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treatywatch.claims.mentions.lexicon import Term
from treatywatch.claims.mentions.mention import Mention
from treatywatch.claims.mentions.numbers import NUMBER_WORDS, read_number
from treatywatch.claims.mentions.scan import Scan

_FIGURE_START = re.compile(r"\d(?<![\w.,/]\d)")
_BETWEEN = re.compile(r"\s?(?:to|-|or|and)\s?")
_RANGE = re.compile(r"\s?(?:to|-|or)\s?(?:US\$|\$|€|£)?", re.IGNORECASE)
_LABELS = frozenset(
    [
        *("article", "articles", "protocol", "protocols", "paragraph", "paragraphs"),
        *("page", "pages", "form", "forms", "law", "number", "decree", "resolution"),
        *("resolutions", "section", "chapter", "annex", "table", "figure", "phase"),
        *("model", "type", "mark", "mk", "round", "group", "version", "amendment"),
        *("order", "act", "note", "notes", "volume", "issue", "appendix", "rule", "part"),
        *("step", "level", "item", "action", "plan"),
    ]
)
_SHORT_LABELS = r"para\.?|pp?\.|no\.?|nos\.?|l\.|vol\.?"
_LABEL = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(_LABELS))}|{_SHORT_LABELS})"
    r"\s?(?:no\.?\s?)?(?:\d+(?:\.\d+)?(?:,|\sand|-|,\sand|\sto)\s?)*|#)$"
)
_BEFORE_NUMBER = _LABELS | {"para", "no", "nos", "vol", "and", "to"}
"""The words that can stand between a label and its number; most numbers follow another one."""
_NOT_AFTER_FIGURE = re.compile(
    r"(?:st|nd|rd|th)\b|[a-z]{3}|(?!m2)[a-z]\d|/\d|:\d|\.\d|-years?-old|-year old"
)
_NOT_AFTER_WORD = re.compile(
    r"-?\s?(?:thirds?|fifths?|quarters?|halves|fold)\b| of the only| of a |-years?-old"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number or range of numbers with its place; `scale` is that of its last word."""

    start: int
    end: int
    low: float
    high: float


def number_terms() -> Iterator[Term]:
    """Yield the words with which a number may begin."""
    for words in NUMBER_WORDS:
        yield Term("number", words, None)


def find_numbers(scan: Scan, taken: Sequence[Mention]) -> Iterator[Number]:
    """Yield the numbers of the text, ranges as one, without those that are labels."""
    folded = scan.folded
    spans = sorted((m.start, m.end) for m in taken)
    free = 0
    for at in _places(scan):
        if at < free or _inside(spans, at):
            continue
        read = read_number(folded, at)
        if read is None or (read[0] == 1 and folded.startswith(" of ", read[1])):
            continue
        value, end, scale = read
        free = end
        if _is_label(folded, at, end):
            continue
        number, free = _with_range(folded, spans, at, end, value, scale)
        yield number


def _places(scan: Scan) -> list[int]:
    """Return where numbers may start: figures, number words, figures behind a currency."""
    places = [match.start() for match in _FIGURE_START.finditer(scan.folded)]
    places.extend(start for start, _, _ in scan.hits("number"))
    length = len(scan.folded)
    behind = (end for _, end, _ in scan.hits("money") if end < length)
    places.extend(end for end in behind if scan.folded[end].isdigit())
    return sorted(set(places))


def _inside(spans: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_left(spans, (at + 1,)) - 1
    return any(start <= at < end for start, end in spans[max(0, index - 1) : index + 1])


def _is_label(folded: str, start: int, end: int) -> bool:
    """Tell whether the figures name something ("Article 7", "page 470", "79th", "M14")."""
    if folded[start].isdigit():
        if _NOT_AFTER_FIGURE.match(folded, end):
            return True
        if start > 1 and folded[start - 1] == "-" and folded[start - 2].isalnum():
            return True
    elif _NOT_AFTER_WORD.match(folded, end) or folded.startswith("no ", max(0, start - 3)):
        return True
    begin = max(0, start - 24)
    word = folded[begin:start].rstrip().rpartition(" ")[2]
    if word.isalpha() and word not in _BEFORE_NUMBER:
        return False
    return _LABEL.search(folded, begin, start) is not None


def _with_range(
    folded: str,
    spans: Sequence[tuple[int, int]],
    start: int,
    end: int,
    value: float,
    scale: float,
) -> tuple[Number, int]:
    """Read on where the number opens a range: "22 and 25 million" after "between", "50-100"."""
    between = folded[max(0, start - 8) : start].endswith("between ")
    joint = (_BETWEEN if between else _RANGE).match(folded, end)
    if joint is not None and joint.end() < len(folded) and not _inside(spans, joint.end()):
        read = read_number(folded, joint.end())
        if read is not None:
            high, high_end, high_scale = read
            if scale == 1 and high_scale > 1 and value < high / high_scale * 10:
                value *= high_scale
            if high > value and not (joint[0].strip() == "or" and high > 3 * value):
                return Number(start, high_end, value, high), high_end
    return Number(start, end, value, value), end
