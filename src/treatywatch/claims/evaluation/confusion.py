"""Confusion tables: what gold says in the rows, what was proposed instead in the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from treatywatch.claims.evaluation.gold import GoldClaim
from treatywatch.claims.evaluation.matching import Outcome
from treatywatch.model import Claim

NOTHING = "(none)"
Table = Mapping[str, Mapping[str, int]]


def answer_confusion(outcomes: Sequence[Outcome]) -> Mapping[str, Table]:
    """Return, for each question, how often which answer was proposed for which.

    A missed claim and an excess proposal of the same question and subject in one sentence are
    set against each other; what has no counterpart stands against `(none)`.
    """
    cells: dict[str, list[tuple[str, str]]] = {}
    for outcome in outcomes:
        for question, gold, proposed in _answers(outcome):
            cells.setdefault(question, []).append((gold, proposed))
    return {question: _table(pairs) for question, pairs in sorted(cells.items())}


def field_confusion(outcomes: Sequence[Outcome], field: str) -> Table:
    """Return how often which value of a field was proposed for which, over matched claims."""
    pairs = (p for o in outcomes for p in o.pairs)
    return _table(
        (str(getattr(p.gold, field)), str(getattr(p.claim, field)))
        for p in pairs
        if getattr(p.gold, field) is not None
    )


def _answers(outcome: Outcome) -> Iterator[tuple[str, str, str]]:
    for pair in outcome.pairs:
        yield pair.gold.question, pair.gold.answer, pair.claim.answer
    missed = _by_key(outcome.missed, outcome.country)
    extra = _by_key(outcome.extra, outcome.country)
    for key in sorted(missed.keys() | extra.keys()):
        pairs = zip_longest(missed.get(key, []), extra.get(key, []), fillvalue=NOTHING)
        for gold, proposed in pairs:
            yield key[0], gold, proposed


def _by_key(
    claims: Iterable[GoldClaim | Claim], country: str | None
) -> dict[tuple[str, str], list[str]]:
    groups: dict[tuple[str, str], list[str]] = {}
    for claim in claims:
        key = (claim.question, claim.subject or country or "")
        groups.setdefault(key, []).append(claim.answer)
    return groups


def _table(pairs: Iterable[tuple[str, str]]) -> Table:
    table: dict[str, dict[str, int]] = {}
    for gold, proposed in sorted(pairs):
        row = table.setdefault(gold, {})
        row[proposed] = row.get(proposed, 0) + 1
    return table
