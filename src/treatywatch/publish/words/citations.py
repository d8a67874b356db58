"""Citations in words: their kinds and their parts."""

from __future__ import annotations

from treatywatch.model import Citation
from treatywatch.publish.language import _
from treatywatch.publish.words.dates import date_words
from treatywatch.publish.words.plain import capital, plain

_KINDS = {
    "un-record": "UN record",
    "own-edition": "Own earlier edition",
    "treaty-report": "Report under a treaty",
    "unparsed": "Could not be read",
    "news": "News",
}
_PARTS = (
    "title", "author", "editor", "person", "role", "interviewer", "channel", "publisher",
    "container", "place", "date", "accessed", "pages", "symbol", "url",
)  # fmt: skip
_DATES = frozenset({"date", "accessed"})
_LABELS = {"container": "in", "url": "address"}


def kind_words(kind: str) -> str:
    """Return the kind of a citation as a label."""
    return _(_KINDS.get(kind, capital(plain(kind))))


def citation_parts(citation: Citation) -> tuple[tuple[str, str], ...]:
    """Return the parts that could be read, as label and words; what is not written is left out."""
    found = ((name, getattr(citation, name)) for name in _PARTS)
    return tuple(
        (_(_LABELS.get(name, name)), date_words(value) if name in _DATES else value)
        for name, value in found
        if value
    )
