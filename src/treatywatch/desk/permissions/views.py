"""How views ask: each says on its face what it needs, and a test reads that from every route."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions.actions import Action
from treatywatch.desk.permissions.asking import may
from treatywatch.desk.permissions.scope import Scoped
from treatywatch.desk.permissions.sight import visible

View = Callable[..., HttpResponse]


def needs(action: Action) -> Callable[[View], View]:
    """Let only those in who may do `action` with something; others get 403, strangers the sign-in.

    A view of one thing asks again with that thing: see `thing_or_404` and `require`.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def asked(request: HttpRequest, *args: Any, **others: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not may(request.user, action):
                raise PermissionDenied
            return view(request, *args, **others)

        asked.needs = action
        return asked

    return decorate


def signed_in(view: View) -> View:
    """Let everybody in who is signed in; others get the sign-in."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **others: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **others)

    asked.needs = "signed-in"
    return asked


def anybody(view: View) -> View:
    """Mark a view as open to everybody on purpose."""
    view.needs = "anybody"
    return view


def thing_or_404(person: Person, action: Action, rows: QuerySet, **which: Any) -> Any:
    """Return one row that a person may do `action` with.

    What is not theirs to see is not there: the answer is that of a key that does not exist.
    """
    found = visible(person, action, rows).filter(**which).first()
    if found is None:
        raise Http404
    return found


def require(person: Person, action: Action, thing: Scoped) -> None:
    """Raise PermissionDenied (403) unless the person may do `action` with `thing`."""
    if not may(person, action, thing):
        raise PermissionDenied
