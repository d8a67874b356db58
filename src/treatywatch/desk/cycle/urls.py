"""Addresses of the cycle."""

from __future__ import annotations

from django.urls import path

from treatywatch.desk.cycle import views

urlpatterns = [
    path("", views.home, name="home"),
    path("board/", views.show_board, name="board"),
    path("editions/", views.editions, name="editions"),
    path("editions/<int:key>/", views.edition, name="edition"),
    path("reports/<int:key>/", views.assignment, name="assignment"),
]
