"""References to another note of the same report: *op. cit.*, "see note 5", "supra note 5"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.notes.fields import clean
from treatywatch.notes.part import Part

_OP_CIT = re.compile(r"^(?P<name>[^“”\"]{2,80}?),?\s+(?:op\.?\s?cit|loc\.?\s?cit)\b", re.IGNORECASE)
_NOTE = re.compile(
    r"^(?:(?P<name>[^“”\"]{2,80}?),?\s+)?(?:supra|infra|above|see)?\s*(?:at\s+)?"
    r"(?:foot)?(?:note|fn)s?\.?\s+(?P<number>\d+)(?:\s*,?\s*(?:above|below|supra))?\s*(?:,|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CrossReference:
    """What is repeated: the note of a number, or the last citation of a name."""

    name: str | None
    number: int | None


def read_cross_reference(part: Part) -> CrossReference | None:
    """Read `Banks, op. cit., p. 45` and `see note 5 above`."""
    if found := _OP_CIT.match(part.text):
        return CrossReference(clean(found["name"]), None)
    if found := _NOTE.match(part.text):
        return CrossReference(clean(found["name"]) if found["name"] else None, int(found["number"]))
    return None
