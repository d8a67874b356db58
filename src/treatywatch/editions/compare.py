"""Comparing two editions of one country, claim by claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from treatywatch.editions.classify import classify
from treatywatch.editions.implied import implied_status
from treatywatch.editions.matching import Pair, one_to_one, scored_pairs
from treatywatch.editions.new_claims import judge_new
from treatywatch.editions.questions import covers
from treatywatch.editions.sides import sides_of
from treatywatch.model import Change, ChangeKind, CodedReport, Side


def compare(earlier: Sequence[CodedReport], later: Sequence[CodedReport]) -> tuple[Change, ...]:
    """Tell what became of each claim of the earlier edition, and what the later one adds.

    Both are the reports on one country in one edition (several where an edition has a profile
    for each theme). Without a report on either side there is nothing to compare: no report is
    not silence. The changes stand in the order of the earlier edition, what is new last.
    """
    if not earlier or not later:
        return ()
    return tuple(_Comparison(earlier, later).changes())


class _Comparison:
    def __init__(self, earlier: Sequence[CodedReport], later: Sequence[CodedReport]) -> None:
        self._before, self._after = sides_of(earlier), sides_of(later)
        self._country = earlier[0].report.country or later[0].report.country or ""
        self._editions = (earlier[0].report.edition, later[0].report.edition)
        self._themes = tuple(dict.fromkeys(one.report.theme for one in later))
        self._scores = scored_pairs(self._before, self._after)
        self._pairs = one_to_one(self._scores)

    def changes(self) -> Iterator[Change]:
        """Yield the fate of each earlier claim, then the claims that are new."""
        by_before = dict(self._pairs)
        matched = set(by_before.values())
        added = [self._added(j, s) for j, s in enumerate(self._after) if j not in matched]
        taken_up = {id(change.from_) for change in added if change.from_ is not None}
        for i, side in enumerate(self._before):
            j = by_before.get(i)
            if j is not None:
                yield self._pair(i, j)
            elif id(side) not in taken_up:
                yield self._unmatched(i, side)
        yield from added

    def _pair(self, i: int, j: int) -> Change:
        old, new = self._before[i], self._after[j]
        kind, reason = classify(old.claim, new.claim, old.edition)
        return self._change(old.claim.question, kind, old, new, reason)

    def _unmatched(self, i: int, side: Side) -> Change:
        """A claim is not dropped while another of the same answer, taken already, goes on."""
        again = self._best((pair for pair in self._scores if pair[0] == i), same_answer=True)
        if again is not None:
            return self._pair(*again)
        implied = implied_status(side, self._after)
        if implied is not None:
            reason = f"implied by the answer {implied.claim.answer} on {implied.claim.question}"
            return self._change("treaty.status", ChangeKind.CARRIED, side, implied, reason)
        question = side.claim.question
        if any(covers(theme, question) for theme in self._themes):
            return self._change(question, ChangeKind.DROPPED, side, None, "")
        reason = f"no report of that edition on this theme is at hand, only {_list(self._themes)}"
        return self._change(question, ChangeKind.DROPPED, side, None, reason)

    def _added(self, j: int, side: Side) -> Change:
        again = self._best((pair for pair in self._scores if pair[1] == j), same_answer=False)
        if again is not None:
            old = self._before[again[0]]
            kind, reason = classify(old.claim, side.claim, old.edition)
            if kind is ChangeKind.CONTRADICTED or old.claim.answer == side.claim.answer:
                return self._change(side.claim.question, kind, old, side, reason)
        kind, from_, reason = judge_new(side, self._before, self._after)
        return self._change(side.claim.question, kind, from_, side, reason)

    def _best(self, pairs: Iterator[Pair], *, same_answer: bool) -> Pair | None:
        fitting = [
            (self._scores[i, j], -i, -j)
            for i, j in pairs
            if not same_answer or self._before[i].claim.answer == self._after[j].claim.answer
        ]
        if not fitting:
            return None
        _, i, j = max(fitting)
        return -i, -j

    def _change(
        self, question: str, kind: ChangeKind, old: Side | None, new: Side | None, reason: str
    ) -> Change:
        earlier, later = self._editions
        return Change(self._country, question, kind, old, new, reason, earlier, later)


def _list(names: Sequence[str]) -> str:
    return " and ".join(names)
