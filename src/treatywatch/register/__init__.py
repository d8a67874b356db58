"""States and names over time, treaty acts, roll calls, meetings, type names."""

from treatywatch.register.acts import Act, ActKind
from treatywatch.register.area import Area, AreaName, Standing, Trust
from treatywatch.register.corrections import Correction
from treatywatch.register.deadlines import Deadlines
from treatywatch.register.gazetteer import AreaTerm
from treatywatch.register.meetings import Meeting, Meetings
from treatywatch.register.names import NameIndex
from treatywatch.register.register import Register, load_register
from treatywatch.register.resolution_numbers import fold_resolution, session_in, session_of
from treatywatch.register.roll_calls import Ballot, RollCall, Tally, Vote
from treatywatch.register.standing import Counting, StatesParties
from treatywatch.register.stated import (
    StatedArticle,
    StatedCasualties,
    StatedCount,
    StatedFact,
    StatedProducer,
    StatedStockpile,
    StatedUse,
)
from treatywatch.register.status import Standpoint, Status
from treatywatch.register.treaties import EntryRule, Treaty
from treatywatch.register.weapon_types import WeaponType, WeaponTypes

__all__ = [
    "Act",
    "ActKind",
    "Area",
    "AreaName",
    "AreaTerm",
    "Ballot",
    "Correction",
    "Counting",
    "Deadlines",
    "EntryRule",
    "Meeting",
    "Meetings",
    "NameIndex",
    "Register",
    "RollCall",
    "Standing",
    "Standpoint",
    "StatedArticle",
    "StatedCasualties",
    "StatedCount",
    "StatedFact",
    "StatedProducer",
    "StatedStockpile",
    "StatedUse",
    "StatesParties",
    "Status",
    "Tally",
    "Treaty",
    "Trust",
    "Vote",
    "WeaponType",
    "WeaponTypes",
    "fold_resolution",
    "load_register",
    "session_in",
    "session_of",
]
