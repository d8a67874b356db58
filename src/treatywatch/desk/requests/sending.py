"""Letters for requests that are not sent yet."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from treatywatch.desk.citing import day_words
from treatywatch.desk.people.countries import country_name
from treatywatch.desk.people.models import Person
from treatywatch.desk.requests.letters import Fields, bundle, letter
from treatywatch.desk.requests.models import Request


def letter_of(request: Request, text: str, sender: Person) -> tuple[str, bytes]:
    """Return the name and the bytes of a request's letter. Raises UnknownField."""
    fields = Fields(
        recipient=request.to,
        country=country_name(request.country),
        questions=request.questions,
        due=day_words(request.answer_due),
        edition=str(request.edition.year),
        sender=sender.name,
        monitor=request.edition.series,
    )
    day = day_words(request.sent or timezone.localdate())
    return f"{request.country}-{request.pk}.docx", letter(text, fields, day)


def letters_of(requests: Iterable[Request], text: str, sender: Person) -> bytes:
    """Return the letters of requests as one zip file. Raises UnknownField."""
    return bundle(letter_of(request, text, sender) for request in requests)
