"""`SHA256SUMS`: every file of an edition with its hash, as `sha256sum --check` reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import file_digest
from pathlib import Path

from treatywatch.model import UnreadableInput

SUMS = "SHA256SUMS"
SIGNATURE = "SHA256SUMS.sig"
MANIFEST = "manifest.json"
KEY = "signing-key.pem"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def files_below(folder: Path) -> Iterator[Path]:
    """Yield every file below a folder, links among them, in the order of their names."""
    yield from sorted(p for p in folder.rglob("*") if p.is_symlink() or not p.is_dir())


def sums_as_text(sums: Mapping[str, str]) -> str:
    """Return the lines of `SHA256SUMS`, in the order of the paths."""
    return "".join(f"{sums[path]}  {path}\n" for path in sorted(sums))


def read_sums(folder: Path) -> dict[str, str]:
    """Read `SHA256SUMS`. Raises UnreadableInput unless it is exactly as it was written."""
    path = folder / SUMS
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        mend = "name the folder that `treatywatch publish` wrote"
        raise UnreadableInput("not a published edition", str(folder), mend) from error
    matches = [_LINE.fullmatch(line) for line in text.split("\n")[:-1]]
    sums = {found[2]: found[1] for found in matches if found}
    if None in matches or sums_as_text(sums) != text:
        raise UnreadableInput("is not as it was written", str(path), "fetch the edition again")
    return sums
