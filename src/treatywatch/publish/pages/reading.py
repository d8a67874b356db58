"""How to read the pages: the marks of certainty, the speakers, the kinds of change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.publish import links
from treatywatch.publish.pages.page import Link, Page


@dataclass(frozen=True, slots=True)
class ReadingPage(Page):
    """The legend. Its tables come from the same words that the pages use."""

    template: ClassVar[str] = "reading.html"


def reading_page() -> ReadingPage:
    """Set the legend."""
    here = Link("How to read", links.READING, current=True)
    return ReadingPage(path=links.READING, title="How to read a page", crumbs=(here,))
