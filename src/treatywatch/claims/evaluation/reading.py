"""Reading gold files: JSON Lines, one sentence a line, in a file or a folder of files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from treatywatch.claims.evaluation.gold import GoldSentence
from treatywatch.claims.evaluation.lines import GoldLine
from treatywatch.model import InvalidGold


def load_gold(path: Path) -> tuple[GoldSentence, ...]:
    """Read one gold file, or every `*.jsonl` below a folder in order of name.

    Raises InvalidGold with file, line and mend where a line is not in the gold format, where two
    sentences have the same identifier, and where there is nothing to read.
    """
    sentences = tuple(s for file in _gold_files(path) for s in _read_file(file))
    if not sentences:
        raise InvalidGold("holds no gold sentence", str(path), "name a file with one line or more")
    _refuse_repeated_ids(sentences)
    return sentences


def _gold_files(path: Path) -> tuple[Path, ...]:
    if path.is_dir():
        return tuple(sorted(p for p in path.rglob("*.jsonl") if p.is_file()))
    if not path.is_file():
        raise InvalidGold("no such file or folder", str(path), "name an existing gold file")
    return (path,)


def _read_file(file: Path) -> Iterator[GoldSentence]:
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise InvalidGold(f"is not UTF-8: {error.reason}", str(file), "save as UTF-8") from error
    except OSError as error:
        raise InvalidGold(f"cannot be read: {error.strerror}", str(file)) from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _read_line(line, f"{file}:{number}")


def _read_line(line: str, where: str) -> GoldSentence:
    try:
        data = json.loads(line)
    except ValueError as error:
        raise InvalidGold(f"is not JSON: {error}", where, "write one JSON object a line") from error
    if not isinstance(data, dict):
        raise InvalidGold("is not a JSON object", where, "write one JSON object a line")
    return GoldLine(data, where).sentence()


def _refuse_repeated_ids(sentences: tuple[GoldSentence, ...]) -> None:
    first: dict[str, str] = {}
    for sentence in sentences:
        if sentence.id and first.setdefault(sentence.id, sentence.where) != sentence.where:
            raise InvalidGold(
                f"repeats the id {sentence.id!r} of {first[sentence.id]}",
                sentence.where,
                "give each sentence its own id",
            )
