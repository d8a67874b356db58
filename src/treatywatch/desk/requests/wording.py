"""A request as a sentence that can be published.

The sentences are of the forms that the coder reads: a request that nobody answered is read as
`request=no-answer`, never as an answer. A test holds both together.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from treatywatch.desk.citing import Channel, day_words
from treatywatch.desk.requests.kinds import Outcome

MONITOR = "the Monitor"
_SENT_BY = {
    Channel.LETTER: "sent a request for information to {to} by letter",
    Channel.FAX: "sent a request for information to {to} by fax",
    Channel.EMAIL: "sent a request for information to {to} by e-mail",
    Channel.INTERVIEW: "put its questions to {to} in an interview",
    Channel.QUESTIONNAIRE: "sent a questionnaire to {to}",
    Channel.EMBASSY: "sent a request for information to {to} through its embassy",
    Channel.INTERMEDIARY: "sent a request for information to {to} through an intermediary",
}
_DONE = {
    Outcome.ANSWERED: "replied to",
    Outcome.PARTLY: "replied in part to",
    Outcome.DECLINED: "declined to answer",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as the public may know it: to whom (with its article), how, when, what came.

    `on` is the day of the answer, the refusal or the referral.
    """

    to: str
    channel: Channel
    sent: date
    reminders: tuple[date, ...] = ()
    outcome: Outcome = Outcome.OPEN
    on: date | None = None
    referred_to: str = ""


def sentence(asked: Asked, as_of: date) -> str:
    """Return the sentence that an edition can print about a request, as of a day."""
    what = _request(asked)
    on = day_words(asked.on) if asked.on else ""
    if asked.outcome in _DONE and on:
        return f"On {on}, {asked.to} {_DONE[asked.outcome]} {what}."
    if asked.outcome is Outcome.REFERRED and on:
        return f"On {on}, {asked.to} referred {what} to {asked.referred_to}."
    if asked.outcome is Outcome.NO_REPLY:
        return f"As of {day_words(as_of)}, {asked.to} had not replied to {what}{_nor(asked)}."
    return sent_sentence(asked)


def sent_sentence(asked: Asked) -> str:
    """Return the sentence that says only that a request was made."""
    how = _SENT_BY[asked.channel].format(to=asked.to)
    reminded = f", and again on {_days(asked.reminders)}" if asked.reminders else ""
    return f"The Monitor {how} on {day_words(asked.sent)}{reminded}."


def _request(asked: Asked) -> str:
    kind = "questionnaire" if asked.channel is Channel.QUESTIONNAIRE else "request for information"
    return f"{MONITOR}’s {kind} of {day_words(asked.sent)}"


def _nor(asked: Asked) -> str:
    if not asked.reminders:
        return ""
    what = "a reminder" if len(asked.reminders) == 1 else "reminders"
    return f", nor to {what} of {_days(asked.reminders)}"


def _days(days: tuple[date, ...]) -> str:
    words = [day_words(day) for day in days]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
