"""The tables of the cycle."""

from treatywatch.desk.cycle.models.assignment import Assignment
from treatywatch.desk.cycle.models.edition import Edition
from treatywatch.desk.cycle.models.move import Move
from treatywatch.desk.cycle.models.reminder import Reminder

__all__ = ["Assignment", "Edition", "Move", "Reminder"]
