"""The chain of the audit: canonical rows, their digests, and where a chain is broken.

Pure: it knows neither the database nor who writes. A row's digest covers the digest of the row
before it, so that no row can be changed, taken out, put in or moved without a trace.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from treatywatch.model import TreatywatchError

_DOMAIN = b"treatywatch audit row 1\n"
BEGINNING = "0" * 64
"""What the first row has for the digest of the row before it."""

Scalar = str | int | bool | None
Detail = Mapping[str, "Scalar | list[Scalar]"]


class UnfitDetail(TreatywatchError):
    """A detail for the audit is not made of plain words, whole numbers and lists of them."""


class Broken(StrEnum):
    """How a row can fail to fit the chain."""

    CHANGED = "changed"
    MISSING = "missing"
    OUT_OF_PLACE = "out-of-place"


@dataclass(frozen=True, slots=True)
class Row:
    """One deed: its number from 1, when (UTC, ISO 8601), who did what to which thing."""

    number: int
    at: str
    who: str
    action: str
    thing: str
    detail: str
    previous: str
    digest: str


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold."""

    number: int
    kind: Broken
    words: str


def canonical(detail: Detail) -> str:
    """Return a detail as the one JSON text that it has. Raises UnfitDetail."""
    for name, value in detail.items():
        parts = value if isinstance(value, list) else [value]
        if not all(part is None or type(part) in (str, int, bool) for part in parts):
            raise UnfitDetail(
                "only words, whole numbers and lists of them can be recorded", str(name)
            )
    return _json(dict(detail))


def digest_of(
    *, number: int, at: str, who: str, action: str, thing: str, detail: str, previous: str
) -> str:
    """Return the SHA-256 (hexadecimal) of a row over the digest of the row before it."""
    parts = _json([number, at, who, action, thing, detail, previous])
    return sha256(_DOMAIN + parts.encode("utf-8")).hexdigest()


def breaks(rows: Iterable[Row]) -> Iterator[Break]:
    """Yield every place where rows, given in the order of their numbers, do not hold together."""
    number, digest = 0, BEGINNING
    for row in rows:
        if row.number != number + 1:
            yield Break(row.number, Broken.MISSING, _gap(number + 1, row.number - 1))
        elif row.previous != digest:
            words = f"row {row.number} does not follow the row before it"
            yield Break(row.number, Broken.OUT_OF_PLACE, words)
        if row.digest != _own_digest(row):
            words = f"row {row.number} is not as it was written"
            yield Break(row.number, Broken.CHANGED, words)
        number, digest = row.number, row.digest


def _own_digest(row: Row) -> str:
    return digest_of(
        number=row.number,
        at=row.at,
        who=row.who,
        action=row.action,
        thing=row.thing,
        detail=row.detail,
        previous=row.previous,
    )


def _gap(first: int, last: int) -> str:
    if last < first:
        return f"row {last + 1} stands where another is due"
    return f"row {first} is missing" if first == last else f"rows {first} to {last} are missing"


def _json(value: object) -> str:
    return json.dumps(
        value, ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
