"""Addresses of the sign-off."""

from __future__ import annotations

from django.urls import path

from treatywatch.desk.signoff.views import releasing, signing

_SIGN = "reports/<int:key>/signoff/"

urlpatterns = [
    path(_SIGN, signing.signoff, name="signoff"),
    path(f"{_SIGN}section/", signing.section_signed, name="sign-section"),
    path(f"{_SIGN}report/", signing.report_signed, name="sign-report"),
    path(f"{_SIGN}reopen/", signing.reopened, name="reopen"),
    path("editions/<int:key>/release/", releasing.releasing, name="releasing"),
]
