"""Claims that another claim implies, so that they are not called dropped."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.editions.strength import ASSERTED
from treatywatch.model import Side, Speaker

_OUTSIDE = frozenset({"not-party", "signatory"})
_NOT_YET_IN = frozenset({"no-steps", "not-ready", "refuses", "considering", "will-join"})


def implied_status(earlier: Side, later: Sequence[Side]) -> Side | None:
    """Return the later claim by which a state that stood outside a treaty still does.

    Who has taken no steps to join, or is said to be about to, has not joined. Only the
    Monitor's own words count (officials may be quoted with what they said years before),
    except that having taken no steps is no saying of anybody's.
    """
    before = earlier.claim
    if before.question != "treaty.status" or before.answer not in _OUTSIDE:
        return None
    for side in later:
        after = side.claim
        if (
            after.question == "treaty.intent"
            and after.answer in _NOT_YET_IN
            and after.subject == before.subject
            and after.treaty == before.treaty
            and (after.speaker is Speaker.MONITOR or after.answer == "no-steps")
            and after.certainty in ASSERTED
            and after.in_note is None
        ):
            return side
    return None
