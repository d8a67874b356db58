"""One rule as a codebook file writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from treatywatch.claims.codebook.rule import Example, Polarity, Rule, RuleKind
from treatywatch.model import Certainty, InvalidCodebook, Speaker

_KEYS = frozenset(
    [
        "id",
        "question",
        "kind",
        "match",
        "answers",
        "actor",
        "subject",
        "unless",
        "label",
        "context",
        "topic",
        "wants",
        "unit",
        "certainty",
        "speaker",
        "period",
        "treaty",
        "aspects",
        "asserts",
        "yields-to",
        "confidence",
        "positive",
        "negative",
        "note",
    ]
)
_PATTERNS = ("subject", "unless", "label", "context", "topic")


def read_rule(entry: Mapping[str, Any], expand: Callable[[str], str], where: str) -> Rule:
    """Turn a YAML mapping into a Rule; raise InvalidCodebook on a word that rules do not have."""
    strange = set(entry) - _KEYS
    if strange:
        raise InvalidCodebook(f"rules have no {', '.join(sorted(strange))}", where)
    try:
        return _rule(entry, expand)
    except (KeyError, ValueError) as error:
        raise InvalidCodebook(f"{error} is missing or not allowed", where) from error


def _rule(entry: Mapping[str, Any], expand: Callable[[str], str]) -> Rule:
    patterns = {k: expand(entry[k]) if k in entry else None for k in _PATTERNS}
    certainty, speaker = entry.get("certainty"), entry.get("speaker")
    kind = RuleKind(entry["kind"])
    return Rule(
        id=entry["id"],
        question=entry["question"],
        kind=kind,
        match=expand(entry["match"] if kind is RuleKind.ROW else rf"\b(?:{entry['match']})"),
        answers=_answers(entry["answers"]),
        actor=entry.get("actor", "any"),
        wants=frozenset(entry.get("wants", ())),
        unit=tuple(entry.get("unit", ())),
        certainty=Certainty(certainty) if certainty else None,
        speaker=Speaker(speaker) if speaker else None,
        period=entry.get("period"),
        treaty=entry.get("treaty"),
        aspects=frozenset(entry.get("aspects", ())),
        asserts=bool(entry.get("asserts", False)),
        yields_to=frozenset(entry.get("yields-to", ())),
        confidence=float(entry.get("confidence", 0.9)),
        positive=tuple(_example(e) for e in entry.get("positive", ())),
        negative=tuple(_example(e) for e in entry.get("negative", ())),
        **patterns,
    )


def _answers(entry: str | bool | Mapping[str, str | bool]) -> dict[Polarity, str]:
    if isinstance(entry, Mapping):
        return {Polarity(k): word(v) for k, v in entry.items()}
    return {Polarity.AFFIRMED: word(entry)}


def word(value: str | bool) -> str:
    """Return an answer as a word: YAML reads a bare yes or no as true or false."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _example(entry: str | Mapping[str, Any]) -> Example:
    if isinstance(entry, str):
        return Example(entry)
    expect = entry.get("expect", ())
    return Example(
        entry["text"],
        (expect,) if isinstance(expect, str) else tuple(expect),
        entry.get("country", "PRK"),
        entry.get("label"),
    )
