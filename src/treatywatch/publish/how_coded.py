"""Why the claims of a sentence are what they are: by the coder, or by people, or not told.

Nothing of this is stored. The coder is deterministic: it codes the section again, and what it
says is told only where it makes the very claims that the evidence file holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from treatywatch.decisions import sentence_key
from treatywatch.model import Claim, Decision
from treatywatch.store import Evidence, PlacedSentence
from treatywatch.walk import Explained, SectionExplained, tools


@dataclass(frozen=True, slots=True)
class HowCoded:
    """How a sentence was coded, and what people decided on it; `why_not` where it is not told."""

    codebook: str
    told: Explained | None
    why_not: str
    decisions: tuple[Decision, ...]


_kept: WeakKeyDictionary[Evidence, tuple[str, SectionExplained]] = WeakKeyDictionary()
"""The explanations of the section that was asked for last: pages are set sentence by sentence."""


def how_coded(evidence: Evidence, found: PlacedSentence) -> HowCoded:
    """Tell how a sentence was coded; where people judged it, other claims may stand."""
    codebook, at_hand = evidence.meta()["codebook"], tools().coder.codebook.version
    decisions = _decisions(evidence, found)
    if codebook != at_hand:
        why = f"It was coded with the codebook {codebook}; the one at hand is {at_hand}."
        return HowCoded(codebook, None, why, decisions)
    told = _explained(evidence, found.report, found.sentence.start)
    judged = bool(decisions)
    if told is None or not (judged or _said(told.explanation.claims) == _said(found.claims)):
        why = (
            "It was coded from words that were corrected, or by another version of the "
            "program: read anew as it stands, it makes other claims."
        )
        return HowCoded(codebook, None, why, decisions)
    return HowCoded(codebook, told, "", decisions)


def _decisions(evidence: Evidence, found: PlacedSentence) -> tuple[Decision, ...]:
    key = sentence_key(found.sentence)
    return tuple(d for d in evidence.decisions(found.report) if d.sentence_key == key)


def _explained(evidence: Evidence, slug: str, start: int) -> Explained | None:
    kept = _kept.get(evidence)
    if kept is None or kept[0] != slug or start not in kept[1].starts:
        kept = (slug, SectionExplained(evidence.report(slug), start))
        _kept[evidence] = kept
    return kept[1].at(start)


def _said(claims: Iterable[Claim]) -> list[tuple[str, ...]]:
    """Return what counts of claims when two codings are held against each other."""
    return sorted((c.subject, c.question, c.answer, c.certainty, c.speaker, c.rule) for c in claims)
