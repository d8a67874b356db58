"""Judging the reading of notes by gold: markers, lost definitions, citations and their parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields

from treatywatch.model import Citation, InvalidGold, NoteState, Report, Span
from treatywatch.notes.memory import Memory
from treatywatch.notes.reading import read_contents

_PARTS = frozenset(f.name for f in fields(Citation)) - {"kind", "anchor"}


@dataclass(slots=True)
class Tally:
    """How many are expected, how many are proposed, and how many of those are right."""

    gold: int = 0
    proposed: int = 0
    right: int = 0

    def add(self, gold: Iterable[object], proposed: Iterable[object]) -> None:
        """Count two collections against each other, one to one."""
        wanted, given = Counter(gold), Counter(proposed)
        self.gold += wanted.total()
        self.proposed += given.total()
        self.right += (wanted & given).total()

    @property
    def precision(self) -> float:
        """The share of the proposed that is right; 1 if nothing is proposed."""
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """The share of the expected that is found; 1 if nothing is expected."""
        return self.right / self.gold if self.gold else 1.0

    def as_json(self) -> dict[str, float]:
        """Precision and recall by name."""
        return {"precision": self.precision, "recall": self.recall}


@dataclass(slots=True)
class NoteScores:
    """The scores of all gold reports; misses and extras say where, what, and what was read."""

    markers: Tally = field(default_factory=Tally)
    lost_definitions: Tally = field(default_factory=Tally)
    citations: Tally = field(default_factory=Tally)
    parts: dict[str, Tally] = field(default_factory=dict)
    misses: list[dict[str, object]] = field(default_factory=list)
    extras: list[dict[str, object]] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        """The scores as `evaluate --json` gives them; a part's score is the share right."""
        shares = {name: tally.recall for name, tally in sorted(self.parts.items())}
        return {
            "markers": self.markers.as_json(),
            "lost_definitions": self.lost_definitions.as_json(),
            "citations": {**self.citations.as_json(), "fields": shares},
            "misses": self.misses,
            "extras": self.extras,
        }


def evaluate_notes(
    gold: Sequence[Mapping[str, object]], reports_by_file: Mapping[str, Report]
) -> NoteScores:
    """Judge the notes of reports by gold in the form of `gold/*.notes.json`.

    A citation matches when its kind and every part that gold gives are equal after folding case,
    quotation marks and spaces; a part that gold gives as null must not have been read. Citations
    are matched one to one within their note, and only in notes that gold lists. An entry may
    carry its definitions itself (`text`) instead of naming a report's `file`. Raises
    InvalidGold for an entry that names no file or is of another form.
    """
    scores = NoteScores()
    for entry in gold:
        if isinstance(entry.get("text"), dict):
            _judge_text(entry, scores)
            continue
        name = entry.get("file")
        if not isinstance(name, str):
            raise InvalidGold("an entry names no file", mend="give every entry `file` or `text`")
        _judge_report(name, entry, reports_by_file.get(name), scores)
    return scores


def _judge_text(entry: Mapping[str, object], scores: NoteScores) -> None:
    """Judge gold that carries its own definitions: `{"id", "text": {number: definition}}`."""
    name = str(entry.get("id", "gold with its own text"))
    texts = _texts(entry, name)
    memory = Memory()
    read = {n: read_contents(t, Span(0, len(t)), n, memory).citations for n, t in texts}
    for number, citations in _notes(entry, name):
        _judge_note(name, number, citations, read.get(number, []), scores)


def _texts(entry: Mapping[str, object], name: str) -> list[tuple[int, str]]:
    value = entry.get("text")
    good = isinstance(value, dict) and all(
        str(number).isdigit() and isinstance(text, str) for number, text in value.items()
    )
    if not isinstance(value, dict) or not good:
        raise InvalidGold("`text` is no object of definitions", name, "give text by note number")
    return sorted((int(number), text) for number, text in value.items())


def _judge_report(
    name: str, entry: Mapping[str, object], report: Report | None, scores: NoteScores
) -> None:
    defined = set(_numbers(entry, "definitions", name))
    markers = [(n, n in defined) for n in _numbers(entry, "markers", name)]
    states = {n.number: n.state for n in report.notes} if report else {}
    read = report.markers if report else ()
    scores.markers.add(
        markers, [(m.number, states.get(m.number) is NoteState.PRESENT) for m in read]
    )
    lost = [number for number, state in states.items() if state is NoteState.LOST]
    scores.lost_definitions.add(_numbers(entry, "lost_definitions", name), lost)
    given = {n.number: n.citations for n in report.notes} if report else {}
    for number, citations in _notes(entry, name):
        _judge_note(name, number, citations, list(given.get(number, ())), scores)


