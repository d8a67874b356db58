"""Lists of small words, kept as data beside this file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("words.yaml")


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    page: dict[str, str] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {name: frozenset(text.split()) for name, text in page.items()}


def words(name: str) -> frozenset[str]:
    """Return the list of that name; KeyError where the file has none."""
    return _lists()[name]
