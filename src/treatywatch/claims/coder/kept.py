"""Remembering what was made of a stretch of text: a sentence is asked the same many times over."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, cast

F = TypeVar("F", bound=Callable[..., object])

_MOST = 2048
"""Answers that each function keeps; the oldest are forgotten, so that memory does not grow."""


def kept(function: F) -> F:
    """Remember the last answers of a pure function of strings."""
    return cast(F, lru_cache(maxsize=_MOST)(function))
