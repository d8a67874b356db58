"""Containers: files that hold files. Opened one inside the other, to a bounded depth."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from treatywatch.archive.formats.containers.gzipped import open_gzip
from treatywatch.archive.formats.containers.member import DEEPEST, Member, refused
from treatywatch.archive.formats.containers.warc import open_warc
from treatywatch.archive.formats.containers.zipped import open_zip, salvage_zip
from treatywatch.archive.formats.sniff import sniff
from treatywatch.model import Refusal, UnreadableInput

Opener = Callable[[bytes, str], Iterator[Member | Refusal]]


def _open_wacz(raw: bytes, name: str) -> Iterator[Member | Refusal]:
    return open_zip(raw, name, only_warcs=True)


OPENERS: dict[str, Opener] = {
    "a zip file": open_zip,
    "a damaged zip file": salvage_zip,
    "a gzip file": open_gzip,
    "WACZ": _open_wacz,
    "WARC": open_warc,
}
"""What opens each kind of container."""


def open_members(raw: bytes, name: str, depth: int = 0) -> Iterator[Member | Refusal]:
    """Yield the file itself, or every file inside it where it is a container, with refusals.

    Members come one at a time, so that no more than one is held unpacked at each depth.
    """
    opener = OPENERS.get(sniff(raw, name))
    if opener is None:
        yield Member(name, raw)
        return
    if depth >= DEEPEST:
        yield refused(name, f"more than {DEEPEST} containers inside each other", "unpack it")
        return
    try:
        for found in opener(raw, name):
            if isinstance(found, Member):
                yield from open_members(found.raw, found.name, depth + 1)
            else:
                yield found
    except UnreadableInput as error:
        yield Refusal.of(name, error)
