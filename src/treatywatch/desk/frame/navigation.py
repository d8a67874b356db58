"""The places that a person can go to, told from what they may do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from treatywatch.desk.permissions import Action, may

_PLACES = (
    ("Board", "board", Action.SEE_ASSIGNMENT),
    ("Editions", "editions", Action.SEE_EDITION),
    ("Requests", "requests", Action.SEE_REQUESTS),
    ("Vault", "vault", Action.SEE_SOURCES),
    ("Audit", "audit", Action.SEE_AUDIT),
    ("People", "people", Action.SEE_PEOPLE),
)
"""Words, the name of the route, and the action that opens it."""


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Return the places for the template of every page."""
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated:
        return {"places": ()}
    places = [
        {"words": words, "path": reverse(name), "here": request.path.startswith(reverse(name))}
        for words, name, action in _PLACES
        if may(person, action)
    ]
    return {"places": places}
