"""The words that citations are made of, one list a file, one entry a line, `#` for remarks."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

# Names of places and newspapers come again and again.
_KEPT = 4096


@cache
def entries(name: str) -> tuple[str, ...]:
    """Read the list `name` in the order of its file."""
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def alternatives(name: str) -> str:
    """The entries of list `name` as one alternation for a regular expression, longest first."""
    longest_first = sorted(set(entries(name)), key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(_flexible(entry) for entry in longest_first) + ")"


@cache
def pattern(name: str, before: str = r"\b", after: str = r"(?!\w)") -> re.Pattern[str]:
    """A pattern that finds any entry of list `name` as whole words, in any case."""
    return re.compile(f"{before}{alternatives(name)}{after}", re.IGNORECASE)


@lru_cache(maxsize=_KEPT)
def holds(name: str, text: str) -> bool:
    """Tell whether `text` contains an entry of list `name`."""
    return pattern(name).search(text) is not None


@lru_cache(maxsize=_KEPT)
def is_entry(name: str, text: str) -> bool:
    """Tell whether `text` as a whole is an entry of list `name`, with or without an article."""
    bare = re.sub(r"^[Tt]he\s+", "", text.strip())
    return any(pattern(name).fullmatch(form) is not None for form in (bare, text.strip()))


def _flexible(entry: str) -> str:
    return re.sub(r"['’]", "['’]", re.escape(entry).replace(r"\ ", r"\s+"))
