"""Decisions that have to be asked again, because what they were made for has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from treatywatch.decisions.keys import notes_key, plain, sentence_key
from treatywatch.decisions.log import DecisionLog
from treatywatch.model import (
    ClaimContent,
    CodedReport,
    Decision,
    Evidence,
    Finding,
    Judgement,
    Report,
    Sentence,
    Severity,
)
from treatywatch.text import align

_NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Asked:
    """A decision, and the sentence that now stands where its own stood, if one is near to it."""

    decision: Decision
    now: Sentence | None
    why: str


def asked_again(coded: CodedReport, decisions: Iterable[Decision]) -> tuple[Asked, ...]:
    """Return the decisions on this report that have no effect on its present text.

    `coded` may be the report before or after the replay. A decision that was taken back is not
    asked again.
    """
    report = coded.report
    log = DecisionLog(d for d in decisions if d.report == report.slug)
    present = {(sentence_key(s), notes_key(report, s)): s for s in report.sentences()}
    words = {sentence_key(s): s for s in report.sentences()}
    lost: list[Decision] = []
    asked: list[Asked] = []
    for matter in log.matters():
        verdict = log.verdict(matter)
        if verdict is None or matter[:2] in present:
            continue
        if matter[0] in words:
            asked.append(Asked(verdict.decision, words[matter[0]], "its notes have changed"))
        else:
            lost.append(verdict.decision)
    return (*asked, *_nearest(report, lost))


def _nearest(report: Report, lost: list[Decision]) -> Iterator[Asked]:
    sentences = list(report.sentences())
    then = list(dict.fromkeys(decision.sentence for decision in lost))
    pairs = align(then, [plain(s) for s in sentences], _NEAR)
    now = {then[pair.old]: sentences[pair.new] for pair in pairs}
    for decision in lost:
        found = now.get(decision.sentence)
        why = "the sentence has changed" if found else "the sentence is gone"
        yield Asked(decision, found, why)


def findings_of(coded: CodedReport, decisions: Iterable[Decision]) -> Iterator[Finding]:
    """Yield a finding for each decision that is asked again, with both sentences."""
    report = coded.report
    for asked in asked_again(coded, decisions):
        decision, now = asked.decision, asked.now
        facts = [Evidence(f"decided by {decision.by}, {decision.at[:10]}", decision.sentence)]
        if now is not None:
            facts.append(Evidence("the text now", plain(now), now.anchor, report.slug))
        yield Finding(
            rule="decisions.asked-again",
            severity=Severity.BLOCK if _kept_out(decision) else Severity.WARN,
            message=f"a decision ({decision.judgement} {_words(decision.about)}) was made for "
            f"other words: {asked.why}",
            report=report.slug,
            country=report.country,
            edition=report.edition,
            sentence=now.anchor if now is not None else None,
            evidence=tuple(facts),
            not_checked="whether the decision would be the same for the text as it is",
            mend="decide again, or withdraw the decision",
        )


def _kept_out(decision: Decision) -> bool:
    """Tell whether people had kept out what now is proposed again: that a state used or made it.

    Such a claim must not go into print again because a comma has moved.
    """
    judged = decision.judgement in {Judgement.REJECT, Judgement.CORRECT}
    return judged and decision.about.answer == "yes" and decision.needs_four_eyes


def _words(content: ClaimContent) -> str:
    return f"{content.question} = {content.answer}"
