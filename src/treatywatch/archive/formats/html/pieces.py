"""From the lines of a page to the pieces of a text: broken sentences joined, roles settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from treatywatch.archive.document import BlockRole
from treatywatch.archive.formats.canvas import Piece
from treatywatch.archive.formats.html.line import Line
from treatywatch.archive.formats.html.markers import defined_number

_LONG = 60
_ENDED = tuple('.!?:;”"’)]|')
_SENTENCE = tuple('.!?:;”"')
_HEADING = 110


def pieces_of(lines: Sequence[Line]) -> Iterator[Piece]:
    """Yield the pieces in order; a line that goes on in mid-sentence takes the next one in."""
    run: list[Line] = []
    for line in lines:
        if not line.text.strip():
            continue
        if run and not _goes_on(run[-1], line):
            yield _joined(run)
            run = []
        run.append(line)
    if run:
        yield _joined(run)


def _goes_on(before: Line, line: Line) -> bool:
    if line.chrome or before.chrome or line.cell != before.cell:
        return False
    if line.note is not None and line.note == before.note:
        return defined_number(line.text) is None
    if not line.after_break or defined_number(line.text) is not None or before.is_bold:
        return False
    if before.text.endswith(_ENDED):
        return False
    return line.text[0].islower() or len(before.text) > _LONG


def _joined(run: Sequence[Line]) -> Piece:
    """Make one piece of lines that go on; paragraphs of a definition stay lines of their own."""
    words: list[str] = []
    for line in run:
        paragraph = line.note is not None and not line.after_break
        words += ["\n" if paragraph else " ", line.text]
    return replace(_piece(run[0]), text="".join(words[1:]))


def _piece(line: Line) -> Piece:
    if line.chrome:
        return Piece(line.text, BlockRole.CHROME)
    if line.note is not None:
        return Piece(line.text, BlockRole.NOTE)
    if line.role is BlockRole.TABLE_ROW:
        return Piece(line.text, BlockRole.TABLE_ROW, label=line.label)
    return Piece(line.text, _role(line), line.level, tight=line.after_break)


def _role(line: Line) -> BlockRole:
    if line.role is BlockRole.PARAGRAPH and (_may_be_heading(line) or line.after_break):
        return BlockRole.UNKNOWN
    return line.role


def _may_be_heading(line: Line) -> bool:
    """Tell whether a paragraph is short and bold or no sentence, so that its words must decide."""
    sentence = line.text.rstrip("0123456789[]").endswith(_SENTENCE)
    return len(line.text) <= _HEADING and (line.is_bold or not sentence)
