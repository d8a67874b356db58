"""A person by title and name, and an official by role alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.claims.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class PersonMention(Mention):
    """A title with a capitalised name. `office` is the office word, `code` its country's."""

    kind: ClassVar[str] = "person"
    name: str
    title: str
    office: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class OfficialMention(Mention):
    """Whoever speaks or acts for a state, unnamed: "the government", "an army officer".

    `role` is `government`, `ministry`, `military`, `diplomat`, `parliament`, `police`,
    `intelligence` or `official`; `code` the state whose demonym or name stands with it, None
    where none does. `qualifier` is a word right before it that names somebody else ("Kurdish"
    forces, "UNITA" troops, "foreign" forces): these are not the forces of the report's country.
    """

    kind: ClassVar[str] = "official"
    role: str
    code: str | None = None
    qualifier: str | None = None
