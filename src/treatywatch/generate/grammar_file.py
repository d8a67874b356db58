"""The grammar: wordings by situation, kept as data beside this module, compiled once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from random import Random
from typing import Any

import yaml

Facts = Mapping[str, str]
Gold = dict[str, object]

_CHOICE = re.compile(r"<([^<>]*)>")
_SLOT = re.compile(r"\{([a-zA-Z_0-9]+)\}")
_NUMBERS = ("low", "high")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a situation: parts to choose from, what it claims, what it may cite."""

    parts: tuple[tuple[str, ...], ...]
    claims: tuple[Mapping[str, Any], ...]
    source: str

    def say(self, facts: Facts, random: Random) -> str:
        """Return the sentence for these facts, one part chosen from each."""
        chosen = [p[0] if len(p) == 1 else p[int(random.random() * len(p))] for p in self.parts]
        return "".join(chosen).format_map(facts)

    def gold(self, facts: Facts) -> list[Gold]:
        """Return what the sentence claims, as gold files write it."""
        return [_filled(claim, facts) for claim in self.claims]


@cache
def load_grammar() -> Mapping[str, tuple[Wording, ...]]:
    """Load all wordings by situation."""
    grammar: dict[str, tuple[Wording, ...]] = {}
    folder = resources.files("treatywatch.generate") / "grammar"
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        # The base loader leaves `yes`, `no` and numbers as they are written.
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        for situation, wordings in data.items():
            grammar[situation] = tuple(_wording(each) for each in wordings)
    return grammar


def _wording(data: Mapping[str, Any]) -> Wording:
    pieces = _CHOICE.split(data["text"])
    parts = (tuple(p.split("|")) if at % 2 else (p,) for at, p in enumerate(pieces) if p)
    return Wording(tuple(parts), tuple(data["claims"]), data.get("source", ""))


def _filled(claim: Mapping[str, Any], facts: Facts) -> Gold:
    filled: Gold = {"certainty": "flat", "speaker": "monitor"}
    for key, value in claim.items():
        if key == "quantity":
            filled[key] = {k: _quantity_value(k, v, facts) for k, v in value.items()}
        elif key == "optional":
            filled[key] = value == "true"
        else:
            filled[key] = value.format_map(facts) if "{" in value else value
    if filled.get("optional"):
        for unsaid in ("certainty", "speaker"):
            if unsaid not in claim:
                del filled[unsaid]
    return filled


def _quantity_value(key: str, value: str, facts: Facts) -> object:
    if key in _NUMBERS:
        return int(value.format_map(facts))
    return value == "true" if key == "approximate" else value
