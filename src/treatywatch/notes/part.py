"""One citation's text on its way to being read, and what a recogniser makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from treatywatch.notes.fields import Field, clean, read_fields
from treatywatch.notes.places import read_place
from treatywatch.notes.quotation import Quotations, read_quotations

_LEAD = re.compile(
    r"^\s*(?:(?:For\b[^,.;“”\"]{0,80},\s*)?"
    r"(?:[Pp]lease\s+)?(?:[Ss]ee|SEE|[Aa]lso\s+see|[Cc]f\.?|[Cc]ompare|[Ss]ource:|[Ss]ources:|[Aa]s\s+(?:cited|quoted|reported)\s+in"
    r"|[Cc]ited\s+in|[Qq]uoted\s+in|[Rr]eported\s+in|[Aa]vailable\s+in)\b[:,]?\s*"
    r"(?:also\b,?\s*|generally\b,?\s*|especially\b,?\s*|in\s+particular\b,?\s*)?"
    r"(?:,?\s*(?:for\s+(?:example|instance)|e\.g\.|inter\s+alia),?\s*)?)+(?:,\s*)?"
    r"|^\s*(?:and|or|also|both|the)\s+(?=[A-Z“\"])"
)


@dataclass(frozen=True)
class Part:
    """The text of one citation, without its lead-in and its final stop, white space folded.

    `start` and `end` are its place in the definition, where white space is as it was. `damaged`
    tells that the quotation in it lost its opening mark.
    """

    text: str
    start: int
    end: int
    damaged: bool = False
    quotations: Quotations = field(default_factory=lambda: Quotations(()))

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The citation's fields."""
        return read_fields(self.text)

    @cached_property
    def texts(self) -> tuple[Field, ...]:
        """The fields that are mere words."""
        return tuple(f for f in self.fields if f.kind == "text")

    def first(self, kind: str) -> Field | None:
        """The first field of a kind, or None."""
        return next((f for f in self.fields if f.kind == kind), None)

    def value(self, kind: str) -> str | None:
        """The value of the first field of a kind, or None."""
        found = self.first(kind)
        return (found.value or None) if found is not None else None


def make_part(text: str, start: int, *, damaged: bool) -> Part | None:
    """Cut blanks, the lead-in ("See also") and the final stop off a citation's text."""
    lead = _LEAD.match(text)
    begin = lead.end() if lead else 0
    while begin < len(text) and (text[begin].isspace() or text[begin] in ",;"):
        begin += 1
    stripped = text[begin:].rstrip().rstrip(";").rstrip()
    if stripped.endswith(".") and not re.search(r"(?:\b[A-Z]\.[A-Z]|\.\.)\.$", stripped):
        stripped = stripped[:-1]
    if not clean(stripped):
        return None
    folded = re.sub(r"\s+", " ", stripped)
    inner = read_quotations(folded)
    hurt = damaged or bool(inner.damaged)
    return Part(folded, start + begin, start + begin + len(stripped), hurt, inner)


Reading = dict[str, str]
"""What a recogniser read: `kind` and the parts by the names of the citation's fields."""


def common(part: Part) -> Reading:
    """The parts that every kind may have: pages, symbol, address, access date, date."""
    found: Reading = {}
    for name, kind in (
        ("pages", "pages"),
        ("symbol", "symbol"),
        ("url", "url"),
        ("accessed", "accessed"),
        ("date", "date"),
    ):
        value = part.value(kind)
        if value:
            found[name] = value
    return found


def with_place(reading: Reading, fields: list[Field], *, bold: bool = False) -> list[Field]:
    """Read the place off the end of `fields` into `reading`; return the fields that are left."""
    place, rest = read_place(fields, bold=bold)
    if place:
        reading["place"] = place
    return rest
