"""A copy of the shipped codebook, to be changed and pointed at with `--codebook`."""

from __future__ import annotations

from pathlib import Path

from treatywatch.claims.codebook.loading import SHIPPED
from treatywatch.claims.codebook.pages import read_files
from treatywatch.model import InvalidCodebook


def copy_codebook(folder: Path) -> int:
    """Write the shipped codebook's files into `folder` and return how many there are.

    Raises InvalidCodebook where the folder holds something already, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InvalidCodebook("is there and not empty", str(folder), "name a new folder")
    texts = read_files(SHIPPED)
    try:
        for file, text in texts.items():
            target = folder / file.relative_to(SHIPPED)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    except OSError as error:
        mend = "choose a folder that you may write to"
        raise InvalidCodebook(f"cannot be written: {error.strerror}", str(folder), mend) from error
    return len(texts)
