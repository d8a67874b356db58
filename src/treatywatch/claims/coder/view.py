"""A sentence as the coder sees it: folded place for place, and masked.

In the masked text a mention that could be written in a thousand ways is one word
(`AREA_`, `DATE_`, `TREATY_`), so that wording rules speak of kinds, not of names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from treatywatch.claims.mentions import (
    AreaMention,
    DateMention,
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

    `plain[i]` is the place in the sentence of the masked text's i-th anchor point `masked[i]`.
    """

    sentence: Sentence
    folded: str
    text: str
    slots: tuple[Slot, ...]
    _masked: list[int] = field(default_factory=list)
    _plain: list[int] = field(default_factory=list)

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
        return [
            s for s in self.slots if start <= s.start and s.end <= end and type(s.mention) is kind
        ]


def fold(sentence: Sentence) -> str:
    """Return the sentence with its markers blanked and its marks plain, place for place."""
    text = sentence.text
    if sentence.markers:
        for marker in sentence.markers:
            start, end = marker.start - sentence.start, marker.end - sentence.start
            text = text[:start] + " " * (end - start) + text[end:]
    return fold_marks(text)


def view(sentence: Sentence, folded: str, mentions: Iterable[Mention]) -> SentenceView:
    """Mask the mentions of a folded sentence."""
    found = sorted(
        (m for m in mentions if not _other_treaty(folded, m)),
        key=lambda m: (m.start, m.start - m.end),
    )
    masked, plain, pieces = [0], [0], []
    at = length = 0
    for mention in _leftmost(found):
        word = _word(mention)
        if word is None:
            continue
        pieces += [folded[at : mention.start], word]
        start = length + mention.start - at
        length, at = start + len(word), mention.end
        masked += [start, length]
        plain += [mention.start, mention.end]
    pieces.append(folded[at:])
    result = SentenceView(sentence, folded, "".join(pieces), (), masked, plain)
    result.slots = _slots(result, found)
    return result


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


def _leftmost(found: Sequence[Mention]) -> Iterable[Mention]:
    end = 0
    for mention in found:
        if mention.start >= end and _word(mention) is not None:
            end = mention.end
            yield mention


def _slots(target: SentenceView, found: Sequence[Mention]) -> tuple[Slot, ...]:
    slots = []
    for mention in found:
        start, end = target.masked_span(mention.start, mention.end)
        slots.append(Slot(start, end, mention))
    return tuple(slots)


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
