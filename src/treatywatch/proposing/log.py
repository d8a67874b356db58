"""The answers of models, one JSON object a line; a file that only grows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from treatywatch.model import UnreadableInput
from treatywatch.proposing.proposal import Answer, Proposal

_MEND = "take the line out, or ask again into a new file"


def append_answer(file: Path, answer: Answer) -> None:
    """Add an answer at the end of the file. Raises UnreadableInput where it cannot be written."""
    shape = asdict(answer) | {
        "proposals": [
            {"key": answer.key(p)} | {k: v for k, v in asdict(p).items() if v is not None}
            for p in answer.proposals
        ]
    }
    try:
        with file.open("a", encoding="utf-8") as log:
            log.write(json.dumps(shape, ensure_ascii=False) + "\n")
    except OSError as error:
        mend = "choose a file that you may write to"
        raise UnreadableInput(f"cannot be written: {error.strerror}", str(file), mend) from error


def load_answers(file: Path) -> tuple[Answer, ...]:
    """Read all answers of a file, in order. Raises UnreadableInput with the line."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        mend = "name a file that `treatywatch propose` wrote"
        raise UnreadableInput("cannot be read as proposals", str(file), mend) from error
    return tuple(_answer(line, f"{file}:{n}") for n, line in enumerate(lines, 1) if line.strip())


def _answer(line: str, where: str) -> Answer:
    try:
        data = json.loads(line)
        proposals = tuple(_proposal(one) for one in data.pop("proposals"))
        thrown_out = tuple(data.pop("thrown_out"))
        answer = Answer(**data, proposals=proposals, thrown_out=thrown_out)
        keys = [answer.key(proposal) for proposal in proposals]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnreadableInput(f"is no answer of a model: {error}", where, _MEND) from error
    for given, key in zip(json.loads(line)["proposals"], keys, strict=True):
        if given.get("key") != key:
            raise UnreadableInput("a proposal was changed after it was made", where, _MEND)
    return answer


def _proposal(data: Mapping[str, Any]) -> Proposal:
    names = {field.name for field in fields(Proposal)}
    return Proposal(**{key: value for key, value in data.items() if key in names})
