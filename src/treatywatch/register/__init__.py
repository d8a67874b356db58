"""States and names over time, treaty acts, roll calls, meetings, type names."""

from treatywatch.register.area import Area, AreaName, Standing, Trust
from treatywatch.register.gazetteer import AreaTerm
from treatywatch.register.names import NameIndex
from treatywatch.register.register import Register, load_register

__all__ = [
    "Area",
    "AreaName",
    "AreaTerm",
    "NameIndex",
    "Register",
    "Standing",
    "Trust",
    "load_register",
]
