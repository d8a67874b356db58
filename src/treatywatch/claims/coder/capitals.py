"""Capitals that speak for their governments: "Seoul says that …"."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

from treatywatch.claims.mentions.folding import fold_marks

_FILE = Path(__file__).with_name("capitals.yaml")


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    page: dict[str, str | list[str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    named = ((code, [names] if isinstance(names, str) else names) for code, names in page.items())
    return {fold_marks(name): code for code, names in named for name in names}


def government_of(phrase: str) -> str | None:
    """Return the code of the state whose capital the folded phrase is, and nothing else."""
    return _codes().get(phrase.strip())
