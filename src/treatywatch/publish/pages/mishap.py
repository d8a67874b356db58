"""The pages for what is not there and for what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.publish.pages.page import Page


@dataclass(frozen=True, slots=True)
class MishapPage(Page):
    """Says what happened and what to do."""

    template: ClassVar[str] = "mishap.html"

    heading: str = ""
    words: str = ""


def not_found_page(path: str, words: str = "") -> MishapPage:
    """Set the page for an address that leads nowhere."""
    return MishapPage(
        path=path,
        title="Not in this evidence file",
        heading="Not in this evidence file",
        words=words or "This address leads to no page. It may be mistyped, or of another edition.",
    )


def failure_page(path: str) -> MishapPage:
    """Set the page for a failure of the program. It holds nothing that could fail again."""
    return MishapPage(
        path=path,
        title="The page could not be made",
        heading="The page could not be made",
        words="Something went wrong on this side. The evidence file is unharmed. Try again.",
    )


def bad_question_page(path: str, words: str) -> MishapPage:
    """Set the page for a question that cannot be asked in this way."""
    heading = "The question cannot be read"
    return MishapPage(path=path, title=heading, heading=heading, words=words)
