"""The state of the log: what holds now for each matter. A pure function of its lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from treatywatch.model import Decision, Judgement

Matter = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What holds for one matter: what was said last, who says the same, and who said it first.

    `decision` is the one of the first of those. To accept what somebody added is to say the same
    as they did. `holds` tells whether they are enough: on some questions one person alone decides
    nothing.
    """

    decision: Decision
    by: tuple[str, ...]
    holds: bool


def of_report(decisions: Iterable[Decision], report: str) -> tuple[Decision, ...]:
    """Return the decisions on the claims of one report, in their order."""
    return tuple(decision for decision in decisions if decision.report == report)


class DecisionLog:
    """The decisions on one report, by what they are about."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        """Take decisions in the order in which they were made."""
        self._newest: defaultdict[Matter, dict[str, Decision]] = defaultdict(dict)
        for decision in decisions:
            of_matter = self._newest[decision.matter]
            of_matter.pop(decision.by, None)
            if decision.judgement is not Judgement.WITHDRAW:
                of_matter[decision.by] = decision

    def verdict(self, matter: Matter) -> Verdict | None:
        """Return what holds for a matter, None where nobody has decided or all took it back.

        Of several people the newest word counts. Where two people must agree and they do not,
        nothing holds: the claim stays what it was, a proposal.
        """
        decisions = list(self._newest.get(matter, {}).values())
        if not decisions:
            return None
        newest = decisions[-1]
        agreeing = [d for d in decisions if _outcome(d) == _outcome(newest)]
        enough = len(agreeing) > 1 or not any(d.needs_four_eyes for d in agreeing)
        return Verdict(agreeing[0], tuple(d.by for d in agreeing), enough)

    def matters(self) -> tuple[Matter, ...]:
        """Return every matter on which a decision stands, in the order of the first."""
        return tuple(matter for matter, people in self._newest.items() if people)


def _outcome(decision: Decision) -> str:
    """Return what the claim would read after a decision; nothing where it would be gone."""
    if decision.judgement is Judgement.REJECT:
        return ""
    return (decision.claim or decision.about).key
