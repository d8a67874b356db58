"""A report as Markdown with footnotes: the form in which a text is written on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

from treatywatch.model import ParagraphKind, Report
from treatywatch.publish.printed.blocks import Block, Words, report_blocks
from treatywatch.publish.printed.note_words import LOST, NotesApart, definitions_of

NO_NUMBERS: Mapping[int, int] = MappingProxyType({})
_SIGNS = re.compile(r"[\\`*]|(?<!\w)_|_(?!\w)|<(?=[\w/!?])|&(?=#?\w+;)|\](?=\()|\[(?=\^)|(?<=!)\[")
"""What Markdown would take for a command, where it would."""
_LEADS = re.compile(
    r"^(\s*)(#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|[=~-]{3,}|(?:[0-9]{1,9})(?=[.)](?:\s|$)))"
)


def as_markdown(report: Report, numbers: Mapping[int, int] = NO_NUMBERS) -> str:
    """Return the report's own text and notes as Markdown.

    The notes keep their numbers, or get those of `numbers`, where two that share one are one
    note. The definitions stand at the end by number, those that no marker calls for among them.
    """
    body = _body(list(report_blocks(report, NotesApart())), numbers)
    definitions: dict[int, str] = {}
    for number, words in definitions_of(report).items():
        if words != LOST:
            definitions.setdefault(numbers.get(number, number), words)
    notes = (f"[^{number}]: {escape(words)}" for number, words in sorted(definitions.items()))
    return "\n\n".join(part for part in (*body, *notes) if part) + "\n"


def escape(text: str) -> str:
    """Return words so that Markdown takes them as words."""
    return _SIGNS.sub(r"\\\g<0>", text)


def _body(blocks: list[Block], numbers: Mapping[int, int]) -> Iterator[str]:
    for kind, together in groupby(blocks, key=lambda block: block.kind):
        if kind == ParagraphKind.TABLE_ROW:
            yield _table(list(together), numbers)
        else:
            yield from (_block(block, numbers) for block in together)


def _block(block: Block, numbers: Mapping[int, int]) -> str:
    words = _words(block.words, numbers).strip()
    if block.level:
        return f"{'#' * (block.level - 1)} {words}"
    lead = "- " if block.kind == ParagraphKind.LIST_ITEM else ""
    return f"{lead}{_lead_escaped(words)}" if words else ""


def _lead_escaped(words: str) -> str:
    """Keep the first word of a paragraph from making it a heading, a list or a rule."""
    led = _LEADS.match(words)
    if led is None:
        return words
    if led[2].isdigit():
        return f"{words[: led.end()]}\\{words[led.end() :]}"
    return f"{led[1]}\\{words[led.start(2) :]}"


def _table(rows: list[Block], numbers: Mapping[int, int]) -> str:
    cells = ((_cell(escape(row.label)), _cell(_words(row.words, numbers))) for row in rows)
    return "\n".join(["|  |  |", "| --- | --- |", *(f"| {a} | {b} |" for a, b in cells)])


def _cell(words: str) -> str:
    return words.strip().replace("|", r"\|")


def _words(words: tuple[Words, ...], numbers: Mapping[int, int]) -> str:
    return "".join(
        escape(word.text) if word.number is None else f"[^{numbers.get(word.number, word.number)}]"
        for word in words
    )
