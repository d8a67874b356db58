"""How an answer or a talk is cited: by the words that the public may know of whoever gave it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from treatywatch.publish.words import date_words


class Channel(StrEnum):
    """How a request was put, or an answer given."""

    LETTER = "letter"
    FAX = "fax"
    EMAIL = "email"
    INTERVIEW = "interview"
    QUESTIONNAIRE = "questionnaire"
    EMBASSY = "embassy"
    INTERMEDIARY = "intermediary"


_CITED = {
    Channel.LETTER: "Letter to the Monitor from {who}",
    Channel.FAX: "Fax to the Monitor from {who}",
    Channel.EMAIL: "Email to the Monitor from {who}",
    Channel.INTERVIEW: "Monitor interview with {who}",
    Channel.QUESTIONNAIRE: "Response to the Monitor questionnaire from {who}",
    Channel.EMBASSY: "Letter to the Monitor from {who}",
    Channel.INTERMEDIARY: "Email to the Monitor from {who}",
}


def citation(who: str, channel: Channel, on: date, place: str = "") -> str:
    """Return the note that cites an answer, or a talk, by the words that the public may know."""
    parts = [_CITED[channel].format(who=who), *([place] if place else []), day_words(on)]
    return f"{', '.join(parts)}."


def day_words(day: date) -> str:
    """Return a day as a reader writes it."""
    return date_words(day.isoformat())
