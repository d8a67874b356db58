"""What the finders take from the register: types of weapons and meetings."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.claims.mentions.meetings import KnownMeeting
from treatywatch.claims.mentions.weapons import WeaponType
from treatywatch.register import Register


def weapon_types(register: Register) -> Iterator[WeaponType]:
    """Yield one entry per name, with the countries of all types that bear it."""
    spellings: dict[str, dict[str, None]] = {}
    origins: dict[str, dict[str, None]] = {}
    for each in register.weapon_types():
        if " mine" in each.bare_name.lower() and " type " in each.bare_name:
            continue
        name = each.bare_name
        spellings.setdefault(name, {}).update(dict.fromkeys(w.strip('"') for w in each.written))
        origins.setdefault(name, {}).update(dict.fromkeys(each.origins))
    for name, written in spellings.items():
        yield WeaponType(name, tuple(written), origins=tuple(origins[name]))


def known_meetings(register: Register) -> Iterator[KnownMeeting]:
    """Yield the register's meetings with place and EDTF dates."""
    for each in register.meetings():
        edtf = f"{each.start.isoformat()}/{each.end.isoformat()}"
        yield KnownMeeting(each.code, each.treaty, each.place, edtf)
