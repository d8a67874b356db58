"""A lake that is whole, as its readers see it: tables, and the files that hold them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from treatywatch.lake.layout import CITED, MANIFEST, RECORDS, VERSION, File, is_lake, is_there
from treatywatch.model import Refusal, TreatywatchError
from treatywatch.tables import TABLES, Row, Table

_BUILD = "build it: treatywatch build SOURCE --lake LAKE"
_AGAIN = "start the build again: it goes on where it stopped"
_BATCH = 10_000


class InvalidLake(TreatywatchError):
    """A folder is not a lake that is whole, or not of a version that this program reads."""


@dataclass(frozen=True, slots=True)
class Lake:
    """A lake: where it lies, the versions it was built with, and the files of each table."""

    folder: Path
    versions: Mapping[str, str]
    files: Mapping[str, tuple[File, ...]]
    refused: tuple[Refusal, ...]

    def paths(self, table: str) -> list[Path]:
        """Return the files of a table, in the order of the build."""
        return [self.folder / file.path for file in self.files[table]]

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows of a table, some thousands of them in memory at a time."""
        from treatywatch.tables.as_parquet import read_parquet  # noqa: PLC0415 - slow to load

        for path in self.paths(table.name):
            yield from read_parquet(path)

    @property
    def parts(self) -> int:
        """The number of the parts that hold records."""
        return len(self.files.get(RECORDS, ()))

    def records(self, place: int) -> list[bytes]:
        """Return the records of a part, by its place in the order of the build."""
        import pyarrow.parquet as pq  # noqa: PLC0415 - slow to load

        read = pq.read_table(self.folder / self.files[RECORDS][place].path)
        found: list[bytes] = read.column("record").to_pylist()
        return found

    def csv(self, table: Table) -> Iterator[bytes]:
        """Yield the rows of a table as CSV without a head; an empty cell has no quotation marks."""
        import pyarrow.csv as pc  # noqa: PLC0415 - slow to load
        import pyarrow.parquet as pq  # noqa: PLC0415

        names = [column.name for column in table.columns]
        options = pc.WriteOptions(include_header=False)
        for path in self.paths(table.name):
            for batch in pq.ParquetFile(path).iter_batches(_BATCH, columns=names):
                out = BytesIO()
                pc.write_csv(batch, out, options)
                yield out.getvalue()


def open_lake(folder: Path) -> Lake:
    """Open a lake and see that every file it lists is there. Raises InvalidLake with the mend."""
    listed = _manifest(folder)
    try:
        files = {
            table: tuple(File(**file) for file in of) for table, of in listed["tables"].items()
        }
        refused = tuple(Refusal(**refusal) for refusal in listed["refused"])
        lake = Lake(folder, listed["versions"], files, refused)
    except (KeyError, TypeError, AttributeError) as error:
        raise InvalidLake("its list is damaged", str(folder / MANIFEST), _AGAIN) from error
    for name in (*(table.name for table in TABLES), CITED, RECORDS):
        for file in files.get(name, ()):
            if not is_there(folder, file):
                raise InvalidLake("a file of the lake is missing or cut", file.path, _AGAIN)
    return lake


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    if not folder.exists():
        raise InvalidLake("there is no such lake", str(folder), _BUILD)
    if not path.is_file():
        if is_lake(folder):
            raise InvalidLake("the lake is half written", str(folder), _AGAIN)
        raise InvalidLake("this is no lake", str(folder), _BUILD)
    try:
        listed: dict[str, Any] = json.loads(path.read_bytes())
        version = listed["treatywatch-lake"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidLake("its list is damaged", str(path), _AGAIN) from error
    if version != VERSION:
        said = f"a lake of version {version}; this program reads version {VERSION}"
        raise InvalidLake(said, str(folder), "build it again")
    return listed
