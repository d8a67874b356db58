"""The YAML files of a codebook folder, as mappings that know their lines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from treatywatch.model import InvalidCodebook

_BASE: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MEND = "see docs/how-to/add-a-question.md"


class Entry(dict[str, Any]):
    """A mapping of a codebook file; `line` is the line on which it begins, counted from 1."""

    line: int = 0


class _Loader(_BASE):  # type: ignore[valid-type, misc]
    """A safe loader whose mappings know their lines and name no key twice."""


def _mapping(loader: Any, node: yaml.MappingNode) -> Entry:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            raise yaml.MarkedYAMLError(
                problem=f"names {key.value} twice", problem_mark=key.start_mark
            )
        seen.add(key.value)
    made = Entry(loader.construct_mapping(node, deep=True))
    made.line = node.start_mark.line + 1
    return made


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_files(home: Path) -> dict[Path, str]:
    """Return the texts of the codebook's files in sorted order. Raises InvalidCodebook."""
    if not home.is_dir():
        raise InvalidCodebook("there is no such folder", str(home), "point to a codebook folder")
    files = sorted(home.glob("*/*.yaml"))
    if not files:
        raise InvalidCodebook("no codebook files", str(home), "point to a folder of families")
    return {file: _text(file, home) for file in files}


def _text(file: Path, home: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        where = file.relative_to(home).as_posix()
        raise InvalidCodebook(f"cannot be read: {error}", where, "save it as UTF-8") from error


def parse(text: str, where: str) -> Entry:
    """Read one file's YAML; raise InvalidCodebook with file and line where it is broken."""
    try:
        page = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise InvalidCodebook(_problem(error), where + _line(error), "mend the YAML") from error
    if page is None:
        return Entry()
    if not isinstance(page, Entry):
        raise InvalidCodebook("a codebook file is a mapping", where, MEND)
    return page


def _problem(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError):
        return ", ".join(filter(None, (error.context, error.problem)))
    return str(error)


def _line(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f":{mark.line + 1}" if mark is not None else ""


def place(where: str, entry: object, name: str = "") -> str:
    """Return where an entry stands: file, line where it is known, and its name."""
    line = f":{entry.line}" if isinstance(entry, Entry) and entry.line else ""
    return f"{where}{line}" + (f" {name}" if name else "")


def mapping(value: object, where: str, what: str) -> Mapping[str, Any]:
    """Return `value` as the mapping that it must be; an empty key is an error, not a mapping."""
    if isinstance(value, Mapping):
        return value
    raise _shape(value, where, what, "a mapping")


def listing(value: object, where: str, what: str) -> list[Any]:
    """Return `value` as the list that it must be; an empty key is an error, not a list."""
    if isinstance(value, list):
        return value
    raise _shape(value, where, what, "a list")


def _shape(value: object, where: str, what: str, wanted: str) -> InvalidCodebook:
    problem = f"`{what}` is empty" if value is None else f"`{what}` is not {wanted}"
    return InvalidCodebook(problem, where, f"give {wanted}, or take `{what}` out")
