"""Corrections out of YAML files: one file per report, each correction with reason and reviewer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from treatywatch.archive.corrections.correction import Correction, Corrections
from treatywatch.model import InvalidCorrection

_MEND = "see docs/reference/corrections.md"
_FILE = {"report", "text_sha256", "corrections"}
_ENTRY = {"expected", "reads", "reason", "by", "date", "occurrence"}
_REQUIRED = ("expected", "reads", "reason", "by", "date")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_HASH = re.compile(r"[0-9a-f]{64}")


def load_corrections(path: Path) -> Corrections:
    """Read one corrections file, or all `*.yaml` files below a folder, in sorted order.

    Raises InvalidCorrection for a file that is not in the form of docs/reference/corrections.md.
    """
    if not path.exists():
        raise InvalidCorrection("there is no such file or folder", str(path), "check the path")
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    root = path if path.is_dir() else path.parent
    return Corrections(
        tuple(each for file in files for each in _read(file, file.relative_to(root).as_posix()))
    )


def _read(file: Path, name: str) -> Iterator[Correction]:
    try:
        # The base loader keeps every value as it is written: `no` stays a word, a date a date.
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise InvalidCorrection(f"cannot be read: {error}", name, _MEND) from error
    if not isinstance(data, dict) or set(data) - _FILE:
        raise InvalidCorrection(f"must be a mapping of {', '.join(sorted(_FILE))}", name, _MEND)
    slug, digest = str(data.get("report") or ""), str(data.get("text_sha256") or "")
    if not (slug or digest) or (digest and not _HASH.fullmatch(digest)):
        raise InvalidCorrection("names no report: give its `report` or `text_sha256`", name, _MEND)
    entries = data.get("corrections")
    if not isinstance(entries, list) or not entries:
        raise InvalidCorrection("holds no list of corrections", name, _MEND)
    for number, entry in enumerate(entries, start=1):
        yield _correction(entry, f"{name}:{number}", slug, digest)


def _correction(entry: Any, where: str, slug: str, digest: str) -> Correction:
    if not isinstance(entry, dict) or set(entry) - _ENTRY:
        raise InvalidCorrection(f"must be a mapping of {', '.join(sorted(_ENTRY))}", where, _MEND)
    given = {key: str(value) for key, value in entry.items()}
    missing = [key for key in _REQUIRED if not given.get(key, "").strip() and key != "reads"]
    if missing or "reads" not in given:
        raise InvalidCorrection(f"gives no {', '.join(missing or ['reads'])}", where, _MEND)
    if given["expected"] == given["reads"]:
        raise InvalidCorrection("changes nothing", where, "take it out")
    if not _DATE.fullmatch(given["date"]):
        raise InvalidCorrection(f"“{given['date']}” is no date", where, "write it as 2026-11-22")
    occurrence = given.pop("occurrence", None)
    if occurrence is not None and not (occurrence.isascii() and occurrence.isdigit()):
        raise InvalidCorrection(f"occurrence “{occurrence}” is no number", where, _MEND)
    which = int(occurrence) if occurrence else None
    return Correction(where, slug, digest, occurrence=which, **given)
