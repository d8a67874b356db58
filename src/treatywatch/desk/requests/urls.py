"""Addresses of requests for information."""

from __future__ import annotations

from django.urls import path

from treatywatch.desk.requests import letter_views, views

urlpatterns = [
    path("requests/", views.requests, name="requests"),
    path("requests/new/", views.new_request, name="new-request"),
    path("requests/<int:key>/", views.one_request, name="request"),
    path("requests/<int:key>/reminder/", views.reminder, name="remind-of-request"),
    path("requests/<int:key>/reply/", views.reply, name="reply-to-request"),
    path("requests/reply/<int:key>/document/", letter_views.document, name="reply-document"),
    path("editions/<int:edition>/letters/", letter_views.letters, name="letters"),
    path(
        "editions/<int:edition>/requests/<str:country>/",
        views.of_country,
        name="requests-of-country",
    ),
]
