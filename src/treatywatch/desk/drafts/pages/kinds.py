"""The kinds of findings, in the order in which a researcher mends them."""

from __future__ import annotations

NOTES = "Notes"
UNCITED = "Sources"
FIGURES = "Figures"
REGISTER = "Against the register"
EDITIONS = "Against earlier editions"
TEXT = "The text itself"
KINDS = (NOTES, UNCITED, FIGURES, REGISTER, EDITIONS, TEXT)

_BY_RULE = {
    UNCITED: ("uncited-claim", "single-source", "old-source", "own-edition", "ibid-to-unparsed"),
    FIGURES: (
        "cumulative-total",
        "figure-against-note",
        "figures-within-report",
        "list-against-count",
        "monotonic-quantity",
        "parts-against-total",
        "prior-year-figure",
        "scale-slip",
        "table-against-total",
        "unit-change",
    ),
    REGISTER: (
        "act-date",
        "committee-date",
        "resolution-against-date",
        "series-against-roll-calls",
        "status-against-acts",
        "tally-across-reports",
        "tally-against-roll-call",
        "unresolved-name",
        "vote-against-roll-call",
    ),
    TEXT: (
        "date-after-closing",
        "edition-against-update",
        "heading-against-content",
    ),
    EDITIONS: ("dropped-section",),
}
_BY_NAME = {name: kind for kind, names in _BY_RULE.items() for name in names}
_BY_ROOM = {"notes": NOTES, "editions": EDITIONS, "archive": TEXT}


def kind_of(rule: str) -> str:
    """Return the kind of a rule's findings; a rule that is not listed is about the text itself."""
    room, _, name = rule.partition(".")
    return _BY_NAME.get(name) or _BY_ROOM.get(room, TEXT)


def listed() -> frozenset[str]:
    """Return the names of the rules that are listed here; a test holds that each is a rule."""
    return frozenset(_BY_NAME)
