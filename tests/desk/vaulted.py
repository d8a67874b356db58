"""Sources, requests and replies of a report's country, made when a route asks for their keys.

What stands for a report that is not there has keys that lead nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

NOWHERE = 987654321


@dataclass(frozen=True)
class Keys:
    """The keys of a source and of the person who is named for it."""

    key: str = "0123456789abcdef"
    keeper: int = NOWHERE


def source_of(world, thing) -> Keys:
    """A source of the country, whose researcher is named for it."""
    made = _source(thing)
    return Keys(made.key, made.keepers.get().pk) if made else Keys()


def sighting_of(world, thing) -> int:
    """A text in which the source's name stands."""
    from treatywatch.desk.vault.models import Sighting
    from treatywatch.desk.vault.watching import watch

    made = _source(thing)
    if made is None:
        return NOWHERE
    watch(thing, "Tamar Examplidze said so.")
    return Sighting.objects.get(source=made).pk


def request_of(world, thing) -> int:
    """A request about the country, sent and not answered."""
    made = _request(world, thing)
    return made.pk if made else NOWHERE


def reply_of(world, thing) -> int:
    """A reply with its document."""
    from treatywatch.desk.requests.asking import add_reply
    from treatywatch.desk.requests.kinds import Outcome
    from treatywatch.desk.requests.models import Reply

    asked = _request(world, thing)
    if asked is None:
        return NOWHERE
    reply = Reply(request=asked, on=date(2025, 4, 1), channel="letter")
    return add_reply(thing.researcher, reply, Outcome.ANSWERED, ("a.txt", b"text")).pk


def _source(thing):
    from treatywatch.desk.vault.keeping import put
    from treatywatch.desk.vault.secret import Secret

    if not hasattr(thing, "researcher"):
        return None
    return put(thing.researcher, thing.country, "an official", Secret("Tamar Examplidze"))


def _request(world, thing):
    from treatywatch.desk.requests.asking import save_request
    from treatywatch.desk.requests.models import Request

    if not hasattr(thing, "researcher"):
        return None
    return save_request(
        thing.researcher,
        Request(
            edition=world.edition,
            country=thing.country,
            recipient="the Ministry of Defence",
            sent=date(2025, 2, 1),
        ),
    )
