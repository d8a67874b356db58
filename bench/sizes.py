"""How large the pages of an edition may be, kind by kind, without pictures and letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

BOUNDS = {
    "country/*": 100,
    "country/*/answers": 700,
    "country/*/history/*": 400,
    "country/*/compare/*/*": 500,
    "reports/*": 500,
    "reports/*/s-*": 30,
    "sources/*": 100,
    "sources/*/page-*": 100,
    "sources": 100,
    "treaties/*": 120,
    "treaties/*/*": 120,
    "votes": 120,
    "questions/*": 250,
    "questions": 50,
    "editions/*": 100,
    "editions": 50,
    "findings/*/*": 250,
    "findings/*/*/page-*": 250,
    "findings": 50,
    ".": 300,
    "search": 100,
    "beside": 50,
    "changes": 300,
    "about": 50,
    "corpus": 50,
    "downloads": 50,
    "reading": 50,
}
"""The most kilobytes of a page, by where it lies.

A country's page is what most readers open, on any line. The page of a report is as long as the
report, and what lies beside each other there (answers, comparisons, histories) as the editions are
many; the bounds are those of 2,000 reports in 26 editions.
"""


@dataclass(frozen=True, slots=True)
class Largest:
    """The largest page of a kind, in kilobytes, and what its kind may be."""

    kind: str
    path: str
    kilobytes: float
    bound: int


def largest_pages(edition: Path) -> Iterator[Largest]:
    """Yield the largest page of each kind. Raises AssertionError for a page of no known kind."""
    found: dict[str, tuple[int, str]] = {}
    for file in edition.rglob("index.html"):
        path = file.parent.relative_to(edition).as_posix()
        kind = kind_of(path)
        found[kind] = max(found.get(kind, (0, "")), (file.stat().st_size, path))
    for kind, (size, path) in sorted(found.items()):
        yield Largest(kind, path, size / 1000, BOUNDS[kind])


def kind_of(path: str) -> str:
    """Return the kind of the page at a path, by the most telling pattern that fits it."""
    here = PurePosixPath(path)
    fitting = [kind for kind in BOUNDS if _fits(here, PurePosixPath(kind))]
    if not fitting:
        raise AssertionError(f"no bound is stated for pages like {path or 'the first one'}")
    return max(fitting, key=lambda kind: (len(kind.replace("*", "")), kind))


def _fits(path: PurePosixPath, kind: PurePosixPath) -> bool:
    return len(path.parts) == len(kind.parts) and (not kind.parts or path.match(str(kind)))
