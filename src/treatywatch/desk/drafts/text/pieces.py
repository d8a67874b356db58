"""A Markdown text in pieces: its sentences in order, and its definitions of notes by label."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from treatywatch.model import Marker
from treatywatch.text import split_sentences

_CALL = re.compile(r"\[\^([^\]\s]{1,60})\](?!:)")
_DEFINITION = re.compile(
    r"^ {0,3}\[\^([^\]\s]{1,60})\]:[^\n]*"
    r"(?:\n(?![ \t]*$|[ ]{0,3}\[\^)[^\n]+|\n[ \t]*\n {4}[^\n]+)*",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The body in sentences, blanks behind them included, and the definitions by label."""

    body: tuple[str, ...]
    notes: dict[str, str]


def pieces(text: str) -> Pieces:
    """Take a text apart. The body's pieces joined are the text without its definitions."""
    notes: dict[str, str] = {}
    for found in _DEFINITION.finditer(text):
        notes.setdefault(found[1], found[0].strip())
    body = _DEFINITION.sub("", text).rstrip()
    return Pieces(_sentences(body), notes)


def joined(found: Pieces) -> str:
    """Put a text together again: the body, then the definitions by label."""
    labels = sorted(found.notes, key=_label_order)
    body = "".join(found.body).rstrip()
    return "\n\n".join(part for part in (body, *(found.notes[k] for k in labels)) if part) + "\n"


def renamed(text: str, labels: dict[str, str]) -> str:
    """Give notes other labels, in markers and definitions alike."""
    return re.sub(
        r"\[\^([^\]\s]{1,60})\]", lambda found: f"[^{labels.get(found[1], found[1])}]", text
    )


def _sentences(body: str) -> tuple[str, ...]:
    markers = tuple(Marker(0, found.start(), found.end()) for found in _CALL.finditer(body))
    starts = [span.start for span in split_sentences(body, None, markers)]
    cuts = [0, *starts[1:], len(body)] if body else []
    return tuple(body[a:b] for a, b in pairwise(cuts))


def _label_order(label: str) -> tuple[int, str]:
    return (int(label), "") if label.isascii() and label.isdigit() else (10**9, label)
