"""Addresses of the review."""

from __future__ import annotations

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from treatywatch.desk.review.views import deciding, page, tasks


class Matter(StringConverter):
    """What a page calls a claim."""

    regex = "[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}"


register_converter(Matter, "matter")
_REVIEW = "reports/<int:key>/review/"

urlpatterns = [
    path(_REVIEW, page.review, name="review"),
    path(f"{_REVIEW}decide/", deciding.decide_one, name="decide"),
    path(f"{_REVIEW}unchanged/", deciding.accept_all_unchanged, name="accept-unchanged"),
    path(f"{_REVIEW}claims/<matter:matter>/", page.claim, name="claim"),
    path(f"{_REVIEW}claims/<matter:matter>/correct/", deciding.correct, name="correct"),
    path(f"{_REVIEW}sentences/<int:start>/add/", deciding.add, name="add-claim"),
    path("reports/<int:key>/tasks/", tasks.tasks, name="tasks"),
    path("reports/<int:key>/tasks/<int:task>/done/", tasks.task_done, name="task-done"),
]
