"""The tables of the review."""

from treatywatch.desk.review.models.decision import Decided
from treatywatch.desk.review.models.task import Task

__all__ = ["Decided", "Task"]
