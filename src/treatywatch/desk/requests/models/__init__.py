"""The tables of requests for information."""

from treatywatch.desk.requests.models.reminder import Reminder
from treatywatch.desk.requests.models.reply import Reply
from treatywatch.desk.requests.models.request import Request

__all__ = ["Reminder", "Reply", "Request"]
