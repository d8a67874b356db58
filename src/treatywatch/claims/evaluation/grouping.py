"""The same outcomes counted by question, by era and by certainty."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from treatywatch.claims.evaluation.eras import era_of
from treatywatch.claims.evaluation.gold import GoldClaim
from treatywatch.claims.evaluation.matching import Outcome
from treatywatch.claims.evaluation.tally import Tally, add_up
from treatywatch.model import Claim

NOT_GIVEN = "(not given)"
_Namer = Callable[[Outcome, GoldClaim | Claim], str]


def by_question(outcomes: Sequence[Outcome]) -> Mapping[str, Tally]:
    """Count by question."""
    return _count(outcomes, lambda _, claim: claim.question)


def by_era(outcomes: Sequence[Outcome]) -> Mapping[str, Tally]:
    """Count by the era of the report's edition."""
    return _count(outcomes, lambda outcome, _: era_of(outcome.edition))


def by_certainty(outcomes: Sequence[Outcome]) -> Mapping[str, Tally]:
    """Count gold by the certainty that gold has, proposals by the certainty proposed."""
    return _count(outcomes, lambda _, claim: claim.certainty or NOT_GIVEN)


def in_all(outcomes: Sequence[Outcome]) -> Tally:
    """Count everything."""
    return sum((t for _, t in _parts(outcomes, lambda _, __: "")), Tally())


def _count(outcomes: Sequence[Outcome], name: _Namer) -> Mapping[str, Tally]:
    return add_up(_parts(outcomes, name))


def _parts(outcomes: Sequence[Outcome], name: _Namer) -> Iterator[tuple[str, Tally]]:
    for outcome in outcomes:
        for pair in outcome.pairs:
            yield name(outcome, pair.gold), Tally(gold=1, found=1)
            yield name(outcome, pair.claim), Tally(proposed=1, right=1)
        for missed in outcome.missed:
            yield name(outcome, missed), Tally(gold=1)
        for extra in outcome.extra:
            yield name(outcome, extra), Tally(proposed=1)
