"""The files of a batch: single files, whole folders in sorted order, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from treatywatch.archive.formats import Member, open_members
from treatywatch.model import Refusal, UnreadableInput

LARGEST_FILE = 256_000_000
"""No more bytes than these are taken from one file; each format has a smaller bound of its own."""

STANDARD_INPUT = "-"


class Collected(Iterator[tuple[str, bytes]]):
    """Names and bytes, one file at a time; a file that cannot be read does not cost the batch.

    Zip, gzip, WARC and WACZ files give the files inside them. What could not be read, or not
    be taken out of those, is in `refused` once the iteration has passed it.
    """

    def __init__(self, paths: Sequence[str | Path]) -> None:
        self._files = _files(paths)
        self._members: Iterator[Member | Refusal] = iter(())
        self.refused: list[Refusal] = []

    def __next__(self) -> tuple[str, bytes]:
        """Return the next file's name in the batch and its bytes."""
        while True:
            for found in self._members:
                if isinstance(found, Member):
                    return found.name, found.raw
                self.refused.append(found)
            self._members = self._open(*next(self._files))

    def _open(self, name: str, path: Path | None) -> Iterator[Member | Refusal]:
        try:
            raw = sys.stdin.buffer.read(LARGEST_FILE + 1) if path is None else _read(path, name)
        except UnreadableInput as error:
            return iter((Refusal.of(name, error),))
        return open_members(raw, name)


def collect(paths: Sequence[str | Path]) -> Collected:
    """Yield name and bytes of every file that `paths` name, in order.

    A folder gives all files below it, sorted by path, under their path inside the folder;
    hidden files and folders are left out, symbolic links to folders not followed. A zip, gzip,
    WARC or WACZ file gives the files inside it, under `its name/their name`. `-` is standard
    input. A path that is not there or not readable is among the refused.
    """
    return Collected(paths)


def list_files(paths: Sequence[str | Path]) -> Iterator[tuple[str, Path | None]]:
    """Yield name and path of every file that `paths` name, in order, unopened.

    The path of standard input is None. Containers are listed as they are; `open_members` opens
    them. Nothing is raised: a path that is not there shows when it is opened.
    """
    yield from _files(paths)


def _files(paths: Sequence[str | Path]) -> Iterator[tuple[str, Path | None]]:
    for given in paths:
        path = Path(given)
        if str(given) == STANDARD_INPUT:
            yield "standard input", None
        elif path.is_dir():
            for file in _below(path):
                yield file.relative_to(path).as_posix(), file
        else:
            yield path.name, path


def _below(folder: Path) -> list[Path]:
    found: list[Path] = []
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(root, name) for name in files if not name.startswith("."))
    return sorted(found, key=lambda path: path.relative_to(folder).parts)


def _read(path: Path, name: str) -> bytes:
    if not path.exists():
        raise UnreadableInput("there is no such file", str(path), "check the path")
    if not path.is_file():
        raise UnreadableInput("this is neither a file nor a folder", str(path), "give a file")
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        reason = error.strerror or "unreadable"
        raise UnreadableInput(reason, str(path), "check the file's permissions") from error
    if len(raw) > LARGEST_FILE:
        raise UnreadableInput(
            f"more than {LARGEST_FILE // 1_000_000} MB", name, "split it into one file per report"
        )
    return raw
