"""References to the files of a batch: workers open them, so texts need not travel."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from treatywatch.archive import LARGEST_FILE, list_files
from treatywatch.model import Refusal, UnreadableInput

_BATCH_FILES = 40
_BATCH_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Reference:
    """A file under its name in the batch. `key` changes with name, bytes and program."""

    name: str
    path: Path
    size: int
    key: str


def references(
    paths: Sequence[str | Path], spool: Path, version: str, refused: list[Refusal]
) -> Iterator[Reference]:
    """Yield a reference to every file below `paths`, in order; what cannot be opened is refused.

    Standard input is put into `spool` first. Raises UnreadableInput for a path that is not there.
    """
    for name, listed in list_files(paths):
        path = listed or _standard_input(spool)
        try:
            content = _content(path, name)
        except OSError as error:
            if not path.exists():
                raise UnreadableInput("there is no such file", str(path), "check it") from error
            mend = "check the file's permissions"
            refused.append(Refusal(name, error.strerror or "unreadable", mend))
        except UnreadableInput as error:
            refused.append(Refusal.of(name, error))
        else:
            digest = hashlib.sha256(f"{version}\0{name}\0".encode())
            digest.update(content)
            yield Reference(name, path, len(content), digest.hexdigest())


def _standard_input(spool: Path) -> Path:
    path = spool / "standard input"
    path.write_bytes(sys.stdin.buffer.read(LARGEST_FILE + 1))
    return path


def _content(path: Path, name: str) -> bytes:
    if path.exists() and not path.is_file():
        raise UnreadableInput("this is neither a file nor a folder", str(path), "give a file")
    if path.stat().st_size > LARGEST_FILE:
        limit = LARGEST_FILE // 1_000_000
        raise UnreadableInput(f"more than {limit} MB", name, "split it into one file per report")
    return path.read_bytes()


def batches(found: Iterable[Reference]) -> Iterator[tuple[Reference, ...]]:
    """Yield references side by side, each batch some megabyte or some dozens of files."""
    batch: list[Reference] = []
    size = 0
    for reference in found:
        batch.append(reference)
        size += reference.size
        if size >= _BATCH_BYTES or len(batch) >= _BATCH_FILES:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)
