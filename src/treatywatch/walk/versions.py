"""The version of the program as its own files say, for whatever is kept from run to run."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path

import treatywatch

READING = ("model", "text", "archive", "notes", "register", "claims", "walk")
JUDGING = (*READING, "decisions", "editions", "checks")
LAYING = ("tables", "lake")


@cache
def program_version(rooms: tuple[str, ...]) -> str:
    """Return a hash of the code and data of these rooms, and of the interpreter's version.

    The codebook has a version of its own.
    """
    home = Path(treatywatch.__file__).parent
    digest = hashlib.sha256(str(sys.version_info[:3]).encode())
    for room in rooms:
        for file in sorted(path for path in (home / room).rglob("*") if path.is_file()):
            if "__pycache__" not in file.parts and not _of_codebook(file):
                digest.update(f"\0{file.relative_to(home).as_posix()}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _of_codebook(file: Path) -> bool:
    return file.suffix == ".yaml" and file.parts[-3:-2] == ("codebook",)
