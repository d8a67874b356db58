"""What can become of a request."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What became of a request."""

    OPEN = "open"
    ANSWERED = "answered"
    PARTLY = "partly"
    DECLINED = "declined"
    NO_REPLY = "no-reply"
    REFERRED = "referred"

    @property
    def words(self) -> str:
        """Say it."""
        return {
            Outcome.OPEN: "open",
            Outcome.ANSWERED: "answered",
            Outcome.PARTLY: "answered in part",
            Outcome.DECLINED: "declined",
            Outcome.NO_REPLY: "no reply",
            Outcome.REFERRED: "referred to somebody else",
        }[self]
