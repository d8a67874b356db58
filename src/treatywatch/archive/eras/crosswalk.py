"""The crosswalk: what headings, labels and page furniture of every edition mean, kept as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import yaml

UNMAPPED = "unmapped"

_TAKEN_OUT = re.compile(
    r"\[[0-9]{1,4} ?\]|\([^)]*\)|\b(?:19|20)[0-9]{2}\b|:$|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
_MARKER = re.compile(r"\[[0-9]{1,4} ?\]")
_MONEY_UNIT = re.compile(r" ?\((?:[a-z]{0,3}[$€£¥]|[a-z]{3}|national currency)\)")
_APART = re.compile(r"[\s/,;:–—―‐‑-]+")
_PARTS = {
    "production": "production",
    "transfer": "transfer",
    "trade": "transfer",
    "export": "transfer",
    "import": "transfer",
    "transit": "transfer",
    "stockpiling": "stockpiling",
    "stockpile": "stockpiling",
    "stockpiles": "stockpiling",
    "destruction": "stockpiling",
    "retention": "retention",
    "retained": "retention",
    "use": "use",
}
_PARTS_ORDER = ("production", "transfer", "stockpiling", "retention", "use")


# Each line and label is asked about in several ways, one right after the other.
_KEPT = 256


@lru_cache(maxsize=_KEPT)
def heading_key(heading: str) -> str:
    """Fold a heading or label for the look-up: see the head of `headings.yaml`."""
    folded = heading.replace("&", " and ").replace("’", "'").casefold().strip()
    return " ".join(_APART.split(_TAKEN_OUT.sub(" ", folded).strip())).strip()


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Topics by heading and by table label, run-in labels, and the lines that are furniture."""

    headings: dict[str, str]
    labels: dict[str, str]
    groups: frozenset[str]
    sub_labels: frozenset[str]
    columns: frozenset[str]
    run_in: frozenset[str]
    themes: dict[str, str]
    chrome: frozenset[str]
    chrome_starts: tuple[str, ...]
    navigation: frozenset[str]
    jumps: tuple[str, ...]
    region_lines: frozenset[str]

    def topic(self, heading: str) -> str:
        """Return the topic of a heading, `unmapped` if no edition is known to use it."""
        key = heading_key(heading)
        return self.headings.get(key) or _merged_topic(key) or UNMAPPED

    def knows(self, heading: str) -> bool:
        """Tell whether some edition uses these words as a heading."""
        return len(heading) <= 120 and self.topic(heading) != UNMAPPED

    def label_topic(self, label: str) -> str | None:
        """Return the topic of a table's label, None if it is no label."""
        return self.labels.get(heading_key(label)) if len(label) <= 120 else None

    def is_group(self, label: str) -> bool:
        """Tell whether a label heads a group of rows with labels of their own."""
        return heading_key(label) in self.groups

    def is_sub_label(self, label: str) -> bool:
        """Tell whether a label says something only together with that of its group."""
        return heading_key(label) in self.sub_labels

    def is_column(self, cell: str) -> bool:
        """Tell whether a cell names a column of a grid, with or without a unit of money."""
        if len(cell) > 60:
            return False
        name = _line_key(_MARKER.sub("", cell))
        return name in self.columns or _MONEY_UNIT.sub("", name) in self.columns

    def is_column_unit(self, cell: str) -> bool:
        """Tell whether a cell holds only the unit of the column named before it: "(€)"."""
        return len(cell) <= 20 and _MONEY_UNIT.fullmatch(_line_key(cell)) is not None

    def theme(self, line: str) -> str | None:
        """Return the theme whose profile has this line as its name, None if none has."""
        return self.themes.get(heading_key(line)) if len(line) <= 60 else None

    def is_run_in(self, label: str) -> bool:
        """Tell whether pages put these words, with a colon, before the text they belong to."""
        return heading_key(label) in self.run_in or self.label_topic(label) is not None

    def is_chrome(self, line: str) -> bool:
        """Tell whether a line is a menu entry or other furniture of the page."""
        folded = _line_key(line)
        return folded in self.chrome or folded.startswith(self.chrome_starts)

    def is_navigation(self, line: str) -> bool:
        """Tell whether a line leads to other pages without naming them."""
        return _line_key(line) in self.navigation

    def is_jump(self, line: str) -> bool:
        """Tell whether a line announces the links to the parts of its own page."""
        return _line_key(line).startswith(self.jumps)

    def is_region_line(self, line: str) -> bool:
        """Tell whether a line names a region or status group above the countries in it."""
        return _line_key(line) in self.region_lines


@lru_cache(maxsize=_KEPT)
def _line_key(line: str) -> str:
    return " ".join(line.casefold().split())


def _merged_topic(key: str) -> str | None:
    words = [word for word in key.split() if word not in {"and", "of", "mines", "antipersonnel"}]
    parts = {_PARTS[word] for word in words if word in _PARTS}
    if not words or len(words) > 8 or any(word not in _PARTS for word in words):
        return None
    return "+".join(part for part in _PARTS_ORDER if part in parts)


@cache
def load_crosswalk() -> Crosswalk:
    """Load the data files that stand beside this module."""
    headings = _load("headings.yaml")
    labels = _load("labels.yaml")
    furniture = _load("furniture.yaml")
    return Crosswalk(
        headings={heading_key(h): topic for topic, known in headings.items() for h in known},
        labels={heading_key(label): topic for label, topic in labels["labels"].items()},
        groups=frozenset(heading_key(label) for label in labels["groups"]),
        sub_labels=frozenset(heading_key(label) for label in labels["sub_labels"]),
        columns=frozenset(_line_key(name) for name in labels["columns"]),
        run_in=frozenset(heading_key(label) for label in labels["run_in"]),
        themes={heading_key(name): theme for name, theme in labels["themes"].items()},
        chrome=frozenset(line.casefold() for line in furniture["chrome"]),
        chrome_starts=tuple(line.casefold() for line in furniture["chrome_starts"]),
        navigation=frozenset(line.casefold() for line in furniture["navigation"]),
        jumps=tuple(line.casefold() for line in furniture["jumps"]),
        region_lines=frozenset(line.casefold() for line in furniture["region_lines"]),
    )


def _load(name: str) -> dict[str, Any]:
    data = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(data)
    return loaded
