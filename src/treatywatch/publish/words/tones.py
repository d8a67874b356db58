"""Answers by the few things that a small picture can tell apart."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """What an answer looks like from afar; the value is the letter of a narrow table."""

    YES = "Y"
    NO = "N"
    OPEN = "?"
    NUMBER = "#"
    OTHER = "•"
    MIXED = "±"


TONES: dict[Tone, str] = {
    Tone.YES: "yes",
    Tone.NO: "no",
    Tone.NUMBER: "a number",
    Tone.OTHER: "another answer, see its words",
    Tone.MIXED: "answers that differ",
    Tone.OPEN: "not known",
}
_TONES = {"yes": Tone.YES, "no": Tone.NO, "unknown": Tone.OPEN, "quantity": Tone.NUMBER}


def tone(answers: set[str]) -> Tone:
    """Return the one tone of all answers of an edition, mixed where they differ in it."""
    found = {_TONES.get(answer, Tone.OTHER) for answer in answers}
    if found == {Tone.NUMBER, Tone.OTHER}:  # “some”, and how many
        return Tone.NUMBER
    return found.pop() if len(found) == 1 else Tone.MIXED
