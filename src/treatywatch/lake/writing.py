"""A lake that is being written: parts in their order, then the list of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from treatywatch.lake.layout import (
    CITED,
    MANIFEST,
    PARTS,
    RECORDS,
    VERSION,
    File,
    Part,
    is_lake,
    write_whole,
)
from treatywatch.lake.merging import merge_sources
from treatywatch.model import Refusal, UnreadableInput, fingerprint
from treatywatch.tables import TABLES

_OURS = (".parquet", ".partial", ".json")


@dataclass(frozen=True, slots=True)
class LakeSummary:
    """How many rows each table of a lake holds, and the files that did not go in."""

    rows: Mapping[str, int]
    refused: tuple[Refusal, ...] = ()

    def as_json(self) -> Mapping[str, object]:
        """Return the object that `build --lake --json` prints."""
        return {**self.rows, "refused": [asdict(refusal) for refusal in self.refused]}


@dataclass(slots=True)
class LakeWriter:
    """Takes parts in their order; what it lists at the end is what the lake holds."""

    lake: Path
    parts: list[Part] = field(default_factory=list)

    def add(self, part: Part) -> None:
        """Take in a part that is whole."""
        self.parts.append(part)

    def finish(self, refused: Sequence[Refusal], versions: Mapping[str, str]) -> LakeSummary:
        """Merge the sources, write the list, and take away what it does not name.

        The same parts give the same bytes of the list, which holds the hash of every file.
        """
        files = {t.name: list(self._files(t.name)) for t in TABLES}
        cited, records = list(self._files(CITED)), list(self._files(RECORDS))
        key = fingerprint(*(file.sha256 for file in cited))[:32]
        merged = merge_sources(self.lake, cited, f"sources/{key}.parquet")
        files["sources"] = [merged] if merged else []
        rows = {table: sum(file.rows for file in of) for table, of in files.items()}
        files |= {CITED: cited, RECORDS: records}
        write_whole(self.lake / MANIFEST, _manifest(files, refused, versions))
        self._sweep(file for of in files.values() for file in of)
        return LakeSummary(rows, tuple(refused))

    def _files(self, table: str) -> Iterator[File]:
        return (part.files[table] for part in self.parts if table in part.files)

    def _sweep(self, used: Iterable[File]) -> None:
        """Take away parts of earlier builds, and what killed ones left."""
        named = {file.path for file in used}
        named |= {f"{PARTS}/{part.key}.json" for part in self.parts}
        for folder in (*(table.name for table in TABLES), CITED, RECORDS, PARTS):
            for path in (self.lake / folder).rglob("*"):
                ours = path.suffix in _OURS and path.is_file()
                if ours and path.relative_to(self.lake).as_posix() not in named:
                    path.unlink(missing_ok=True)
        for path in self.lake.glob(".*.partial"):
            path.unlink(missing_ok=True)


def _manifest(
    files: Mapping[str, Sequence[File]],
    refused: Sequence[Refusal],
    versions: Mapping[str, str],
) -> dict[str, object]:
    return {
        "treatywatch-lake": VERSION,
        "versions": dict(versions),
        "tables": {table: [asdict(file) for file in of] for table, of in files.items()},
        "refused": [asdict(refusal) for refusal in refused],
    }


def begin_lake(lake: Path) -> LakeWriter:
    """Make the folder of a lake, or go on with the one that is there.

    Raises UnreadableInput where nothing can be written, or where the folder holds something else:
    a lake takes away what it does not list.
    """
    if lake.is_dir() and any(lake.iterdir()) and not is_lake(lake):
        mend = "choose a folder that is empty or not there yet"
        raise UnreadableInput("holds something that is not a lake", str(lake), mend)
    try:
        (lake / PARTS).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        mend = "choose a folder that you may write to"
        raise UnreadableInput(f"cannot write here: {error.strerror}", str(lake), mend) from error
    return LakeWriter(lake)
