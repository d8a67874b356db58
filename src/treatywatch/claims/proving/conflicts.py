"""Rules against each other: two answers from the same words, or the same answer twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, permutations

from treatywatch.claims.coder import Reading, Trace
from treatywatch.claims.proving.flaw import Flaw, FlawKind
from treatywatch.claims.proving.trying import Trial
from treatywatch.model import Claim


def conflicts(tried: Iterable[Trial]) -> Iterator[Flaw]:
    """Yield where two rules answer one question of one state differently by the same words.

    What an example expects is meant. Words are the same where the quotations overlap.
    """
    for trial in tried:
        for one, other in combinations(trial.claims, 2):
            if _contradict(one, other) and not _expected(trial, one, other):
                message = (
                    f"{one.rule} reads {one.question}={one.answer}, "
                    f"{other.rule} {other.answer}: “{trial.example.text}”"
                )
                mend = "let one of them give way (`yields-to`), or narrow it (`unless`)"
                place = trial.example.place or trial.rule.place
                yield Flaw(FlawKind.CONFLICT, place, trial.rule.id, message, mend)


def _contradict(one: Claim, other: Claim) -> bool:
    return (
        one.rule != other.rule
        and (one.question, one.subject, one.treaty) == (other.question, other.subject, other.treaty)
        and one.answer != other.answer
        and (one.date, one.resolution) == (other.date, other.resolution)
        and one.anchor.span.overlaps(other.anchor.span)
    )


def _expected(trial: Trial, one: Claim, other: Claim) -> bool:
    wanted = {each.split(" ", 1)[0] for each in trial.example.expect}
    return {f"{c.question}={c.answer}" for c in (one, other)} <= wanted


def doubles(traces: Iterable[Trace]) -> Iterator[Flaw]:
    """Yield the rules that read nothing which other rules do not read from the same words."""
    alone: set[str] = set()
    others: dict[str, Counter[str]] = {}
    places: dict[str, str] = {}
    for trace in traces:
        read = [reading for reading in trace.readings if not reading.rejected]
        shared: set[str] = set()
        for one, other in permutations(read, 2):
            if _same(one, other):
                others.setdefault(one.rule.id, Counter())[other.rule.id] += 1
                shared.add(one.rule.id)
        alone |= {reading.rule.id for reading in read} - shared
        places.update({reading.rule.id: reading.rule.place for reading in read})
    for name, counted in others.items():
        if name not in alone:
            listed = ", ".join(f"{other} ({times})" for other, times in counted.most_common())
            message = f"reads nothing that these do not read too: {listed}"
            mend = "take it out, or give an example that it alone reads"
            yield Flaw(FlawKind.DOUBLE, places[name], name, message, mend)


def _same(one: Reading, other: Reading) -> bool:
    return (
        one.rule.id != other.rule.id
        and one.rule.question == other.rule.question
        and one.rule.answers.get(one.polarity) == other.rule.answers.get(other.polarity)
        and one.subjects == other.subjects
        and one.head < other.tail
        and other.head < one.tail
    )
