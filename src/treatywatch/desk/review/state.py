"""How far the review of a draft is: each claim with what was decided on it, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.decisions import (
    Asked,
    DecisionLog,
    Verdict,
    asked_again,
    decided,
    notes_key,
    sentence_key,
)
from treatywatch.desk.drafts.models import Draft, Version
from treatywatch.desk.drafts.reading import Reading, read_version
from treatywatch.model import FOUR_EYES, Claim, ClaimContent, ClaimStatus, Decision, Sentence


@dataclass(frozen=True, slots=True)
class Item:
    """One claim under review. `number` counts from 1 in the order of the text.

    `unchanged` says that the last edition made the same claim in the same words with the same
    notes. `verdict` is what people have said of it so far.
    """

    number: int
    sentence: Sentence
    claim: Claim
    content: ClaimContent
    keys: tuple[str, str]
    unchanged: bool
    verdict: Verdict | None

    @property
    def matter(self) -> str:
        """What the page and its forms call it: the same while sentence, notes and claim are."""
        return "-".join((self.keys[0][:16], self.keys[1][:16], self.content.key[:16]))

    @property
    def four_eyes(self) -> bool:
        """Tell whether two people must say the same."""
        return self.claim.question in FOUR_EYES

    @property
    def open(self) -> bool:
        """Tell whether nobody has decided on it."""
        return self.verdict is None

    @property
    def holds(self) -> bool:
        """Tell whether what was decided holds: by two people where two are needed."""
        return self.verdict is not None and self.verdict.holds

    def needs(self, label: str) -> bool:
        """Tell whether a person's word is still wanted: nobody's yet, or a second one."""
        return self.open or (not self.holds and label not in self.verdict.by)


@dataclass(frozen=True, slots=True)
class Review:
    """The review of the newest version of a draft."""

    version: Version
    reading: Reading
    items: tuple[Item, ...]
    asked: tuple[Asked, ...]
    decisions: tuple[Decision, ...]

    @property
    def open(self) -> tuple[Item, ...]:
        """The claims on which nobody has decided."""
        return tuple(item for item in self.items if item.open)

    @property
    def waiting(self) -> tuple[Item, ...]:
        """The claims that wait for a second person."""
        return tuple(item for item in self.items if not item.open and not item.holds)

    def left_for(self, label: str) -> tuple[Item, ...]:
        """Return the claims that still want the word of the person with this label."""
        return tuple(item for item in self.items if item.needs(label))

    def find(self, matter: str) -> Item | None:
        """Return the claim that a form speaks of, None when the text has changed since."""
        return next((item for item in self.items if item.matter == matter), None)


def review_of(draft: Draft) -> Review | None:
    """Return how far the review of the newest version is, None before the first."""
    version = draft.newest
    if version is None:
        return None
    reading = read_version(version)
    decisions = draft.decisions.lines()
    items = tuple(_items(reading, decisions))
    return Review(version, reading, items, asked_again(reading.coded, decisions), decisions)


def _items(reading: Reading, decisions: tuple[Decision, ...]) -> Iterator[Item]:
    """Yield the coder's claims, then those that only people make, in the order of the text."""
    report, log = reading.coded.report, DecisionLog(decisions)
    sentences = {s.anchor: s for s in report.sentences()}
    before = _last_said(reading)
    claims = [*reading.coded.claims, *_of_people(reading, decisions)]
    order = {anchor: place for place, anchor in enumerate(sentences)}
    claims.sort(key=lambda claim: order[claim.sentence])
    for number, claim in enumerate(claims, 1):
        sentence = sentences[claim.sentence]
        content = ClaimContent.of(claim)
        keys = (sentence_key(sentence), notes_key(report, sentence))
        unchanged = (*keys, content.key) in before
        verdict = log.verdict((*keys, content.key))
        yield Item(number, sentence, claim, content, keys, unchanged, verdict)


def _of_people(reading: Reading, decisions: tuple[Decision, ...]) -> list[Claim]:
    """Return the claims that people have added, as they would stand."""
    there = {(c.sentence, ClaimContent.of(c).key) for c in reading.coded.claims}
    added = (c for c in decided(reading.coded, decisions).claims if c.status is ClaimStatus.ADDED)
    return [c for c in added if (c.sentence, ClaimContent.of(c).key) not in there]


def _last_said(reading: Reading) -> set[tuple[str, str, str]]:
    """Return what the last edition claimed, with the words that claimed it."""
    found = set()
    for one in reading.earlier:
        by_anchor = {s.anchor: s for s in one.report.sentences()}
        for claim in one.claims:
            sentence = by_anchor[claim.sentence]
            keys = (sentence_key(sentence), notes_key(one.report, sentence))
            found.add((*keys, ClaimContent.of(claim).key))
    return found
