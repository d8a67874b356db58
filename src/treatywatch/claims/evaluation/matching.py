"""Matching the claims that gold wants in one sentence with those that the coder proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from treatywatch.claims.evaluation.fields import likeness
from treatywatch.claims.evaluation.gold import GoldClaim, GoldSentence
from treatywatch.model import Claim
from treatywatch.model.claim import FIRM, VOUCHING


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim that gold wants and the proposal that says the same."""

    gold: GoldClaim
    claim: Claim


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one gold sentence: pairs, claims that were missed, proposals in excess.

    Optional gold claims and the proposals that they explain are in none of the three.
    """

    sentence: GoldSentence
    country: str | None
    edition: int | None
    pairs: tuple[Pair, ...]
    missed: tuple[GoldClaim, ...]
    extra: tuple[Claim, ...]
    accusations: tuple[Claim, ...]


def match(
    sentence: GoldSentence, proposed: Sequence[Claim], country: str | None, edition: int | None
) -> Outcome:
    """Match one to one by subject, question and answer; the most alike first.

    Claims that gold wants come before optional ones. `country` is the report's: the subject
    of every gold claim that names none.
    """
    wanted = [g for g in sentence.claims if not g.optional]
    found = _assign(wanted, proposed, country)
    left = [c for j, c in enumerate(proposed) if j not in found.values()]
    explained = _assign([g for g in sentence.claims if g.optional], left, country)
    return Outcome(
        sentence,
        country,
        edition,
        tuple(Pair(wanted[i], proposed[j]) for i, j in sorted(found.items())),
        tuple(g for i, g in enumerate(wanted) if i not in found),
        tuple(c for j, c in enumerate(left) if j not in explained.values()),
        tuple(c for c in proposed if c.accuses and not _vouched_for(c, sentence, country)),
    )


def _key(gold: GoldClaim, country: str | None) -> tuple[str | None, str, str]:
    return gold.subject or country, gold.question, gold.answer


def _fits(gold: GoldClaim, claim: Claim, country: str | None) -> bool:
    return _key(gold, country) == (claim.subject, claim.question, claim.answer)


def _assign(
    wanted: Sequence[GoldClaim], proposed: Sequence[Claim], country: str | None
) -> dict[int, int]:
    """Return which proposal goes with which gold claim, by their places in the two lists."""
    ranked = sorted(
        (
            (likeness(g, c), -i, -j)
            for i, g in enumerate(wanted)
            for j, c in enumerate(proposed)
            if _fits(g, c, country)
        ),
        reverse=True,
    )
    assigned: dict[int, int] = {}
    for _, i, j in ranked:
        if -i not in assigned and -j not in assigned.values():
            assigned[-i] = -j
    return assigned


def _vouched_for(claim: Claim, sentence: GoldSentence, country: str | None) -> bool:
    """Tell whether gold, too, has the accusation; what gold leaves open does not contradict it."""
    return any(_fits(g, claim, country) and _accuses(g) for g in sentence.claims)


def _accuses(gold: GoldClaim) -> bool:
    firm = gold.certainty is None or gold.certainty in FIRM
    return firm and (gold.speaker is None or gold.speaker in VOUCHING)
