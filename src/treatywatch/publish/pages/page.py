"""What every page has: its place, its title, its way back, and the template that sets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere: `path` is below the site's root; empty `path` leads nowhere."""

    words: str
    path: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The base of every page model. `path` is below the site's root, without a leading slash."""

    template: ClassVar[str] = ""

    path: str
    title: str
    crumbs: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """A counted thing: the figure, the word for it, and what makes it remarkable."""

    number: str
    words: str
    remark: str = ""
