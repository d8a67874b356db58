"""A sentence as the coder sees it: folded place for place, and masked.

In the masked text a mention that could be written in a thousand ways is one word
(`AREA_`, `DATE_`, `TREATY_`), so that wording rules speak of kinds, not of names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from treatywatch.claims.mentions import (
    AreaMention,
    DateMention,
    FoundMentions,
    MeetingMention,
    Mention,
    OrganisationMention,
    PersonMention,
    ResolutionMention,
    TallyMention,
    TreatyMention,
    WeaponMention,
)
from treatywatch.claims.mentions.folding import fold_marks
from treatywatch.model import Sentence


class Slot(NamedTuple):
    """A mention and where it stands in the masked text."""

    start: int
    end: int
    mention: Mention


@dataclass(slots=True)
class SentenceView:
    """The sentence, its folded and masked text, and its mentions with both places.

    `_plain[i]` is the place in the sentence of the masked text's i-th anchor point `_masked[i]`.
    Mentions that are not masked are looked for only when somebody asks for their kind.
    """

    sentence: Sentence
    folded: str
    text: str
    mentions: FoundMentions
    _masked: list[int] = field(default_factory=list)
    _plain: list[int] = field(default_factory=list)
    _slots: dict[type[Mention], list[Slot]] = field(default_factory=dict)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All mentions in order of start, the longer first, then by kind."""
        found = (m for m in self.mentions.all() if not _other_treaty(self.folded, m))
        return tuple(map(self._slot, found))

    def of(self, kind: type[Mention]) -> list[Slot]:
        """Return the mentions of one kind in order."""
        slots = self._slots.get(kind)
        if slots is None:
            slots = list(map(self._slot, _ours(self.mentions, self.folded, kind)))
            self._slots[kind] = slots
        return slots

    def _slot(self, mention: Mention) -> Slot:
        return Slot(*self.masked_span(mention.start, mention.end), mention)

    def plain(self, place: int) -> int:
        """Return the place in the sentence's own text of a place in the masked text."""
        i = bisect_right(self._masked, place) - 1
        offset = place - self._masked[i]
        if i + 1 < len(self._plain):
            return min(self._plain[i] + offset, self._plain[i + 1])
        return min(self._plain[i] + offset, len(self.folded))

    def masked_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the sentence's own text stands in the masked text."""
        return self._to_masked(start, False), self._to_masked(end, True)

    def _to_masked(self, place: int, ends: bool) -> int:
        i = bisect_right(self._plain, place) - 1
        offset = place - self._plain[i]
        if offset and i % 2 == 1:  # inside a mention: odd anchors are where mentions begin
            return self._masked[i + 1] if ends else self._masked[i]
        return self._masked[i] + offset

    def within(self, start: int, end: int, kind: type[Mention]) -> list[Slot]:
        """Return the mentions of `kind` that stand wholly in that stretch of masked text."""
        return [s for s in self.of(kind) if start <= s.start and s.end <= end]


def fold(sentence: Sentence) -> str:
    """Return the sentence with its markers blanked and its marks plain, place for place."""
    text = sentence.text
    if sentence.markers:
        for marker in sentence.markers:
            start, end = marker.start - sentence.start, marker.end - sentence.start
            text = text[:start] + " " * (end - start) + text[end:]
    return fold_marks(text)


def view(sentence: Sentence, folded: str, mentions: FoundMentions) -> SentenceView:
    """Mask the mentions of a folded sentence."""
    masked, plain, pieces = [0], [0], []
    at = length = 0
    for mention, word in _leftmost(mentions, folded):
        pieces += [folded[at : mention.start], word]
        start = length + mention.start - at
        length, at = start + len(word), mention.end
        masked += [start, length]
        plain += [mention.start, mention.end]
    pieces.append(folded[at:])
    return SentenceView(sentence, folded, "".join(pieces), mentions, masked, plain)


def _ours(mentions: FoundMentions, folded: str, kind: type[Mention]) -> Sequence[Mention]:
    """Return the mentions of a kind without what belongs to the name of another treaty."""
    found = mentions.of(kind)
    if kind is not TreatyMention:
        return found
    return [mention for mention in found if not _other_treaty(folded, mention)]


_NAMED_AFTER = re.compile(r"\s+(?:on|of|for|against|to)\s+(?:the\s+)?[A-Z]")
_NAMED_BEFORE = re.compile(r"\b[A-Z][a-z]+\s+$")


def _other_treaty(folded: str, mention: Mention) -> bool:
    """Tell whether "the treaty" begins or ends the name of a treaty that is not ours."""
    if not isinstance(mention, TreatyMention) or not mention.anaphoric:
        return False
    capital = mention.text.split()[-1][:1].isupper()
    return bool(
        capital
        and (
            _NAMED_AFTER.match(folded, mention.end)
            or (_NAMED_BEFORE.search(folded[: mention.start]) and mention.start > 12)
        )
    )


def _leftmost(mentions: FoundMentions, folded: str) -> Iterator[tuple[Mention, str]]:
    """Yield what is masked with the word for it, the leftmost and of these the longest."""
    found: list[Mention] = []
    for kind in _MASKED:
        found += _ours(mentions, folded, kind)
    found.sort(key=_order)
    end = 0
    for mention in found:
        if mention.start >= end:
            word = _word(mention)
            if word is not None:
                end = mention.end
                yield mention, word


def _order(mention: Mention) -> tuple[int, int, str]:
    return mention.start, -mention.end, mention.kind


def _word(mention: Mention) -> str | None:
    if isinstance(mention, AreaMention):
        return "NATION_" if mention.adjectival else "AREA_"
    if isinstance(mention, OrganisationMention):
        return None if mention.generic else _ORGANISATION.get(mention.role, "ORG_")
    if isinstance(mention, WeaponMention):
        return None if mention.generic else "TYPE_"
    return _WORDS.get(type(mention))


_ORGANISATION = {
    "armed-group": "GROUP_",
    "un": "UN_",
    "monitor": "MONITOR_",
    "military": None,
    "other": None,
    "reference": None,
}
_WORDS: dict[type[Mention], str] = {
    DateMention: "DATE_",
    TreatyMention: "TREATY_",
    ResolutionMention: "RESOLUTION_",
    TallyMention: "TALLY_",
    MeetingMention: "MEETING_",
    PersonMention: "PERSON_",
}
_MASKED: tuple[type[Mention], ...] = (*_WORDS, AreaMention, OrganisationMention, WeaponMention)
