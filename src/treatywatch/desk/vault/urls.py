"""Addresses of the vault."""

from __future__ import annotations

from django.urls import path

from treatywatch.desk.vault import held_views, naming_views, views

urlpatterns = [
    path("vault/", views.sources, name="vault"),
    path("vault/new/", views.new_source, name="new-source"),
    path("vault/held/", held_views.held, name="held"),
    path("vault/held/<int:number>/", held_views.sighting, name="sighting"),
    path("vault/<slug:key>/", views.source, name="source"),
    path("vault/<slug:key>/open/", views.opened, name="open-source"),
    path("vault/<slug:key>/change/", views.changed, name="change-source"),
    path("vault/<slug:key>/name/", naming_views.name_somebody, name="name-for-source"),
    path("vault/<slug:key>/named/<int:keeper>/", naming_views.end_naming, name="end-naming"),
]
