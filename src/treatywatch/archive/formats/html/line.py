"""A line of a page: its words, and what the markup around them says."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.archive.document import BlockRole


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table: the table's number, row and column from 0, and how many rows it spans."""

    table: int
    row: int
    column: int
    head: bool = False
    high: int = 1


@dataclass(slots=True)
class Line:
    """Words between two breaks of a page.

    `box` is the number of the element that holds it, `links` and `bold` count characters inside
    links and bold type. `note` is the number of the note whose definition it belongs to.
    `furniture` is 2 inside elements that are furniture by their kind, 1 by their name only.
    `after_break` is true for a line that a mere line break sets apart from the one before.
    """

    text: str
    box: int
    role: BlockRole = BlockRole.UNKNOWN
    level: int = 0
    links: int = 0
    bold: int = 0
    cell: Cell | None = None
    note: int | None = None
    furniture: int = 0
    after_break: bool = False
    chrome: bool = False
    label: str = ""

    @property
    def size(self) -> int:
        """How many letters and digits it has."""
        return sum(character.isalnum() for character in self.text)

    @property
    def is_link(self) -> bool:
        """Whether nearly all of it is inside links."""
        return self.links > 0.8 * max(1, self.size)

    @property
    def is_prose(self) -> bool:
        """Whether it reads like running text rather than like a menu."""
        return self.size >= 60 and self.links < 0.5 * self.size

    @property
    def is_bold(self) -> bool:
        """Whether all of it stands in bold type."""
        return self.bold > 0.9 * max(1, self.size)
