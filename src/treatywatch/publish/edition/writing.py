"""Writing the files of an edition."""

from __future__ import annotations

import shutil
from pathlib import Path

from treatywatch.publish import links
from treatywatch.publish.citing import Imprint
from treatywatch.publish.delta.opening import EVIDENCE
from treatywatch.publish.pages.page import Page
from treatywatch.publish.rendering import STATIC, Form, markup


def write_page(page: Page, folder: Path, imprint: Imprint) -> None:
    """Write a page to its file."""
    write_bytes(folder / links.file_of(page.path), markup(page, Form.FILES, imprint).encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file; the folders above it are made where they are missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def copy_fixed(evidence: Path, folder: Path) -> None:
    """Put the style, the scripts and the evidence file itself into the edition."""
    shutil.copytree(STATIC, folder / "static", copy_function=shutil.copyfile)
    (folder / EVIDENCE).parent.mkdir(exist_ok=True)
    shutil.copyfile(evidence, folder / EVIDENCE)
