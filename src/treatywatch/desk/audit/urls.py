"""Addresses of the audit."""

from __future__ import annotations

from django.urls import path

from treatywatch.desk.audit import views

urlpatterns = [path("audit/", views.audit, name="audit")]
