"""Sentences with exact places, cut by `sentencex` and mended for the wording of the reports.

Markers and quotation marks are blanked (same length) before cutting, so that `mines.[2] He` is
seen as two sentences and the sentences of a quotation are cut like any others. Then pieces
that end in an abbreviation are joined to the next, and glued or dotted ends are cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

import sentencex

from treatywatch.model import Marker, Span
from treatywatch.text.abbreviations import (
    ALWAYS,
    BEFORE_NAME,
    BEFORE_NUMBER,
    LETTERED,
    LOOKALIKES,
    STARTERS,
)
from treatywatch.text.markers import find_markers

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_BLANKED = re.compile(r"""[“”„«»"\s]""")
_LAST_WORD = re.compile(r"(?:^|[\s(\[/–—-])([^\s(\[/]{1,12}?)\.[)\]]?\s*$")
_ENDS = re.compile(r"(?:[.!?…]|[.!?…][)\]}’'\s]+)\s*$")
_INITIAL = re.compile(r"(?:(\w+)[\s.]+)?(?<![\w’'])([A-Z])\.\s*$")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,8}\s*$")
_NUMBERISH = re.compile(r"[\s(]*(?:[0-9]|[IVXLC]+\b(?![a-z])|[A-Z]{1,2}[/.][0-9A-Z])")
_FIRST_WORD = re.compile(r"\s*[(\[‘']?([^\W\d_]+)")
_GLUED_END = re.compile(r"(?<=[a-z]{4})[.!?](?=[A-Z][a-z]+[\s,’])")
_DOTTED_END = re.compile(r"\b(?:[A-Z]\.){2,8}\s{1,80}(?=([A-Z][a-z]*)\b)")
_MORE_ENDS = re.compile(rf"(?:[.!?][)\]]|\b(?:Ibid|{'|'.join(LOOKALIKES)})\.)(?=\s+[A-Z])")
_CLOSERS = ")]}”’»\"'.…!?"


def split_sentences(
    text: str, span: Span | None = None, markers: tuple[Marker, ...] | None = None
) -> tuple[Span, ...]:
    """Cut `span` (the whole text if None) into sentences, in order, without outer white space.

    Every character of the span that is not white space lies in exactly one sentence; a marker
    after the full stop, and the quotation mark there, belong to the sentence before. A single
    newline is a space (hard-wrapped text), a blank line ends a sentence. `markers` are those
    found with an era's style, by default the bracketed ones.
    """
    where = span or Span(0, len(text))
    known = find_markers(text, where) if markers is None else markers
    starts = [marker.start for marker in known]
    sentences: list[Span] = []
    for part in _paragraphs(text, where):
        inside = known[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        sentences.extend(_split_paragraph(text, part, {m.start: m.end for m in inside}))
    return tuple(sentences)


def _paragraphs(text: str, where: Span) -> Iterator[Span]:
    start = where.start
    for gap in _BLANK_LINE.finditer(text, where.start, where.end):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, where.end)


def _split_paragraph(text: str, part: Span, markers: dict[int, int]) -> Iterator[Span]:
    masked = _mask(text, part, markers)
    cuts = _joined(masked, sorted({*_library_cuts(masked), *_missed_cuts(masked)}))
    start = 0
    for cut in [*cuts, len(masked)]:
        end = _extended(text, part, markers, max(cut, start))
        trimmed = _trimmed(text, part.start + start, part.start + end)
        if trimmed is not None:
            yield trimmed
        start = end


def _mask(text: str, part: Span, markers: dict[int, int]) -> str:
    """Blank markers, quotation marks and newlines without moving any other character."""
    masked = _BLANKED.sub(" ", part.of(text))
    for start, end in markers.items():
        place = start - part.start
        masked = masked[:place] + " " * (end - start) + masked[end - part.start :]
    return masked


def _library_cuts(masked: str) -> Iterator[int]:
    for piece in sentencex.get_sentence_boundaries("en", masked):
        end = int(piece["end_index"])
        yield len(masked[:end].rstrip())


def _missed_cuts(masked: str) -> Iterator[int]:
    """Yield the ends that the library misses: glued, bracketed, after *Ibid.*, dotted."""
    for match in _GLUED_END.finditer(masked):
        yield match.end()
    for match in _MORE_ENDS.finditer(masked):
        yield match.end()
    for match in _DOTTED_END.finditer(masked):
        if match.group(1) in STARTERS:
            yield len(masked[: match.end()].rstrip())


def _in_address(masked: str, place: int) -> bool:
    """Tell whether a web or mail address stands at `place`."""
    start = masked.rfind(" ", 0, place) + 1
    end = masked.find(" ", place)
    word = masked[start : end if end >= 0 else len(masked)]
    return "/" in word or "@" in word or "www." in word.lower()


def _joined(masked: str, cuts: list[int]) -> list[int]:
    """Take out the cuts that do not end a sentence."""
    kept: list[int] = []
    for cut in cuts:
        before = masked[max(kept[-1] if kept else 0, cut - 80) : cut]
        after = masked[cut : cut + 60]
        glued = after[:1].strip() and _in_address(masked, cut - 1)
        if 0 < cut < len(masked) and not glued and _ends_sentence(before, after):
            kept.append(cut)
    return kept


def _ends_sentence(before: str, after: str) -> bool:
    follows = after.lstrip()
    if not follows or not before.strip() or not _ENDS.search(before) or follows[0].islower():
        return False
    ending = before.rstrip()[-3:]
    initial = ending[-1] == "." and "A" <= ending[-2:-1] <= "Z"
    if initial and _DOTTED.search(before):
        return _first_word(follows) in STARTERS
    if initial and _is_initial(before) and follows[0].isupper():
        return False
    if before.rstrip(" .").endswith(LOOKALIKES):
        return True
    word = _LAST_WORD.search(before) if "." in ending else None
    return word is None or not _holds_on(word.group(1).strip("()"), follows)


def _holds_on(word: str, follows: str) -> bool:
    abbreviation = word.lower()
    if len(word) == 1 and word.isupper():
        return False
    if abbreviation in ALWAYS:
        return True
    if abbreviation in BEFORE_NUMBER and _NUMBERISH.match(follows):
        return True
    return abbreviation in BEFORE_NAME and word[0].isupper() and follows[0].isupper()


def _is_initial(before: str) -> bool:
    match = _INITIAL.search(before)
    return match is not None and (match.group(1) or "").lower() not in LETTERED


def _first_word(follows: str) -> str:
    match = _FIRST_WORD.match(follows)
    return match.group(1) if match else ""


def _extended(text: str, part: Span, markers: dict[int, int], cut: int) -> int:
    """Move a cut behind the closing marks and note markers that stand right after it."""
    at = part.start + cut
    while at < part.end:
        if text[at] in _CLOSERS and (at == 0 or not text[at - 1].isspace()):
            at += 1
            continue
        ahead = at
        while ahead < part.end and text[ahead].isspace():
            ahead += 1
        if ahead not in markers:
            break
        at = markers[ahead]
    return at - part.start


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
