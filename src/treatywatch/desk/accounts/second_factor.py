"""Holds whoever can change what is published to a second factor."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

Answer = Callable[[HttpRequest], HttpResponse]
_FREE = ("/account/", "/static/")


def second_factor(answer: Answer) -> Answer:
    """Send people of the roles in `SECOND_FACTOR_ROLES` to set a second factor up first."""

    def held(request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(_FREE) and _lacks(request):
            messages.warning(request, "Your role asks for a second factor. Set one up first.")
            return redirect("mfa_activate_totp")
        return answer(request)

    return held


def _lacks(request: HttpRequest) -> bool:
    roles = settings.SECOND_FACTOR_ROLES
    if not roles or not request.user.is_authenticated:
        return False
    return request.user.grants.filter(role__in=roles).exists() and not is_mfa_enabled(request.user)
