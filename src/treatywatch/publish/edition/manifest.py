"""The manifest: what an edition holds, of which versions, and the hash of every file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from treatywatch.checks import Dismissal
from treatywatch.model import fingerprint
from treatywatch.publish.edition.checksums import digest, files_below
from treatywatch.publish.library import Library

FORMAT = "treatywatch-edition/1"


def hashes_below(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file by its path."""
    return {path.relative_to(folder).as_posix(): digest(path) for path in files_below(folder)}


def manifest_text(
    library: Library,
    hashes: dict[str, str],
    folder: Path,
    dismissed: Iterable[Dismissal],
    signing_key: str,
) -> str:
    """Return the manifest as JSON, the same for the same edition."""
    counts = {k: v for k, v in library.evidence.summary().as_json().items() if k != "refused"}
    refused = library.evidence.summary().as_json()["refused"]
    files = [
        {"path": path, "sha256": sha, "bytes": (folder / path).stat().st_size}
        for path, sha in sorted(hashes.items())
    ]
    manifest = {
        "format": FORMAT,
        "program": version("treatywatch"),
        "versions": versions_of(library),
        "counts": counts,
        "refused": refused,
        "dismissed": [asdict(one) for one in sorted(dismissed, key=lambda one: one.finding)],
        "signing_key": signing_key,
        "files": files,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def versions_of(library: Library) -> dict[str, str]:
    """Return the versions of schema, codebook, coder and register, and that of the corpus.

    The corpus's version is a hash over the hashes of all its texts.
    """
    parts = (part for pair in library.evidence.text_hashes() for part in pair)
    return dict(library.evidence.meta()) | {"corpus": fingerprint(*parts)[:16]}
