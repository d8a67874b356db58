"""A published edition as a reader has it: pages as HTML, tables as CSV, and nothing else."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

_NUMBER = re.compile(r"\d[\d,]*")


class Published:
    """The folder of an edition."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows = lru_cache(maxsize=None)(self._rows)
        self.page = lru_cache(maxsize=None)(self._page)

    def _rows(self, table: str) -> list[dict[str, str]]:
        """Return the rows of a table of the package."""
        with (self.folder / f"data/{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def _page(self, path: str) -> LexborHTMLParser:
        """Return the page at a path below the root."""
        return LexborHTMLParser((self.folder / path / "index.html").read_text(encoding="utf-8"))

    def pages(self, pattern: str) -> Iterator[tuple[str, LexborHTMLParser]]:
        """Yield the pages whose folders fit a pattern, with their paths."""
        found = sorted(self.folder.glob(f"{pattern}/index.html"))
        assert found, f"no page at {pattern}"
        for file in found:
            path = file.parent.relative_to(self.folder).as_posix()
            yield path, self.page(path)

    def all_of(self, path: str) -> list[LexborHTMLParser]:
        """Return all pages of a list that begins at a path."""
        more = sorted(one.name for one in (self.folder / path).glob("page-*"))
        return [self.page(path), *(self.page(f"{path}/{name}") for name in more)]


def words(node: LexborNode | LexborHTMLParser | None) -> str:
    """Return what a reader sees of a node, blanks made one."""
    assert node is not None
    return " ".join(node.text().split())


def number(text: str) -> int:
    """Return the first number of a text; “no findings” is none."""
    found = _NUMBER.search(text)
    if found is None:
        assert text.startswith("no "), text
        return 0
    return int(found[0].replace(",", ""))


def tallies(node: LexborNode | LexborHTMLParser) -> dict[str, tuple[int, int]]:
    """Return the big figures of a page by their words, each with the figure of its remark."""
    found = {}
    for item in node.css("ul.tallies > li"):
        but = item.css_first(".but")
        what = words(item.css_first(".what"))
        found[what] = (number(words(item.css_first(".figure"))), number(words(but)) if but else 0)
    return found


def table_rows(node: LexborNode | LexborHTMLParser, css: str = "table") -> list[list[str]]:
    """Return the cells of a table's body, row by row."""
    table = node.css_first(css)
    assert table is not None, css
    return [[words(c) for c in row.css("th, td")] for row in table.css("tbody > tr")]


def targets(node: LexborNode, css: str = "a") -> list[str]:
    """Return where the links of a node lead, without the way up."""
    return [str(a.attributes["href"]).replace("../", "") for a in node.css(css)]
