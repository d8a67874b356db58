"""Addresses of the cycle."""

from __future__ import annotations

from django.urls import path

from treatywatch.desk.cycle import planning, views

urlpatterns = [
    path("", views.home, name="home"),
    path("board/", views.show_board, name="board"),
    path("editions/", views.editions, name="editions"),
    path("editions/new/", planning.plan_edition, name="edition-new"),
    path("editions/<int:key>/", views.edition, name="edition"),
    path("editions/<int:key>/calendar/", planning.plan_edition, name="edition-calendar"),
    path("editions/<int:key>/give-out/", planning.give_out, name="give-out"),
    path("reports/<int:key>/", views.assignment, name="assignment"),
    path("reports/<int:key>/people/", planning.reassign, name="reassign"),
    path("reports/<int:key>/step/", planning.step, name="step"),
    path("reports/<int:key>/remind/", planning.send_reminder, name="remind"),
]
