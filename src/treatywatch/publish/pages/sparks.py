"""A question through the editions as a picture the size of a word, and letter by letter.

Height tells the answer, filling how firmly it is said; a tick is an edition that is silent, a gap
one without a report. Colour repeats what height says. Every picture stands beside a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from treatywatch.model import Certainty
from treatywatch.model.claim import FIRM
from treatywatch.publish.words.tones import Tone, tone

STEP, HEIGHT = 10, 24
_BAR = 7
_SHAPES = {
    Tone.YES: ("y", 0, 22),
    Tone.NUMBER: ("u", 4, 18),
    Tone.OTHER: ("o", 7, 15),
    Tone.MIXED: ("m", 2, 20),
    Tone.NO: ("n", 15, 7),
    Tone.OPEN: ("k", 15, 7),
}

Said = Sequence[tuple[str, str]]
"""What an edition says: answers, each with its certainty."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One edition: its letter, whether it is said firmly; empty for silence and for no report."""

    edition: str
    letter: str
    firm: bool
    report: bool

    @property
    def shown(self) -> str:
        """The letter, in brackets where it is not said firmly; a dot where nothing is said."""
        if self.letter:
            return self.letter if self.firm else f"({self.letter})"
        return "·" if self.report else ""


@dataclass(frozen=True, slots=True)
class Spark:
    """The picture: its width, and the paths to draw, each with its class."""

    width: int
    paths: tuple[tuple[str, str], ...]
    marks: tuple[Mark, ...]


def spark(editions: Sequence[int], said: Mapping[int, Said], held: set[int]) -> Spark:
    """Draw what is said in each edition; `held` are the editions with a report that looks at it."""
    paths: dict[str, list[str]] = {}
    marks = []
    for place, edition in enumerate(editions):
        x = place * STEP + 1
        found = said.get(edition, ())
        if not found:
            if edition in held:
                paths.setdefault("s", []).append(f"M{x},{HEIGHT - 2}h{_BAR}v1h-{_BAR}z")
            marks.append(Mark(str(edition), "", firm=False, report=edition in held))
            continue
        letter = tone({answer for answer, _ in found})
        firm = any(Certainty(certainty) in FIRM for _, certainty in found)
        code, top, height = _SHAPES[letter]
        name = f"{code}{'' if firm else ' w'}"
        paths.setdefault(name, []).append(f"M{x},{top + 1}h{_BAR}v{height}h-{_BAR}z")
        marks.append(Mark(str(edition), letter.value, firm, report=True))
    drawn = tuple((name, "".join(parts)) for name, parts in sorted(paths.items()))
    return Spark(max(1, len(editions)) * STEP, drawn, tuple(marks))
