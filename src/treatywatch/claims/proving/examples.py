"""Examples that do not hold: missed, taken by a rule that must leave them, or accusing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from treatywatch.claims.proving.flaw import Flaw, FlawKind
from treatywatch.claims.proving.trying import Trial
from treatywatch.model import Claim


def example_flaws(tried: Iterable[Trial]) -> Iterator[Flaw]:
    """Yield a flaw for each example that does not hold."""
    for trial in tried:
        yield from _missed(trial)
        if not trial.positive and any(claim.rule == trial.rule.id for claim in trial.claims):
            yield _taken(trial)
        yield from _accusing(trial)


def said(claim: Claim) -> str:
    """Return a claim as an example expects it: "question=answer certainty speaker"."""
    return f"{claim.question}={claim.answer} {claim.certainty} {claim.speaker}"


def _missed(trial: Trial) -> Iterator[Flaw]:
    found = [said(claim) for claim in trial.claims]
    for expected in trial.example.expect:
        if not any(each.startswith(expected) for each in found):
            because = "; ".join(sorted(_reasons(trial))) or _unread(trial)
            got = ", ".join(found) or "nothing"
            message = f"expected {expected}, got {got} ({because}): “{trial.example.text}”"
            yield _flaw(FlawKind.MISSED, trial, message, "`treatywatch explain` shows why")
    if trial.positive and not trial.example.expect and not trial.claims:
        message = f"a positive example makes no claim: “{trial.example.text}”"
        yield _flaw(FlawKind.MISSED, trial, message, "give it an `expect`, or make it negative")


def _reasons(trial: Trial) -> set[str]:
    return {
        f"{trial.rule.id}: {reading.rejected}"
        for reading in trial.trace.readings
        if reading.rule.id == trial.rule.id and reading.rejected
    }


def _unread(trial: Trial) -> str:
    if trial.passed_over:
        return "no word of `trigger` stands in it: add one to the file's `triggers`"
    return "the pattern does not match"


def _taken(trial: Trial) -> Flaw:
    got = ", ".join(said(c) for c in trial.claims if c.rule == trial.rule.id)
    message = f"the rule must leave this alone, but reads {got}: “{trial.example.text}”"
    return _flaw(FlawKind.TAKEN, trial, message, "narrow `match`, or say what it needs (`context`)")


def _accusing(trial: Trial) -> Iterator[Flaw]:
    """Yield a flaw where a state is accused firmly and the example does not expect it."""
    for claim in trial.claims:
        expected = any(said(claim).startswith(each) for each in trial.example.expect)
        if claim.accuses and not expected:
            message = f"{claim.rule} accuses {claim.subject}: {said(claim)}: “{trial.example.text}”"
            yield _flaw(FlawKind.ACCUSED, trial, message, "expect it, or mend the rule")


def _flaw(kind: FlawKind, trial: Trial, message: str, mend: str) -> Flaw:
    return Flaw(kind, trial.example.place or trial.rule.place, trial.rule.id, message, mend)
