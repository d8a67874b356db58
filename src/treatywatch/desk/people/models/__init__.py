"""The tables of people."""

from treatywatch.desk.people.models.grant import Grant
from treatywatch.desk.people.models.invitation import Invitation
from treatywatch.desk.people.models.person import Person

__all__ = ["Grant", "Invitation", "Person"]
