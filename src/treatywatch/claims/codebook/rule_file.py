"""One rule as a codebook file writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from treatywatch.claims.codebook.names import ACTORS, ASPECTS, PERIODS, WANTS
from treatywatch.claims.codebook.pages import MEND as _MEND
from treatywatch.claims.codebook.pages import listing, mapping, place
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
        "subject-unless",
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
_PATTERNS = ("subject", "subject-unless", "unless", "label", "context", "topic")


_MUST = ("id", "question", "kind", "match", "answers")


def read_rule(entry: Mapping[str, Any], expand: Callable[[str], str], where: str) -> Rule:
    """Turn a YAML mapping into a Rule; raise InvalidCodebook on a word that rules do not have."""
    strange = set(entry) - _KEYS
    if strange:
        raise InvalidCodebook(f"rules have no {', '.join(sorted(strange))}", where, _MEND)
    missing = [key for key in _MUST if entry.get(key) is None]
    if missing:
        raise InvalidCodebook(f"the rule gives no {', '.join(missing)}", where, _MEND)
    empty = [key for key in entry if entry[key] is None]
    if empty:
        raise InvalidCodebook(
            f"`{empty[0]}` is empty", where, f"give it a value, or take `{empty[0]}` out"
        )
    try:
        return _rule(entry, expand, where)
    except (KeyError, ValueError) as error:
        raise InvalidCodebook(f"{error} is missing or not allowed", where, _MEND) from error


def _rule(entry: Mapping[str, Any], expand: Callable[[str], str], where: str) -> Rule:
    patterns = {
        k.replace("-", "_"): expand(_text(entry[k], where, k)) if k in entry else None
        for k in _PATTERNS
    }
    certainty, speaker = entry.get("certainty"), entry.get("speaker")
    kind, match = RuleKind(entry["kind"]), _text(entry["match"], where, "match")
    return Rule(
        id=_text(entry["id"], where, "id"),
        question=_text(entry["question"], where, "question"),
        kind=kind,
        match=expand(match if kind is RuleKind.ROW else rf"\b(?:{match})"),
        answers=_answers(entry["answers"]),
        actor=_one_of(ACTORS, entry.get("actor", "any"), where, "actor"),
        wants=_words(entry, "wants", where, WANTS),
        unit=tuple(listing(entry.get("unit", []), where, "unit")),
        certainty=Certainty(certainty) if certainty else None,
        speaker=Speaker(speaker) if speaker else None,
        period=_one_of(PERIODS, entry["period"], where, "period") if "period" in entry else None,
        treaty=entry.get("treaty"),
        aspects=_words(entry, "aspects", where, ASPECTS),
        asserts=bool(entry.get("asserts", False)),
        yields_to=_words(entry, "yields-to", where),
        confidence=float(entry.get("confidence", 0.9)),
        positive=_examples(entry, "positive", where),
        negative=_examples(entry, "negative", where),
        place=where.rpartition(" ")[0] or where,
        **patterns,
    )


def _text(value: object, where: str, key: str) -> str:
    if isinstance(value, str) and value:
        return value
    raise InvalidCodebook(f"`{key}` is no text", where, "put it between quotation marks")


def _one_of(known: frozenset[str], value: object, where: str, key: str) -> str:
    if isinstance(value, str) and value in known:
        return value
    raise InvalidCodebook(f"there is no {key} {value}", where, f"one of {_list(known)}")


def _words(
    entry: Mapping[str, Any], key: str, where: str, known: frozenset[str] | None = None
) -> frozenset[str]:
    found = frozenset(map(str, listing(entry.get(key, []), where, key)))
    strange = sorted(found - known) if known is not None else []
    if strange and known is not None:
        mend = f"`{key}` takes {_list(known)}"
        raise InvalidCodebook(f"`{key}` has no {', '.join(strange)}", where, mend)
    return found


def _list(known: frozenset[str]) -> str:
    return ", ".join(sorted(known))


def _answers(entry: str | bool | Mapping[str, str | bool]) -> dict[Polarity, str]:
    if isinstance(entry, Mapping):
        return {Polarity(k): word(v) for k, v in entry.items()}
    return {Polarity.AFFIRMED: word(entry)}


def word(value: str | bool) -> str:
    """Return an answer as a word: YAML reads a bare yes or no as true or false."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _examples(entry: Mapping[str, Any], key: str, where: str) -> tuple[Example, ...]:
    return tuple(_example(e, where) for e in listing(entry.get(key, []), where, key))


_EXAMPLE = frozenset({"text", "expect", "country", "label", "family"})


def _example(entry: object, where: str) -> Example:
    if isinstance(entry, str):
        return Example(entry, place=where.rpartition(" ")[0])
    given = mapping(entry, where, "an example")
    where = place(where.split(":", 1)[0], entry) if where else where
    strange = set(given) - _EXAMPLE
    if strange:
        raise InvalidCodebook(f"examples have no {', '.join(sorted(strange))}", where, _MEND)
    expect = given.get("expect", ())
    return Example(
        _text(given.get("text"), where, "text"),
        (expect,) if isinstance(expect, str) else tuple(expect),
        given.get("country", "PRK"),
        given.get("label"),
        given.get("family"),
        where,
    )
