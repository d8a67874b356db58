"""Publishing: evidence in, a folder out that opens anywhere, says what it is and proves it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from treatywatch.checks import Dismissal
from treatywatch.engine import run
from treatywatch.publish import links
from treatywatch.publish.citing import Imprint
from treatywatch.publish.data.package import write_package
from treatywatch.publish.delta import delta_as_json, delta_of, evidence_in
from treatywatch.publish.delta.feed import feed
from treatywatch.publish.delta.opening import EVIDENCE
from treatywatch.publish.edition.checksums import KEY, MANIFEST, SIGNATURE, SUMS, sums_as_text
from treatywatch.publish.edition.dating import imprint_of, newest_day
from treatywatch.publish.edition.gate import stop_at_blocking
from treatywatch.publish.edition.manifest import hashes_below, manifest_text, versions_of
from treatywatch.publish.edition.staging import replaced_folder
from treatywatch.publish.language import speak, speaking, spoken
from treatywatch.publish.library import Library, kept_library, open_library
from treatywatch.publish.pages.changes import changes_page
from treatywatch.publish.pages.page import Page
from treatywatch.publish.pages.search import published_search_page
from treatywatch.publish.printed.documents import documents
from treatywatch.publish.rendering import STATIC, Form, markup
from treatywatch.publish.search.beside import write_sides
from treatywatch.publish.search.days import write_days
from treatywatch.publish.search.index import write_index
from treatywatch.publish.signing import as_pem, key_fingerprint, load_private_key
from treatywatch.publish.sitemap import Address, addresses, page_at

BATCH = 40


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
        pages = _write_pages(library, evidence, folder, workers)
        if since is not None:
            pages += _write_changes(library, since, folder)
        _write_documents(library, folder)
        _copy(evidence, folder)
        write_package(library, folder / "data", versions_of(library))
        if private is not None:
            (folder / KEY).write_bytes(as_pem(private.public_key()))
        hashes = hashes_below(folder)
        text = manifest_text(library, hashes, folder, (dismissed or {}).values(), signer)
        (folder / MANIFEST).write_text(text, encoding="utf-8")
        sums = sums_as_text(hashes_below(folder)).encode()
        (folder / SUMS).write_bytes(sums)
        if private is not None:
            (folder / SIGNATURE).write_bytes(private.sign(sums))
    return Published(pages, len(hashes) + 1, signer)


def _write_pages(library: Library, evidence: Path, folder: Path, workers: int) -> int:
    """Write every page and the search; return how many."""
    write_index(library, folder)
    write_sides(library, folder)
    write_days(library, folder)
    imprint = imprint_of(library)
    write_page(published_search_page(library), folder, imprint)
    work = partial(_write_some, evidence.resolve(), folder, spoken())
    return 1 + sum(run(work, _some(addresses(library)), workers=workers))


def _write_documents(library: Library, folder: Path) -> None:
    """Write the documents for paper beside the pages that lead to them."""
    for path, data in documents(library, imprint_of(library)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


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


def _some(every: Iterable[Address]) -> Iterator[tuple[Address, ...]]:
    """Cut the addresses into batches, so that handing them out costs little."""
    found = list(every)
    for first in range(0, len(found), BATCH):
        yield tuple(found[first : first + BATCH])


def _write_some(evidence: Path, folder: Path, language: str, some: tuple[Address, ...]) -> int:
    """Write a batch of pages; runs in a worker, which opens the evidence once."""
    speak(language)
    library = kept_library(evidence)
    imprint = imprint_of(library)
    for address in some:
        write_page(page_at(library, address), folder, imprint)
    return len(some)


def write_page(page: Page, folder: Path, imprint: Imprint) -> None:
    """Write a page to its file."""
    path = folder / links.file_of(page.path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(markup(page, Form.FILES, imprint), encoding="utf-8")


def _copy(evidence: Path, folder: Path) -> None:
    """Put the style, the scripts and the evidence file itself into the edition."""
    shutil.copytree(STATIC, folder / "static", copy_function=shutil.copyfile)
    (folder / EVIDENCE).parent.mkdir(exist_ok=True)
    shutil.copyfile(evidence, folder / EVIDENCE)
