"""Replay: the claims of a report as people left them, from what the coder proposes and the log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from treatywatch.decisions.keys import notes_key, sentence_key
from treatywatch.decisions.log import DecisionLog, Matter, Verdict
from treatywatch.model import (
    Claim,
    ClaimContent,
    ClaimStatus,
    CodedReport,
    Decision,
    Judgement,
    Sentence,
)

BY_PEOPLE = "decision"
"""The rule of a claim that no rule of the codebook proposes any more, or ever did."""

_STATUS = {
    Judgement.ACCEPT: ClaimStatus.ACCEPTED,
    Judgement.CORRECT: ClaimStatus.CORRECTED,
    Judgement.ADD: ClaimStatus.ADDED,
}


def decided(coded: CodedReport, decisions: Iterable[Decision]) -> CodedReport:
    """Return the report with what people decided on its claims.

    What was accepted or corrected stays, also when the coder has changed and no longer proposes
    it; what was rejected goes, and stays in `decisions`. A decision whose sentence or notes have
    changed has no effect: see `asked_again`. Places stay exact: `text[start:end] == quotation`.
    """
    mine = tuple(d for d in decisions if d.report == coded.report.slug)
    if not mine:
        return coded
    return _Replay(coded, mine).result()


@dataclass(slots=True)
class _Place:
    """A sentence with the keys that its decisions have."""

    sentence: Sentence
    keys: tuple[str, str]


class _Replay:
    """One report and its log."""

    def __init__(self, coded: CodedReport, decisions: tuple[Decision, ...]) -> None:
        self._coded, self._decisions = coded, decisions
        self._log = DecisionLog(decisions)
        self._matters: defaultdict[tuple[str, str], list[Matter]] = defaultdict(list)
        for matter in self._log.matters():
            self._matters[matter[:2]].append(matter)
        self._claims: defaultdict[tuple[int, int], list[Claim]] = defaultdict(list)
        for claim in coded.claims:
            self._claims[claim.sentence.start, claim.sentence.end].append(claim)
        self._here: set[tuple[str, str]] = set()

    def result(self) -> CodedReport:
        """Go through the sentences in order."""
        claims: list[Claim] = []
        uncoded: list[Sentence] = []
        for place in self._places():
            self._here.add(place.keys)
            found = list(self._of(place))
            claims += found
            if not found:
                uncoded.append(place.sentence)
        holding = tuple(d for d in self._decisions if d.matter[:2] in self._here)
        return replace(self._coded, claims=tuple(claims), uncoded=tuple(uncoded), decisions=holding)

    def _places(self) -> Iterator[_Place]:
        report = self._coded.report
        for sentence in report.sentences():
            yield _Place(sentence, (sentence_key(sentence), notes_key(report, sentence)))

    def _of(self, place: _Place) -> Iterator[Claim]:
        """Yield the claims of a sentence: the coder's as decided, then what people alone say."""
        waiting = dict.fromkeys(self._matters.get(place.keys, ()))
        for claim in self._claims.get((place.sentence.start, place.sentence.end), ()):
            matter = (*place.keys, ClaimContent.of(claim).key)
            waiting.pop(matter, None)
            verdict = self._log.verdict(matter)
            left = _as_decided(claim, verdict)
            if left is not None:
                yield left
        for matter in waiting:
            verdict = self._log.verdict(matter)
            if verdict is not None and verdict.holds:
                yield from _of_people(place.sentence, verdict.decision)


def _as_decided(claim: Claim, verdict: Verdict | None) -> Claim | None:
    if verdict is None or not verdict.holds:
        return claim
    decision = verdict.decision
    if decision.judgement is Judgement.REJECT:
        return None
    content = decision.claim or decision.about
    return replace(claim, **_fields(content), status=_STATUS[decision.judgement])


def _of_people(sentence: Sentence, decision: Decision) -> Iterator[Claim]:
    """Yield the claim of a decision that no proposal stands behind now."""
    if decision.judgement is Judgement.REJECT:
        return
    content = decision.claim or decision.about
    yield Claim(
        **_fields(content),
        sentence=sentence.anchor,
        anchor=sentence.anchor,
        notes=tuple(marker.number for marker in sentence.markers),
        in_note=sentence.note,
        rule=BY_PEOPLE,
        status=_STATUS[decision.judgement],
    )


def _fields(content: ClaimContent) -> dict[str, Any]:
    return {name: getattr(content, name) for name in content.__dataclass_fields__}
