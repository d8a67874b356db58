"""Stance: polarity, certainty and speaker of a predicate from its group and its scopes."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.claims.codebook.rule import Polarity
from treatywatch.claims.coder.scope import Effect, Scope
from treatywatch.claims.coder.speakers import Voice
from treatywatch.claims.coder.verb_group import VerbGroup
from treatywatch.claims.coder.words import words
from treatywatch.model import Certainty, Speaker

_WEAKNESS = (
    Certainty.FLAT,
    Certainty.CONFIRMED,
    Certainty.CLEAR,
    Certainty.BELIEVED,
    Certainty.LIKELY,
    Certainty.POSSIBLE,
    Certainty.REPORTED,
    Certainty.ALLEGED,
)
_RESOLVE = words("resolve")
_PURPOSES = frozenset({"intend", "intends", "intended", "intending"})  # no word of saying
_INDIRECT = frozenset({Speaker.MEDIA, Speaker.REFERENCE})


@dataclass(slots=True)
class Stance:
    """Polarity, certainty and speaker so far.

    `unreal` names what makes the statement unreal, `exhorted` tells that it is a wish of others,
    a condition or a law, not a plan of one's own.
    """

    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty | None = None
    voice: Voice | None = None
    unreal: str = ""
    exhorted: bool = False


def weakest(certainties: list[Certainty]) -> Certainty | None:
    """Return the weakest of the certainties; None of none."""
    return max(certainties, key=_WEAKNESS.index, default=None)


def from_group(group: VerbGroup) -> Stance:
    """Read the stance that the verb group alone expresses."""
    stance = Stance(Polarity.NEGATED if group.negated else Polarity.AFFIRMED)
    stance.certainty = weakest(group.hedges)
    if group.known and (group.outer or (group.inner and not group.infinitive)):
        stance.polarity, stance.certainty = Polarity.NEGATED, Certainty.NOT_KNOWN
    elif group.hedges and group.outer and not group.inner:
        stance.polarity = Polarity.NEGATED
    return stance


def add_scopes(stance: Stance, scopes: list[Scope], memory: Voice | None) -> None:
    """Fold the scopes into the stance, the innermost first."""
    for scope in reversed(scopes):
        _BY_EFFECT[scope.effect](stance, scope)
        if scope.voice is not None and stance.voice is None and scope.mark not in _PURPOSES:
            stance.voice = _resolved(scope.voice, memory)


def _resolved(voice: Voice, memory: Voice | None) -> Voice:
    if voice.named or memory is None:
        return voice
    return memory if voice.code is None else voice


def _weaken(stance: Stance, certainty: Certainty) -> None:
    if stance.voice is None:
        stance.certainty = stance.certainty or certainty


def _says(stance: Stance, scope: Scope) -> None:
    if scope.voice is None or stance.voice is not None:
        return
    if scope.voice.speaker in _INDIRECT or scope.certainty is Certainty.REPORTED:
        _weaken(stance, Certainty.REPORTED)


def _reports(stance: Stance, scope: Scope) -> None:
    if stance.voice is not None:
        return
    if scope.voice is not None and scope.voice.speaker is Speaker.MONITOR:
        return
    own = scope.voice is not None and scope.voice.speaker is Speaker.GOVERNMENT
    if not own or scope.mark == "according to":
        _weaken(stance, Certainty.REPORTED)


def _claims(stance: Stance, _scope: Scope) -> None:
    _weaken(stance, Certainty.ALLEGED)


def _confirms(stance: Stance, scope: Scope) -> None:
    if scope.voice is None or stance.voice is not None:
        return
    if scope.voice.speaker is not Speaker.GOVERNMENT:
        _weaken(stance, Certainty.CONFIRMED)


def _admits(stance: Stance, _scope: Scope) -> None:
    _weaken(stance, Certainty.CONFIRMED)


def _concludes(stance: Stance, _scope: Scope) -> None:
    _weaken(stance, Certainty.CONFIRMED)


def _believes(stance: Stance, _scope: Scope) -> None:
    _weaken(stance, Certainty.BELIEVED)


def _denies(stance: Stance, _scope: Scope) -> None:
    if stance.polarity is Polarity.AFFIRMED:
        stance.polarity = Polarity.DENIED
    else:
        stance.unreal = "denial of a denial"


def _hedge(stance: Stance, scope: Scope) -> None:
    if scope.certainty is not None and stance.voice is None:
        known = stance.certainty if stance.certainty is not None else Certainty.FLAT
        if stance.certainty is not Certainty.NOT_KNOWN:
            stance.certainty = weakest([known, scope.certainty])


def _no_reports(stance: Stance, scope: Scope) -> None:
    stance.polarity = Polarity.NEGATED
    stance.certainty = scope.certainty or Certainty.NO_REPORTS


def _not_known(stance: Stance, _scope: Scope) -> None:
    stance.polarity, stance.certainty = Polarity.NEGATED, Certainty.BELIEVED


def _unknown(stance: Stance, _scope: Scope) -> None:
    stance.polarity, stance.certainty = Polarity.UNKNOWN, Certainty.NO_INFORMATION


def _unreal(stance: Stance, scope: Scope) -> None:
    stance.unreal = stance.unreal or scope.mark
    stance.exhorted = stance.exhorted or scope.mark not in _RESOLVE


_BY_EFFECT = {
    Effect.SAYS: _says,
    Effect.REPORTS: _reports,
    Effect.CLAIMS: _claims,
    Effect.ALLEGES: _claims,
    Effect.CONFIRMS: _confirms,
    Effect.ADMITS: _admits,
    Effect.CONCLUDES: _concludes,
    Effect.BELIEVES: _believes,
    Effect.DENIES: _denies,
    Effect.HEDGE: _hedge,
    Effect.NO_REPORTS: _no_reports,
    Effect.NOT_KNOWN: _not_known,
    Effect.UNKNOWN: _unknown,
    Effect.UNREAL: _unreal,
}
