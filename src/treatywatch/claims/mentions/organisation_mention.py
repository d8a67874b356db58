"""An organisation, armed group or publication that a sentence names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.claims.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class OrganisationMention(Mention):
    """An organisation and the part that it plays.

    `role` is `un`, `icrc`, `ngo`, `media`, `armed-group`, `monitor`, `intergovernmental`,
    `expert`, `company`, `government` (a national mine action body), `reference`, `military`
    (a multinational command) or `other`; `name` the full name of the table. `states` are the
    codes of the states that a group fights in.
    `generic` marks a class word ("rebels"). `ambiguous` marks an acronym with several
    readings: `role` is `other` then and `readings` holds "role: name" of each.
    """

    kind: ClassVar[str] = "organisation"
    role: str
    name: str
    states: tuple[str, ...] = ()
    generic: bool = False
    ambiguous: bool = False
    readings: tuple[str, ...] = ()
