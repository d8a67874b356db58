"""Where things lie in a lake, and the two kinds of lists that say what is whole.

    LAKE/lake.json                             what the lake holds, written last
    LAKE/TABLE/area=CODE/KEY.parquet           the rows of one table of one part
    LAKE/_parts/KEY.json                       what one part holds, written behind its files
    LAKE/_sources/area=CODE/KEY.parquet        the sources that a part cites, before they are merged
    LAKE/_records/area=CODE/KEY.parquet        all of a part, for whoever writes the evidence file

Names that begin with `_` or `.` are passed over by readers of Parquet folders.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

VERSION = 1
MANIFEST = "lake.json"
PARTS = "_parts"
CITED = "_sources"
"""The sources as single parts cite them; the table `sources` is made from these."""

RECORDS = "_records"
"""What a part holds beside its rows; the lake does not know what it means."""

NOWHERE = "none"
"""The area of what is about no country, or about one that is not resolved."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of a lake: its path below the lake, its rows, its size and its hash."""

    path: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Part:
    """What was written together, whole, under the key of its content: a file for each table."""

    key: str
    files: Mapping[str, File]


def place_of(table: str, area: str | None, key: str) -> str:
    """Return the path of a part's file below the lake."""
    return f"{table}/area={area or NOWHERE}/{key}.parquet"


def file_at(lake: Path, path: str, rows: int) -> File:
    """Describe a file that has just been written."""
    with (lake / path).open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return File(path, rows, (lake / path).stat().st_size, digest)


def keep_part(lake: Path, part: Part) -> None:
    """Write down that a part is whole."""
    files = {table: asdict(file) for table, file in part.files.items()}
    write_whole(lake / PARTS / f"{part.key}.json", files)


def kept_part(lake: Path, key: str) -> Part | None:
    """Return a part that was written before; None where it is not, or not as it was written."""
    try:
        listed: dict[str, Any] = json.loads((lake / PARTS / f"{key}.json").read_bytes())
        files = {table: File(**file) for table, file in listed.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return None
    whole = all(is_there(lake, file) for file in files.values())
    return Part(key, files) if whole else None


def is_lake(folder: Path) -> bool:
    """Tell whether a folder is a lake, or one that was begun."""
    return (folder / MANIFEST).is_file() or (folder / PARTS).is_dir()


def is_there(lake: Path, file: File) -> bool:
    """Tell whether a file is there in its full size."""
    path = lake / file.path
    return path.is_file() and path.stat().st_size == file.bytes


def write_whole(path: Path, data: object) -> None:
    """Write JSON under a name that it takes only when it is whole; the same data, same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    partial = partial_of(path)
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


def partial_of(path: Path) -> Path:
    """Return a hidden name for a file that is being written; no two writers get the same."""
    return path.with_name(f".{path.name}.{uuid4().hex}.partial")
