"""Checking a published edition: every byte, every file, the signature."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from treatywatch.model import Finding, Severity, UnreadableInput
from treatywatch.publish.edition.checksums import (
    KEY,
    MANIFEST,
    SIGNATURE,
    SUMS,
    digest,
    files_below,
    read_sums,
)
from treatywatch.publish.signing import as_pem, key_fingerprint, load_public_key, signed

_OUTSIDE = {SUMS, SIGNATURE}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many files were compared, what was found, and whose signature holds (empty: none)."""

    files: int
    findings: tuple[Finding, ...]
    signed_by: str = ""


def verify(folder: Path, key: Path | None = None) -> Verdict:
    """Compare every file of an edition with what was published; `key` is the publisher's key.

    Without `key` the signature is checked with the key that lies in the edition, which proves
    only that whoever signed it had that key. Raises UnreadableInput for what is no edition.
    """
    sums = read_sums(folder)
    findings = [*_files(folder, sums), *_manifest(folder, sums)]
    signer, about_signature = _signature(folder, key)
    return Verdict(len(sums), (*findings, *about_signature), signer)


def _files(folder: Path, sums: dict[str, str]) -> Iterator[Finding]:
    """Find what is changed, missing or added."""
    there = {path.relative_to(folder).as_posix(): path for path in files_below(folder)}
    for path in sorted(sums.keys() | (there.keys() - _OUTSIDE)):
        if path not in there:
            yield _finding("edition.missing-file", f"{path} was published and is not there")
        elif path not in sums:
            yield _finding("edition.added-file", f"{path} is there and was not published")
        elif there[path].is_symlink() or digest(there[path]) != sums[path]:
            yield _finding("edition.changed-file", f"{path} is not as it was published")


def _manifest(folder: Path, sums: dict[str, str]) -> Iterator[Finding]:
    """Find where the manifest and the checksums list different files."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        listed = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        yield _finding("edition.manifest", "the manifest is not there or cannot be read")
        return
    if listed != {path: sha for path, sha in sums.items() if path != MANIFEST}:
        yield _finding("edition.manifest", "manifest and checksums do not list the same files")
    if manifest.get("signing_key") and not (folder / SIGNATURE).is_file():
        yield _finding("edition.signature", "the edition was signed, and the signature is gone")


def _signature(folder: Path, key: Path | None) -> tuple[str, list[Finding]]:
    """Return the fingerprint of the key whose signature holds, and what does not hold."""
    mark = folder / SIGNATURE
    if not mark.is_file():
        missing = [_finding("edition.signature", "the edition is not signed")]
        return "", missing if key is not None else []
    trusted = load_public_key(key) if key is not None else None
    try:
        own = load_public_key(folder / KEY)
    except UnreadableInput as error:
        return "", [_finding("edition.signature", error.message)]
    if (folder / KEY).read_bytes() != as_pem(own):
        return "", [_finding("edition.signature", "the key in the edition was changed")]
    if not signed(trusted or own, mark.read_bytes(), (folder / SUMS).read_bytes()):
        return "", [_finding("edition.signature", "the signature does not hold")]
    return key_fingerprint(trusted or own), []


def _finding(rule: str, message: str) -> Finding:
    return Finding(rule, Severity.BLOCK, message, mend="fetch the edition again from its publisher")
