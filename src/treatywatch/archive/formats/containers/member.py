"""A file inside another: its name, its bytes, and the bounds of what is taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.model import Refusal

LARGEST_MEMBER = 128_000_000
"""The most bytes of one file, unpacked."""
LARGEST_TOTAL = 8_000_000_000
"""The most bytes that one container may give altogether, unpacked."""
MOST_MEMBERS = 100_000
DEEPEST = 3
"""So many containers may lie inside each other."""

_TRICK = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|[\x00-\x1f\x7f]|\\")


@dataclass(frozen=True, slots=True)
class Member:
    """A file taken out of a container, under the container's name and its own."""

    name: str
    raw: bytes


def is_path_trick(name: str) -> bool:
    """Tell whether a name is none, or would lead out of the folder that it is unpacked in."""
    return not name or _TRICK.search(name) is not None


def is_hidden(name: str) -> bool:
    """Tell whether a file is one that folders leave out too (`.DS_Store`, `__MACOSX/…`)."""
    parts = [part for part in name.split("/") if part not in {".", ".."}]
    return any(part.startswith((".", "__MACOSX")) for part in parts)


def shown(name: str) -> str:
    """Return a name with its unprintable characters made visible."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in name)


def refused(name: str, error: str, mend: str) -> Refusal:
    """Refuse one file; the others go in."""
    return Refusal(shown(name), error, mend)
