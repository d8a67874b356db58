"""The walk through a page: from its tree of elements to its lines, without recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from treatywatch.archive.document import BlockRole
from treatywatch.archive.formats.html.context import (
    Attributes,
    Context,
    attributes_of,
    furniture_of,
    is_notes_list,
    role_of,
)
from treatywatch.archive.formats.html.line import Line
from treatywatch.archive.formats.html.markers import (
    RAISED_OPEN,
    defined_number,
    raised,
    settle_raised,
    without_number,
)
from treatywatch.archive.formats.html.references import References
from treatywatch.archive.formats.html.tables import Grid, holds_data
from treatywatch.archive.formats.html.tags import BLOCKS, BOLD, UNSEEN

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_FEW, _LONGEST_MARKER = 50, 200
_PRIVATE = re.compile("[\ue000-\ue0ff]")


@dataclass(slots=True)
class _Open:
    """An element that is being walked: what held before it, and where its words begin."""

    node: LexborNode
    before: Context
    start: int
    grid: Grid | None
    flushes: int


@dataclass(slots=True)
class Walker:
    """Collects the lines of a page; `parents` gives for each box the box around it."""

    references: References
    lines: list[Line] = field(default_factory=list)
    parents: list[int] = field(default_factory=lambda: [0])
    seen: list[str] = field(default_factory=list)
    _context: Context = field(default_factory=Context)
    _words: list[str] = field(default_factory=list)
    _links: int = 0
    _bold: int = 0
    _after_break: bool = False
    _pending: int | None = None
    _grid: Grid | None = None
    _tables: int = 0
    _items: int = 0
    _flushes: int = 0

    def walk(self, root: LexborNode) -> list[Line]:
        """Walk everything under `root` and return its lines."""
        stack: list[_Open] = []
        node: LexborNode | None = root
        while node is not None:
            below = self._enter(node, stack)
            if below is not None:
                node = below
                continue
            node = node.next if stack else None
            while node is None and stack:
                opened = stack.pop()
                self._leave(opened)
                node = opened.node.next if stack else None
        self._flush()
        return self.lines

    def _enter(self, node: LexborNode, stack: list[_Open]) -> LexborNode | None:
        """Open a node; return its first child if there is one to be walked."""
        tag = node.tag or ""
        if tag == "-text":
            self._add(node.text_content or "")
            return None
        if tag == "br":
            self._break()
            return None
        if tag in UNSEEN or tag.startswith("-"):
            return None
        opened = _Open(node, self._context, len(self._words), self._grid, self._flushes)
        self._open(tag, node, opened)
        child = node.first_child
        if child is None:
            self._leave(opened)
            return None
        stack.append(opened)
        return child

    def _add(self, text: str) -> None:
        context = self._context
        self.seen.append(text)
        text = _PRIVATE.sub("", text)
        if context.raw:
            self._add_raw(text)
            return
        self._count(text)
        self._words.append(text)

    def _add_raw(self, text: str) -> None:
        """Take preformatted words line by line."""
        first, *others = text.replace("\r", "").split("\n")
        self._words.append(first)
        for other in others:
            empty = self._is_blank()
            self._flush()
            self._after_break = not empty
            self._words.append(other)

    def _count(self, text: str) -> None:
        size = sum(character.isalnum() for character in text)
        self._links += size if self._context.link else 0
        self._bold += size if self._context.bold else 0

    def _is_blank(self) -> bool:
        return all(not word or word.isspace() for word in self._words)

    def _break(self) -> None:
        empty = self._is_blank()
        self._flush()
        self._after_break = not empty

    def _open(self, tag: str, node: LexborNode, opened: _Open) -> None:
        context, attributes = self._context, attributes_of(node)
        if tag in BLOCKS:
            self._flush()
            opened.start = 0
            context = self._block(tag, node, attributes)
        elif tag == "a":
            context = replace(context, link=bool(attributes.get("href")) or context.link)
        elif "hidden" in attributes:
            context = replace(context, furniture=2)
        if tag in BOLD:
            context = replace(context, bold=True)
        context = self._defined(tag, attributes, context)
        self._context = context

    def _block(self, tag: str, node: LexborNode, attributes: Attributes) -> Context:
        context = self._context
        self.parents.append(context.box)
        role, level = role_of(tag, context)
        context = Context(
            box=len(self.parents) - 1,
            role=role,
            level=level,
            raw=context.raw or tag == "pre",
            furniture=max(context.furniture, furniture_of(tag, attributes)),
            cell=context.cell,
            note=context.note,
            bold=context.bold,
            link=context.link,
            notes_list=context.notes_list or is_notes_list(attributes),
        )
        if tag in {"ol", "ul"}:
            self._items = 0
        return self._in_table(tag, node, context)

    def _in_table(self, tag: str, node: LexborNode, context: Context) -> Context:
        grid = self._grid
        if tag == "table":
            data = holds_data(node)
            self._tables += data
            self._grid = Grid(self._tables) if data else None
            return replace(context, cell=None)
        if grid is None:
            return context
        if tag in {"thead", "tbody", "tfoot"}:
            grid.in_head = tag == "thead"
        elif tag == "tr":
            grid.next_row()
        elif tag in {"td", "th"}:
            return replace(context, cell=grid.next_cell(node))
        return context

    def _defined(self, tag: str, attributes: Attributes, context: Context) -> Context:
        """Open a note's definition where a link further up leads to this element."""
        known = self.references.definitions
        if not attributes and not context.notes_list:
            return context
        number = known.get(attributes.get("id") or "", known.get(attributes.get("name") or ""))
        if number is None and tag == "li" and context.notes_list and context.note is None:
            self._items += 1
            number = None if known else self._items
        if number is None or not self._is_blank():
            return context
        self._pending = number
        if tag in BLOCKS:
            return replace(context, note=number, role=BlockRole.NOTE)
        return context

    def _leave(self, opened: _Open) -> None:
        tag = opened.node.tag
        if tag in BLOCKS:
            self._flush()
        elif self._flushes == opened.flushes and tag in {"a", "sup"}:
            self._close_inline(tag, opened)
        self._context = opened.before
        if tag == "table":
            self._grid = opened.grid

    def _close_inline(self, tag: str, opened: _Open) -> None:
        parts = self._words[opened.start :] if len(self._words) - opened.start < _FEW else []
        if not parts or sum(map(len, parts)) > _LONGEST_MARKER:
            return
        words = "".join(parts)
        written = raised(words) if tag == "sup" else self._linked(words, opened)
        if written != words:
            self._links = max(0, self._links - sum(c.isalnum() for c in words))
            self._words[opened.start :] = [written]

    def _linked(self, words: str, opened: _Open) -> str:
        href = opened.node.attributes.get("href") or ""
        number = self.references.number_of(href, words)
        if number is not None:
            before = "".join(self._words[max(0, opened.start - 3) : opened.start]).rstrip()
            return str(number) if before.endswith("[") else f"[{number}]"
        arrow = len(words) < 4 and not any(character.isalnum() for character in words)
        return "" if arrow and href.startswith("#") else words

    def _flush(self) -> None:
        """Close the line that is being collected, if it has any words."""
        self._flushes += 1
        joined = "".join(self._words)
        text = joined.rstrip() if self._context.raw else _BLANKS.sub(" ", joined).strip(" ")
        if text.strip():
            self.lines.append(self._line(settle_raised(text)))
            self._after_break = False
        self._words.clear()
        self._links = self._bold = 0

    def _line(self, text: str) -> Line:
        context = self._context
        if self._pending is not None:
            if defined_number(text) is None and not text.startswith(RAISED_OPEN):
                text = f"[{self._pending}] {without_number(text, self._pending)}"
            self._pending = None
        return Line(
            text,
            context.box,
            context.role,
            context.level,
            self._links,
            self._bold,
            context.cell,
            context.note,
            context.furniture,
            self._after_break,
        )
