"""Named macros in patterns: `{treaty}` stands for what the vocabulary says it does."""

from __future__ import annotations

import re
from collections.abc import Mapping

from treatywatch.model import InvalidCodebook

_MACRO = re.compile(r"\{([a-z][a-z0-9-]*)\}")
_DEPTH = 12


def expand(pattern: str, vocabulary: Mapping[str, str], where: str) -> str:
    """Return `pattern` with every macro replaced by its group; raise InvalidCodebook if unknown.

    RE2's own braces hold digits (`{0,3}`) or follow a backslash escape, so they never collide.
    """
    for _ in range(_DEPTH):
        expanded = _MACRO.sub(lambda m: _group(m.group(1), vocabulary, where), pattern)
        if expanded == pattern:
            return pattern
        pattern = expanded
    raise InvalidCodebook("a macro refers to itself", where, "name each macro only below its use")


def _group(name: str, vocabulary: Mapping[str, str], where: str) -> str:
    if name not in vocabulary:
        raise InvalidCodebook(f"no macro {{{name}}}", where, "add it to a vocabulary file")
    return f"(?:{vocabulary[name]})"
