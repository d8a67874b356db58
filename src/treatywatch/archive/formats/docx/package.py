"""A Word file as a package of XML parts, each taken out within bounds and without any DTD."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field

from treatywatch.model import UnreadableInput

LARGEST_PART = 8_000_000
"""The most bytes of one XML part, unpacked."""

_LARGEST_TOTAL = 40_000_000
_MOST_PARTS = 4000
_WANTED = re.compile(r"\[Content_Types\]\.xml|(?:_rels|word|word/_rels)/[^/]+\.(?:xml|rels)")
_UNWANTED = re.compile(r"word/(?:theme|fontTable|webSettings|glossary|people)")
_MEND = "open the file in a word processor and save it again as .docx"


@dataclass(slots=True)
class Package:
    """The XML parts of a Word file by name."""

    name: str
    parts: dict[str, bytes] = field(default_factory=dict)

    def packed(self) -> io.BytesIO:
        """Return the parts as a file again, without pictures and anything else."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as package:
            for part, content in self.parts.items():
                package.writestr(zipfile.ZipInfo(part), content)
        packed.seek(0)
        return packed

    def named(self, pattern: str) -> list[bytes]:
        """Return the parts whose names match, in order of name."""
        return [self.parts[part] for part in sorted(self.parts) if re.fullmatch(pattern, part)]


def open_package(raw: bytes, name: str) -> Package:
    """Take the XML parts out. Raises `UnreadableInput` for a damaged, locked or swollen file."""
    package = Package(name)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as source:
            entries = source.infolist()
            if len(entries) > _MOST_PARTS:
                raise UnreadableInput(f"{len(entries)} parts in one Word file", name, _MEND)
            _take(source, entries, package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise UnreadableInput("the Word file is damaged", name, _MEND) from error
    except (ValueError, OverflowError) as error:
        raise UnreadableInput("the Word file is damaged", name, _MEND) from error
    return package


def _take(source: zipfile.ZipFile, entries: list[zipfile.ZipInfo], package: Package) -> None:
    total = 0
    for entry in entries:
        if not _WANTED.fullmatch(entry.filename) or _UNWANTED.match(entry.filename):
            continue
        if entry.flag_bits & 1:
            raise UnreadableInput(
                "the Word file is protected by a password", package.name, "save it without one"
            )
        with source.open(entry) as stream:
            content = stream.read(LARGEST_PART + 1)
        total += len(content)
        if len(content) > LARGEST_PART or total > _LARGEST_TOTAL:
            raise UnreadableInput(
                f"{entry.filename} unpacks to more than a report can have (a zip bomb?)",
                package.name,
                "split the file into one per report",
            )
        package.parts[entry.filename] = content
