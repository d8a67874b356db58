"""Notes: markers, definitions, the citations in them and the sources behind those."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from treatywatch.model.anchor import Anchor, Span


@dataclass(frozen=True, slots=True)
class Marker:
    """A note's number where it stands in the body: `[13]`, `[1 ]`, `(98)` or glued digits."""

    number: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The marker's place."""
        return Span(self.start, self.end)


class NoteState(StrEnum):
    """Present: marker and definition. Lost: no definition. Unmarked: no marker."""

    PRESENT = "present"
    LOST = "lost"
    UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class Citation:
    """One source as one note cites it, typed, with the parts that could be read.

    `kind` is `interview`, `correspondence`, `statement`, `un-record`, `news`, `book`, `report`,
    `database`, `own-edition`, `treaty-report`, `law`, `cable`, `web-page` or `unparsed`. Parts use
    the names of the gold files; `date` and `period` are EDTF. `form` names the forms of a treaty
    report (`B, G`), `recipient` who was written to, `original_title` a title before translation.
    `same_as` is the number of the note whose citation an *Ibid.* repeats, as written there.
    Nothing is guessed: a part that is not written is None.
    """

    kind: str
    anchor: Anchor
    title: str | None = None
    author: str | None = None
    editor: str | None = None
    person: str | None = None
    role: str | None = None
    interviewer: str | None = None
    channel: str | None = None
    publisher: str | None = None
    container: str | None = None
    place: str | None = None
    date: str | None = None
    accessed: str | None = None
    pages: str | None = None
    symbol: str | None = None
    url: str | None = None
    form: str | None = None
    period: str | None = None
    recipient: str | None = None
    original_title: str | None = None
    edition: str | None = None
    same_as: str | None = None
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its number, its definition if the text holds one, and what the definition says.

    `definition` anchors the text after the number; None when lost. `damaged` marks a definition
    that lost a part (its opening quotation mark) on the way. `statements` anchors the sentences
    of the definition that state something rather than cite it.
    """

    number: int
    state: NoteState
    definition: Anchor | None = None
    damaged: bool = False
    citations: tuple[Citation, ...] = ()
    statements: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A source that one or more citations point to; `key` is the same in every edition."""

    key: str
    kind: str
    label: str
    date: str | None = None
