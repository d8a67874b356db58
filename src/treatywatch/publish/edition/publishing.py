"""Publishing: evidence in, a folder out that opens anywhere, says what it is and proves it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from treatywatch.checks import Dismissal
from treatywatch.engine import run
from treatywatch.publish import links
from treatywatch.publish.delta import delta_as_json, delta_of, evidence_in
from treatywatch.publish.delta.feed import feed
from treatywatch.publish.edition.checksums import KEY, MANIFEST, SIGNATURE, SUMS, sums_as_text
from treatywatch.publish.edition.dating import imprint_of, newest_day
from treatywatch.publish.edition.gate import stop_at_blocking
from treatywatch.publish.edition.manifest import hashes_below, manifest_text
from treatywatch.publish.edition.staging import replaced_folder
from treatywatch.publish.edition.tasks import Task, tasks_of
from treatywatch.publish.edition.writing import copy_fixed, write_page
from treatywatch.publish.language import speak, speaking, spoken
from treatywatch.publish.library import Library, kept_library, open_library
from treatywatch.publish.pages.changes import changes_page
from treatywatch.publish.signing import as_pem, key_fingerprint, load_private_key


@dataclass(frozen=True, slots=True)
class Published:
    """What was published: pages and files in all, and whose key signed (empty: unsigned)."""

    pages: int
    files: int
    signed_by: str


def publish(
    evidence: Path,
    out: Path,
    *,
    dismissed: Mapping[str, Dismissal] | None = None,
    key: Path | None = None,
    since: Path | None = None,
    workers: int = 1,
    language: str = "en",
) -> Published:
    """Write the edition of an evidence file into the folder `out`; the same input, the same bytes.

    `since` is an earlier edition, or its evidence file, whose changes the new one lists; the pages
    speak `language`. Raises PublicationStopped on a blocking finding that is not dismissed,
    InvalidEvidence, and UnreadableInput for a key that is none or a folder that is in use.
    """
    library = open_library(evidence)
    stop_at_blocking(library.evidence.findings(), dismissed or {})
    private = load_private_key(key) if key is not None else None
    signer = key_fingerprint(private.public_key()) if private is not None else ""
    with speaking(language), replaced_folder(out) as folder:
        pages = _write(library, evidence, folder, workers)
        if since is not None:
            pages += _write_changes(library, since, folder)
        copy_fixed(evidence, folder)
        if private is not None:
            (folder / KEY).write_bytes(as_pem(private.public_key()))
        hashes = hashes_below(folder)
        text = manifest_text(library, hashes, folder, (dismissed or {}).values(), signer).encode()
        (folder / MANIFEST).write_bytes(text)
        sums = sums_as_text(hashes | {MANIFEST: sha256(text).hexdigest()}).encode()
        (folder / SUMS).write_bytes(sums)
        if private is not None:
            (folder / SIGNATURE).write_bytes(private.sign(sums))
    return Published(pages, len(hashes) + 1, signer)


def _write(library: Library, evidence: Path, folder: Path, workers: int) -> int:
    """Write everything that follows from the evidence file alone; return how many pages."""
    tasks = list(tasks_of(library))
    work = partial(_do, evidence.resolve(), folder, spoken())
    return sum(run(work, tasks, workers=workers, ahead=len(tasks), fresh=True))


def _do(evidence: Path, folder: Path, language: str, task: Task) -> int:
    """Do one task; runs in a worker, which opens the evidence once."""
    speak(language)
    return task.do(kept_library(evidence), folder)


def _write_changes(library: Library, since: Path, folder: Path) -> int:
    """Write what changed since an earlier edition: page, data and feed; return how many pages."""
    with evidence_in(since) as earlier:
        delta = delta_of(earlier, library.evidence)
    write_page(changes_page(delta, library.names), folder, imprint_of(library))
    data = json.dumps(delta_as_json(delta), ensure_ascii=False, indent=1)
    day = newest_day(library.evidence)
    home = folder / links.CHANGES
    (home / "delta.json").write_text(data + "\n", encoding="utf-8")
    (home / "feed.atom").write_text(feed(delta, library.names, day), encoding="utf-8")
    return 1
