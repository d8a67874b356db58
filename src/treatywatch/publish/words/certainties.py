"""Certainty in words and by shape. Colour never carries it."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import Certainty
from treatywatch.model.claim import FIRM
from treatywatch.publish.language import _


@dataclass(frozen=True, slots=True)
class CertaintyWords:
    """How one certainty is shown: its word, the shape drawn beside it, and what it stands for.

    An answer that is `firm` is set in bold, so that an allegation never looks like a finding.
    """

    code: str
    english: str
    shape: str
    stands_for: str
    firm: bool

    @property
    def word(self) -> str:
        """The word in the language of the pages."""
        return _(self.english)

    @property
    def meaning(self) -> str:
        """What it stands for, in the language of the pages."""
        return _(self.stands_for)


def _row(certainty: Certainty, word: str, meaning: str) -> tuple[Certainty, CertaintyWords]:
    return certainty, CertaintyWords(
        certainty.value, word, f"mark-{certainty.value}", meaning, certainty in FIRM
    )


CERTAINTIES: dict[Certainty, CertaintyWords] = dict(
    (
        _row(Certainty.FLAT, "stated plainly", "Said without any reserve: “has exported”."),
        _row(
            Certainty.CONFIRMED,
            "confirmed",
            "An investigation concluded it, another party confirmed it, or the actor admitted it.",
        ),
        _row(Certainty.CLEAR, "called clear", "The text says that it is clear or certain."),
        _row(Certainty.BELIEVED, "believed", "Thought, assumed, considered or suspected."),
        _row(Certainty.LIKELY, "likely", "Probably; it appears."),
        _row(Certainty.POSSIBLE, "possible", "May have; perhaps."),
        _row(
            Certainty.REPORTED, "reported", "Somebody else is said to say so; a database lists it."
        ),
        _row(Certainty.ALLEGED, "alleged", "An accusation or a charge. It is not a finding."),
        _row(
            Certainty.NOT_KNOWN,
            "not known to be so",
            "“Is not known to have”: absence of knowledge, not proof of absence.",
        ),
        _row(Certainty.NO_REPORTS, "no reports of it", "Nobody is known to have reported it."),
        _row(Certainty.NO_INFORMATION, "no information", "The text says that it does not know."),
    )
)


def certainty_words(certainty: Certainty) -> CertaintyWords:
    """Return the words and the shape of a certainty."""
    return CERTAINTIES[certainty]
