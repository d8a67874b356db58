"""The log as a file: JSON lines, oldest first, each a decision that is never changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from treatywatch.decisions.fields import content_as_json, content_from_json
from treatywatch.model import ClaimContent, Decision, InvalidDecision, Judgement

_TEXTS = ("report", "sentence", "sentence_key", "notes_key", "by", "at")
_MORE = ("reason", "codebook", "coder", "origin")
_KNOWN = frozenset((*_TEXTS, *_MORE, "judgement", "proposal", "claim"))
_NEEDS = {
    Judgement.ACCEPT: (True, False),
    Judgement.REJECT: (True, False),
    Judgement.CORRECT: (True, True),
    Judgement.ADD: (False, True),
}
"""Whether a judgement has a proposal, and whether it has a claim."""


def line_of(decision: Decision) -> str:
    """Return the decision as one line of JSON without its end; equal decisions, equal lines."""
    data: dict[str, object] = {name: getattr(decision, name) for name in _TEXTS}
    data |= {name: value for name in _MORE if (value := getattr(decision, name))}
    data["judgement"] = decision.judgement.value
    for name in ("proposal", "claim"):
        content: ClaimContent | None = getattr(decision, name)
        if content is not None:
            data[name] = content_as_json(content)
    return json.dumps(data, sort_keys=True, ensure_ascii=False)


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Read a log, or all `*.jsonl` logs below a folder, as one log in the order of the moments.

    Raises InvalidDecision, naming file, line and mend, for the first line that cannot be used.
    """
    if not path.exists():
        raise InvalidDecision("there is no such file or folder", str(path), "check the path")
    files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
    found = [decision for file in files for decision in _read(file)]
    return tuple(sorted(dict.fromkeys(found), key=lambda decision: decision.at))


def _read(file: Path) -> Iterator[Decision]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidDecision("cannot be read", str(file), "save it as UTF-8 text") from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _decision(line, f"{file}:{number}")


def _decision(line: str, where: str) -> Decision:
    try:
        data = json.loads(line)
    except ValueError as error:
        raise InvalidDecision("is not JSON", where, "one object a line") from error
    return decision_from_json(data, where)


def decision_from_json(data: object, where: str) -> Decision:
    """Return the decision of a parsed line. Raises InvalidDecision."""
    if not isinstance(data, Mapping):
        raise InvalidDecision("is not an object", where, "one object a line")
    if unknown := sorted(set(data) - _KNOWN):
        raise InvalidDecision(f"unknown field {', '.join(unknown)}", where, "see the reference")
    judgement = _judgement(data.get("judgement"), where)
    proposal, claim = _content(data, "proposal", where), _content(data, "claim", where)
    _fitting(judgement, (proposal is not None, claim is not None), where)
    texts = {name: _text(data, name, where) for name in _TEXTS}
    texts |= {name: str(data.get(name) or "") for name in _MORE}
    _moment(texts["at"], where)
    return Decision(judgement=judgement, proposal=proposal, claim=claim, **texts)


def _text(data: Mapping[str, object], name: str, where: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not value.strip():
        raise InvalidDecision(f"{name} is missing", where, f"give {', '.join(_TEXTS)}")
    return value


def _judgement(value: object, where: str) -> Judgement:
    if value not in tuple(Judgement):
        known = ", ".join(Judgement)
        raise InvalidDecision(f"{value!r} is no judgement", where, f"use one of {known}")
    return Judgement(str(value))


def _content(data: Mapping[str, object], name: str, where: str) -> ClaimContent | None:
    value = data.get(name)
    return None if value is None else content_from_json(value, f"{where}, {name}")


def _fitting(judgement: Judgement, given: tuple[bool, bool], where: str) -> None:
    if any(given) if judgement is Judgement.WITHDRAW else given == _NEEDS[judgement]:
        return
    mend = "accept, reject: a proposal; correct: both; add: a claim; withdraw: what it was"
    raise InvalidDecision(f"{judgement} does not fit what is given with it", where, mend)


def _moment(text: str, where: str) -> None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.utcoffset() is None:
        raise InvalidDecision(
            f"at {text!r} is not a moment", where, "write 2026-03-01T09:30:00+00:00"
        )
