"""The index of an edition: small scripts that the search page loads as it needs them.

Scripts and not JSON, because a page opened from a disk may load the one and not the other.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.search.passages import Passage, passages_of_report, passages_of_sources
from treatywatch.publish.search.stems import words_of
from treatywatch.store import ReportEntry

PER_FILE = 100
_OF_PASSAGES = ("part", "kind")
_OF_CLAIMS = ("question", "answer", "certainty", "speaker", "year")
_CALL = "treatywatch_search"


@dataclass(slots=True)
class Index:
    """Which passage holds which word or facet, and which claim which.

    Passages and claims are numbered in the order of the file; `owners` is each claim's passage.
    """

    words: dict[str, array[int]] = field(default_factory=dict)
    facets: dict[str, dict[str, array[int]]] = field(
        default_factory=lambda: {name: {} for name in (*_OF_PASSAGES, *_OF_CLAIMS)}
    )
    owners: array[int] = field(default_factory=lambda: array("L"))
    total: int = 0

    def add(self, passage: Passage) -> None:
        """Enter the next passage."""
        number = self.total
        self.total += 1
        for word in set(words_of(passage.text)):
            self.words.setdefault(word, array("L")).append(number)
        for name, value in passage.facets:
            self._enter(name, value, number)
        for said in passage.said:
            for name, value in said:
                self._enter(name, value, len(self.owners))
            self.owners.append(number)

    def _enter(self, name: str, value: str, number: int) -> None:
        self.facets[name].setdefault(value, array("L")).append(number)


def write_index(library: Library, folder: Path) -> None:
    """Write the index below an edition's folder."""
    home = folder / links.SEARCH
    for part in ("texts", "words", "facets"):
        (home / part).mkdir(parents=True, exist_ok=True)
    index, reports, first = Index(), [], 0
    chunks = _Chunks(home / "texts")
    for entry in library.evidence.entries():
        for passage in passages_of_report(library, library.evidence.coded(entry.slug)):
            index.add(passage)
            chunks.add(passage)
        reports.append(_report(library, entry, first))
        first = index.total
    for passage in passages_of_sources(library):
        index.add(passage)
        chunks.add(passage)
    chunks.close()
    _write_words(index, home / "words")
    for name, values in index.facets.items():
        data = {value: _gaps(numbers) for value, numbers in sorted(values.items())}
        _write(home / "facets" / f"{name}.js", "facet", name, data)
    _write(home / "claims.js", "claims", "all", _gaps(index.owners))
    about = {"total": index.total, "perFile": PER_FILE, "reports": reports, "sources": first}
    _write(home / "map.js", "map", "map", about)


def _report(library: Library, entry: ReportEntry, first: int) -> list[object]:
    name = library.names.of(entry.country) if entry.country else entry.country_as_written
    return [first, entry.country or "", name, entry.edition or 0]


class _Chunks:
    """Writes passages, a hundred to a file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0
        self._waiting: list[list[object]] = []

    def add(self, passage: Passage) -> None:
        path = links.file_of(passage.path)
        claims, note = list(passage.claims), int(passage.part == "note")
        self._waiting.append([passage.text, path, passage.where, claims, note])
        if len(self._waiting) == PER_FILE:
            self.close()

    def close(self) -> None:
        if self._waiting:
            name = str(self._number)
            _write(self._folder / f"{name}.js", "texts", name, self._waiting)
        self._number += 1
        self._waiting = []


def shard_of(word: str) -> str:
    """Return the name of the file that holds a word: its first two letters, others by number."""
    return "".join(c if c.isascii() else f"u{ord(c):x}" for c in word[:2])


def _write_words(index: Index, folder: Path) -> None:
    shards: dict[str, dict[str, list[int]]] = {}
    for word in sorted(index.words):
        shards.setdefault(shard_of(word), {})[word] = _gaps(index.words[word])
    for name, words in sorted(shards.items()):
        _write(folder / f"{name}.js", "words", name, words)
    _write(folder / "all.js", "shards", "all", sorted(shards))


def _gaps(numbers: Iterable[int]) -> list[int]:
    """Return each number as its distance from the one before, which takes fewer bytes."""
    return list(_distances(numbers))


def _distances(numbers: Iterable[int]) -> Iterator[int]:
    before = 0
    for number in numbers:
        yield number - before
        before = number


def _write(path: Path, what: str, name: str, data: object) -> None:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(f"{_CALL}({json.dumps(what)},{json.dumps(name)},{text});\n", encoding="utf-8")
