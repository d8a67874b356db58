"""Reports out of an edition package: Markdown that says at its head whose report it is.

The head is YAML between two lines of three hyphens. It names what no layout has to be asked for;
what follows is read like any other text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from treatywatch.model import UnreadableInput

_HEAD = re.compile(rb"\A(?:\xef\xbb\xbf)?---\r?\n(.*?\n)---\r?\n", re.DOTALL)
_MARK = "treatywatch-report"
_VERSION = 1
_NEEDED = ("country", "edition", "series", "theme", "title")
_MEND = "write the file anew from the desk that signed it off"


@dataclass(frozen=True, slots=True)
class SignedHead:
    """What a signed report says of itself. `last_updated` is an EDTF date."""

    country: str
    edition: int
    series: str
    theme: str
    title: str
    last_updated: str | None = None

    def write(self) -> str:
        """Return the head as it stands before the text."""
        fields: dict[str, object] = {_MARK: _VERSION}
        fields |= {name: getattr(self, name) for name in _NEEDED}
        fields |= {"last_updated": self.last_updated} if self.last_updated else {}
        return f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)}---\n\n"


def split_head(raw: bytes, name: str) -> tuple[SignedHead, bytes] | None:
    """Return the head of a signed report and the bytes of its text; None for any other file.

    Raises UnreadableInput for a head that lacks a field or is of another version.
    """
    found = _HEAD.match(raw)
    if found is None or _MARK.encode() not in found[1]:
        return None
    try:
        fields = yaml.safe_load(found[1].decode("utf-8"))
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise UnreadableInput("the head of this report is not YAML", name, _MEND) from error
    return _head(fields, name), raw[found.end() :]


def _head(fields: object, name: str) -> SignedHead:
    if not isinstance(fields, dict) or fields.get(_MARK) != _VERSION:
        raise UnreadableInput(f"not a report of version {_VERSION}", name, _MEND)
    missing = [field for field in _NEEDED if not fields.get(field)]
    if missing or not isinstance(fields["edition"], int):
        what = ", ".join(missing) or "edition"
        raise UnreadableInput(f"the head of this report lacks {what}", name, _MEND)
    texts = {field: str(fields[field]) for field in _NEEDED if field != "edition"}
    updated = fields.get("last_updated")
    return SignedHead(
        **texts, edition=fields["edition"], last_updated=str(updated) if updated else None
    )
