"""The tables of the sign-off."""

from treatywatch.desk.signoff.models.release import Release
from treatywatch.desk.signoff.models.signature import Signature

__all__ = ["Release", "Signature"]
