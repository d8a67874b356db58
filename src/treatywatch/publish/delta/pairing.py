"""Which claim of the old edition is which of the new one, inside the same report."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from treatywatch.model import Claim

Pair = tuple[Claim | None, Claim | None]
_Identity = Callable[[Claim], Hashable]


def _folded(text: str) -> str:
    return " ".join(text.split())


def _about(claim: Claim) -> tuple[Hashable, ...]:
    return claim.question, claim.subject, claim.treaty


# From the same words to the same assertion: the first identity that fits pairs two claims.
_IDENTITIES: tuple[_Identity, ...] = (
    lambda c: (_folded(c.sentence.quotation), _folded(c.anchor.quotation), *_about(c), c.answer),
    lambda c: (_folded(c.sentence.quotation), _folded(c.anchor.quotation), *_about(c)),
    lambda c: (_folded(c.sentence.quotation), *_about(c)),
    lambda c: (*_about(c), c.answer, c.period, c.resolution),
)


def paired(old: Sequence[Claim], new: Sequence[Claim]) -> list[Pair]:
    """Return the claims in pairs, one side None where a claim is new or gone; each claim once.

    A sentence that was reworded keeps its claim when it still asserts the same.
    """
    pairs: list[Pair] = []
    left, right = list(old), list(new)
    for identity in _IDENTITIES:
        waiting: dict[Hashable, list[Claim]] = {}
        for claim in left:
            waiting.setdefault(identity(claim), []).append(claim)
        rest = []
        for claim in right:
            fits = waiting.get(identity(claim))
            if fits:
                pairs.append((fits.pop(0), claim))
            else:
                rest.append(claim)
        left, right = [claim for fits in waiting.values() for claim in fits], rest
    pairs += [(claim, None) for claim in left] + [(None, claim) for claim in right]
    return sorted(pairs, key=_place)


def _place(pair: Pair) -> tuple[int, int, str]:
    claim = pair[1] or pair[0]
    return (claim.sentence.start, claim.anchor.start, claim.question) if claim else (0, 0, "")
