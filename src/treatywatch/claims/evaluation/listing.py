"""Misses, extras, wrong fields and false accusations, each with its sentence, for the eye."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

from treatywatch.claims.evaluation.fields import ALL_FIELDS
from treatywatch.claims.evaluation.gold import GoldClaim
from treatywatch.claims.evaluation.matching import Outcome
from treatywatch.model import Claim

_SHOWN = ("question", "answer", "subject", "certainty", "speaker", *ALL_FIELDS)
Row = dict[str, object]


def misses(outcomes: Sequence[Outcome]) -> list[Row]:
    """List the claims that gold has and nobody proposed, with what was proposed beside them."""
    return [
        {**_head(o), "gold": claim_row(g), "proposed": [claim_row(c) for c in o.extra]}
        for o in outcomes
        for g in o.missed
    ]


def extras(outcomes: Sequence[Outcome]) -> list[Row]:
    """List the proposals that gold does not have, with what gold misses beside them."""
    return [_against(o, c) for o in outcomes for c in o.extra]


def accusations(outcomes: Sequence[Outcome]) -> list[Row]:
    """List the false accusations."""
    return [_against(o, c) for o in outcomes for c in o.accusations]


def wrong_fields(outcomes: Sequence[Outcome]) -> list[Row]:
    """List every judged field of a matched claim that differs."""
    return [row for o in outcomes for row in _wrong(o)]


def claim_row(claim: GoldClaim | Claim) -> Row:
    """Return the fields of a claim that are given, in plain JSON values."""
    values = {name: _plain(getattr(claim, name)) for name in dict.fromkeys(_SHOWN)}
    row: Row = {name: value for name, value in values.items() if value not in (None, [])}
    if isinstance(claim, Claim):
        row["rule"] = claim.rule
    return row


def _head(outcome: Outcome) -> Row:
    return {"where": outcome.sentence.name, "sentence": outcome.sentence.words}


def _against(outcome: Outcome, claim: Claim) -> Row:
    gold = [claim_row(g) for g in outcome.missed]
    return {**_head(outcome), "proposed": claim_row(claim), "gold": gold}


def _wrong(outcome: Outcome) -> Iterator[Row]:
    for pair in outcome.pairs:
        for name, judge in ALL_FIELDS.items():
            if judge(pair.gold, pair.claim) is False:
                yield {
                    **_head(outcome),
                    "question": pair.gold.question,
                    "field": name,
                    "gold": _plain(getattr(pair.gold, name)),
                    "proposed": _plain(getattr(pair.claim, name)),
                }


def _plain(value: object) -> object:
    if isinstance(value, frozenset | tuple):
        return sorted(value, key=str)
    if isinstance(value, Mapping):
        return dict(value)
    if value is not None and hasattr(value, "approximate"):
        return {f.name: getattr(value, f.name) for f in fields(value)}  # type: ignore[arg-type]
    return str(value) if isinstance(value, str) else value
