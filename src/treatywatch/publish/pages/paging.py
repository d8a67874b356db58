"""Long lists cut into pages, each at an address of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from treatywatch.model import NotInEvidence
from treatywatch.publish.language import _, told
from treatywatch.publish.pages.page import Link

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a reader is in a list, and the ways on."""

    words: str
    earlier: Link | None
    further: Link | None


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """One page of a list, with its path."""

    items: Sequence[T]
    path: str
    pager: Pager | None


def pages_for(total: int, per_page: int) -> range:
    """Return the numbers of the pages of a list; an empty list has one page."""
    return range(1, max(1, -(-total // per_page)) + 1)


def page_path(first: str, number: int) -> str:
    """Return the path of a page of a list whose first page is at `first`."""
    return first if number == 1 else f"{first}page-{number}/"


def cut(items: Sequence[T], first: str, number: int, per_page: int) -> Cut[T]:
    """Return one page of a list. Raises NotInEvidence when the list has no such page."""
    numbers = pages_for(len(items), per_page)
    if number not in numbers:
        raise NotInEvidence("the list has no such page", str(number), "go to its first page")
    start = (number - 1) * per_page
    shown = items[start : start + per_page]
    pager = None
    if len(numbers) > 1:
        pager = Pager(
            told(
                "{first}–{last} of {all}", first=start + 1, last=start + len(shown), all=len(items)
            ),
            Link(_("Earlier"), page_path(first, number - 1)) if number > 1 else None,
            Link(_("Further"), page_path(first, number + 1)) if number < numbers[-1] else None,
        )
    return Cut(shown, page_path(first, number), pager)
