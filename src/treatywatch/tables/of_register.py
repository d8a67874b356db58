"""The tables of the register: areas, treaty acts, votes."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.tables.contents import Contents
from treatywatch.tables.table import Column, Row, Table, Type

_TRUST = "How well the row is founded: `high`, `medium`, `low` or `unchecked`."
_CODE = Column("code", "The state or area.", hxl="#country+code", refers_to="areas.code")


def _areas(contents: Contents) -> Iterator[Row]:
    for a in contents.register.areas.values():
        names = (a.iso2 or None, a.m49 or None, a.name, a.official_name or None)
        times = (a.region or None, a.since or None, a.until or None, a.continued_by or None)
        yield (a.code, *names, a.standing.value, *times, a.confidence.value, a.source or None)


def _acts(contents: Contents) -> Iterator[Row]:
    for code in contents.register.areas:
        for a in contents.register.acts(code):
            rest = (a.computed, a.confidence.value, a.source or None, a.note or None)
            yield (a.code, a.treaty, a.kind.value, a.date, *rest)


def _votes(contents: Contents) -> Iterator[Row]:
    for call in contents.register.roll_calls():
        for v in call.votes:
            rest = (v.confidence.value, "; ".join(v.sources) or None, v.note or None)
            yield (v.resolution, v.date.isoformat(), call.companion, v.code, v.vote.value, *rest)


AREAS = Table(
    "areas",
    "States and areas",
    "One row for each state or area of the register. A row is no position on anybody's status.",
    (
        Column("code", "ISO 3166-1 alpha-3, or an area code.", hxl="#country+code", required=True),
        Column("iso2", "ISO 3166-1 alpha-2.", hxl="#country+code+v_iso2"),
        Column("m49", "The code of the UN Statistics Division.", hxl="#country+code+v_m49"),
        Column("name", "The name under which it is shown.", hxl="#country+name", required=True),
        Column("official_name", "The official name."),
        Column("standing", "What it is to the United Nations."),
        Column("region", "The region.", hxl="#region+name"),
        Column("since", "From when on it existed under this code, as EDTF."),
        Column("until", "Until when, as EDTF."),
        Column("continued_by", "The code under which the same state lives on."),
        Column("confidence", _TRUST),
        Column("source", "Where the row comes from.", hxl="#meta+source"),
    ),
    _areas,
    ("code",),
)
ACTS = Table(
    "acts",
    "Treaty acts",
    "One row for each act of a state under a treaty; a status on a day follows from them.",
    (
        _CODE,
        Column("treaty", "The treaty.", hxl="#indicator+treaty", required=True),
        Column("kind", "The kind of act.", hxl="#event+type", required=True),
        Column("date", "Its day as EDTF; of consents the day of deposit.", hxl="#date+event"),
        Column("computed", "Whether it follows from another act by rule.", Type.BOOLEAN),
        Column("confidence", _TRUST),
        Column("source", "Where the row comes from.", hxl="#meta+source"),
        Column("note", "What has to be known about it."),
    ),
    _acts,
)
VOTES = Table(
    "votes",
    "Votes",
    "One row for each state's vote in each roll call of the General Assembly, absence explicit.",
    (
        Column("resolution", "The resolution.", hxl="#event+id", required=True),
        Column("date", "The day of the vote.", hxl="#date+event"),
        Column("companion", "Whether it is another text of the same session.", Type.BOOLEAN),
        _CODE,
        Column("vote", "`for`, `against`, `abstained`, `absent` or `not-member`.", required=True),
        Column("confidence", _TRUST),
        Column("sources", "The data sets that hold it, with semicolons.", hxl="#meta+source"),
        Column("note", "Where the data sets differ."),
    ),
    _votes,
    ("resolution", "code"),
)
