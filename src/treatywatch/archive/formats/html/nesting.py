"""A bound on the markup that a page may leave open, before any parser sees it."""

from __future__ import annotations

import re

from treatywatch.archive.formats.html.tags import CLOSE_THEMSELVES, EMPTY, FORMATTING
from treatywatch.model import UnreadableInput

LARGEST_PAGE = 8_000_000
"""The most bytes that are read as one page."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
_DEEPEST = 4000
_MOST_REPEATED = 1_000_000
_MOST_TAGS = 250_000
_MEND = "save the page again with a browser, or as text"


def refuse_overload(markup: str, name: str) -> None:
    """Raise `UnreadableInput` for markup whose parsing would take quadratic time or memory."""
    depth = deepest = formatting = most = tags = 0
    for found in _TAG.finditer(markup):
        tag = found.group(2).lower()
        tags += 1
        if tag in EMPTY or tag in CLOSE_THEMSELVES:
            continue
        step = -1 if found.group(1) else 1
        depth = max(0, depth + step)
        deepest = max(deepest, depth)
        if tag in FORMATTING:
            formatting = max(0, formatting + step)
            most = max(most, formatting)
    if tags > _MOST_TAGS:
        raise UnreadableInput(f"the page has {tags} tags, more than any report", name, _MEND)
    if deepest > _DEEPEST or (most > 50 and most * tags > _MOST_REPEATED):
        raise UnreadableInput("the page's elements are nested too deeply to read", name, _MEND)