def _numbers(entry: Mapping[str, object], part: str, name: str) -> list[int]:
    value = entry.get(part, [])
    if not isinstance(value, list) or not all(isinstance(n, int) for n in value):
        raise InvalidGold(f"`{part}` is no list of numbers", name, "list the note numbers")
    return value


def _notes(entry: Mapping[str, object], name: str) -> list[tuple[int, list[Mapping[str, object]]]]:
    value = entry.get("notes", {})
    if not isinstance(value, dict):
        raise InvalidGold("`notes` is no object", name, "give citations by note number")
    notes = []
    for number, citations in value.items():
        good = isinstance(citations, list) and all(isinstance(c, dict) for c in citations)
        if not good or not str(number).isdigit():
            raise InvalidGold(f"note {number} is no list of citations", name, "list objects")
        for citation in citations:
            _refuse_unknown(citation, name, number)
        notes.append((int(number), citations))
    return notes


def _refuse_unknown(citation: Mapping[str, object], name: str, number: str) -> None:
    unknown = sorted(citation.keys() - _PARTS - {"kind", "optional"})
    if unknown or "kind" not in citation:
        what = f"unknown part {unknown[0]}" if unknown else "a citation without a kind"
        raise InvalidGold(f"note {number}: {what}", name, "use the names of the codebook")


def _judge_note(
    name: str,
    number: int,
    wanted: Sequence[Mapping[str, object]],
    given: list[Citation],
    scores: NoteScores,
) -> None:
    pairs = _pair(wanted, given)
    for want, citation in pairs:
        optional = bool(want.get("optional"))
        right = citation is not None and _fits(want, citation)
        if not optional:
            _count_parts(want, citation, scores)
            scores.citations.gold += 1
            scores.citations.proposed += citation is not None
            scores.citations.right += right
        if not right and not optional:
            got = _shown(citation) if citation else None
            scores.misses.append({"file": name, "note": number, "gold": dict(want), "read": got})
    used = [c for _, c in pairs if c is not None]
    for citation in given:
        if not any(citation is c for c in used):
            scores.citations.proposed += 1
            scores.extras.append({"file": name, "note": number, "read": _shown(citation)})


def _pair(
    wanted: Sequence[Mapping[str, object]], given: Sequence[Citation]
) -> list[tuple[Mapping[str, object], Citation | None]]:
    """Pair gold with what was read: the best agreement first, then the order in the note."""
    ranked = sorted(
        ((-_agreement(w, c), i, j) for i, w in enumerate(wanted) for j, c in enumerate(given)),
    )
    partner: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in partner and j not in partner.values():
            partner[i] = j
    return [(w, given[partner[i]] if i in partner else None) for i, w in enumerate(wanted)]


def _agreement(want: Mapping[str, object], citation: Citation) -> int:
    parts = sum(_equal(value, getattr(citation, name)) for name, value in _given(want))
    return parts + 100 * _fits(want, citation) + 10 * (want["kind"] == citation.kind)


def _given(want: Mapping[str, object]) -> list[tuple[str, object]]:
    return [(name, value) for name, value in want.items() if name in _PARTS]


def _fits(want: Mapping[str, object], citation: Citation) -> bool:
    if want["kind"] != citation.kind:
        return False
    return all(_equal(value, getattr(citation, name)) for name, value in _given(want))


def _equal(want: object, got: object) -> bool:
    if isinstance(want, bool):
        return want == bool(got)
    return _fold(want) == _fold(got)


def _fold(value: object) -> str | None:
    return None if value is None else re.sub(r"[\s“”„«»\"'‘’`]+", "", str(value)).casefold()


def _count_parts(want: Mapping[str, object], citation: Citation | None, scores: NoteScores) -> None:
    scores.parts.setdefault("kind", Tally()).gold += 1
    scores.parts["kind"].right += citation is not None and want["kind"] == citation.kind
    for name, value in _given(want):
        tally = scores.parts.setdefault(name, Tally())
        tally.gold += 1
        tally.right += citation is not None and _equal(value, getattr(citation, name))


def _shown(citation: Citation) -> dict[str, object]:
    parts: dict[str, object] = {"kind": citation.kind}
    for name in sorted(_PARTS):
        value = getattr(citation, name)
        if value:
            parts[name] = value
    return parts | {"text": citation.anchor.quotation}
