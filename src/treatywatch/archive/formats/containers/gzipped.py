"""A single file packed with gzip."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from treatywatch.archive.formats.containers.member import LARGEST_MEMBER, Member, refused
from treatywatch.model import Refusal


def open_gzip(raw: bytes, name: str) -> Iterator[Member | Refusal]:
    """Yield the file inside; a refusal if it is damaged, breaks off or swells."""
    unpacker = zlib.decompressobj(31)
    try:
        content = unpacker.decompress(raw, LARGEST_MEMBER + 1)
    except zlib.error:
        yield refused(name, "the gzip file is damaged", "pack it again")
        return
    if len(content) > LARGEST_MEMBER:
        yield refused(name, "it unpacks to more than a report can have (a bomb?)", "split it")
    elif not unpacker.eof:
        yield refused(name, "the gzip file breaks off", "fetch it once more")
    else:
        yield Member(f"{name}/{name.rsplit('/', 1)[-1].removesuffix('.gz')}", content)
