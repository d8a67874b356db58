"""Two texts written on the same older one, put together sentence by sentence.

What only one of the two changed is taken from it. What both changed, each in another way, is a
conflict: both readings are shown, none is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.desk.drafts.text.edits import edits
from treatywatch.desk.drafts.text.pieces import Pieces, joined, pieces, renamed


class Source(StrEnum):
    """From where a part of a merged text is taken."""

    BOTH = "both"
    MINE = "mine"
    THEIRS = "theirs"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the merged text; in a conflict `mine` and `theirs` differ, and from `base`."""

    source: Source
    base: str
    mine: str
    theirs: str

    @property
    def text(self) -> str:
        """What is taken; of a conflict mine, then theirs, so that nothing is missing."""
        if self.source is Source.CONFLICT:
            return "".join(_spaced((self.mine, self.theirs)))
        return self.theirs if self.source is Source.THEIRS else self.mine


@dataclass(frozen=True, slots=True)
class Merge:
    """The parts of the body in order, and those of the notes by label."""

    body: tuple[Part, ...]
    notes: dict[str, Part]

    @property
    def conflicts(self) -> tuple[Part, ...]:
        """What both changed, each in another way."""
        every = (*self.body, *self.notes.values())
        return tuple(part for part in every if part.source is Source.CONFLICT)

    @property
    def text(self) -> str:
        """The merged text. With conflicts it holds both readings, one after the other."""
        body = tuple(_spaced(part.text for part in self.body))
        notes = {label: part.text for label, part in self.notes.items() if part.text}
        return joined(Pieces(body, notes))


def _spaced(texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts that are not empty, with a blank where one would run into the next."""
    before = ""
    for text in filter(None, texts):
        if before and not before[-1].isspace() and not text[0].isspace():
            yield " "
        yield text
        before = text


def merge(base: str, mine: str, theirs: str) -> Merge:
    """Merge what two people made of `base`."""
    old, new = pieces(base), pieces(theirs)
    own = pieces(renamed(mine, _new_labels(old, pieces(mine), new)))
    labels = dict.fromkeys((*old.notes, *own.notes, *new.notes))
    notes = {
        label: _part(*(side.notes.get(label, "") for side in (old, own, new))) for label in labels
    }
    return Merge(tuple(_merged(old.body, own.body, new.body)), notes)


def _new_labels(old: Pieces, mine: Pieces, theirs: Pieces) -> dict[str, str]:
    """Give my new notes other labels where they would meet new notes of the other side."""
    taken = set(old.notes) | set(mine.notes) | set(theirs.notes)
    free = (str(number) for number in range(1, len(taken) + 2000) if str(number) not in taken)
    return {
        label: next(free)
        for label in mine.notes
        if label not in old.notes
        and label in theirs.notes
        and mine.notes[label] != theirs.notes[label]
    }


def _merged(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[Part]:
    """Yield, for each sentence of `base`, what was put before it and what became of it."""
    own, other = edits(base, mine), edits(base, theirs)
    for place in range(len(base) + 1):
        put = _part("", own.before[place], other.before[place])
        if put.mine or put.theirs:
            yield put
        if place < len(base):
            yield _part(base[place], own.kept[place], other.kept[place])


def _part(base: str, mine: str, theirs: str) -> Part:
    """Tell from where to take it; blanks alone make no difference."""
    old, own, other = base.strip(), mine.strip(), theirs.strip()
    if own == other:
        source = Source.THEIRS if mine == base else Source.BOTH
    elif own == old:
        source = Source.THEIRS
    elif other == old:
        source = Source.MINE
    else:
        source = Source.CONFLICT
    return Part(source, base, mine, theirs)
