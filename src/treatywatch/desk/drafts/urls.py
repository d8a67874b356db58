"""Addresses of drafts."""

from __future__ import annotations

from django.urls import path, re_path

from treatywatch.desk.drafts.views import commenting, reading, versions, writing

_DRAFT = "reports/<int:key>/draft/"
_FILE = r"^reports/(?P<key>[0-9]+)/draft/versions/(?P<number>[0-9]+)/draft\.(?P<form>docx|md)$"

urlpatterns = [
    path(_DRAFT, reading.draft, name="draft"),
    path(f"{_DRAFT}begin/", writing.begin, name="draft-begin"),
    path(f"{_DRAFT}edit/", writing.edit, name="draft-edit"),
    path(f"{_DRAFT}save/", writing.save_by_script, name="draft-save"),
    path(f"{_DRAFT}upload/", writing.upload, name="draft-upload"),
    path(f"{_DRAFT}versions/", versions.versions, name="versions"),
    path(f"{_DRAFT}versions/<int:number>/", reading.version, name="version"),
    re_path(_FILE, versions.version_file, name="version-file"),
    path(f"{_DRAFT}compare/<int:older>/<int:newer>/", versions.compare, name="compare"),
    path(f"{_DRAFT}comments/", commenting.comment, name="comment"),
    path(f"{_DRAFT}comments/<int:comment_key>/settle/", commenting.settle, name="settle"),
]
