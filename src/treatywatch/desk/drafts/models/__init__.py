"""The tables of drafts."""

from treatywatch.desk.drafts.models.comment import Comment
from treatywatch.desk.drafts.models.draft import Draft
from treatywatch.desk.drafts.models.version import Origin, Version

__all__ = ["Comment", "Draft", "Origin", "Version"]
