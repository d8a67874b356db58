"""The way from a note to a source's page."""

from __future__ import annotations

from treatywatch.model import Source
from treatywatch.publish import links
from treatywatch.publish.pages.page import Link

_LONGEST = 72


def source_link(source: Source) -> Link:
    """Return the link to a source's page, in as few words as tell it from others."""
    words = " ".join(source.label.split())
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    return Link(words, links.source(source.key))
