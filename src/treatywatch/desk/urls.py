"""The addresses of the desk, room by room."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("treatywatch.desk.cycle.urls")),
    path("", include("treatywatch.desk.accounts.urls")),
    path("", include("treatywatch.desk.drafts.urls")),
    path("", include("treatywatch.desk.review.urls")),
    path("", include("treatywatch.desk.requests.urls")),
    path("", include("treatywatch.desk.signoff.urls")),
    path("", include("treatywatch.desk.vault.urls")),
    path("", include("treatywatch.desk.audit.urls")),
]
handler400 = "treatywatch.desk.frame.mishaps.bad_request"
handler403 = "treatywatch.desk.frame.mishaps.not_allowed"
handler404 = "treatywatch.desk.frame.mishaps.not_found"
handler500 = "treatywatch.desk.frame.mishaps.failure"
