"""What a thing is about, which decides who may do what with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from treatywatch.desk.people.roles import Role


@dataclass(frozen=True, slots=True)
class Scope:
    """The countries and the theme of a thing, who is named for it, and who wrote it.

    No theme means that the thing is about the whole country. `named` has the keys of people by
    the role in which the assignment names them; `authors` the keys of those whose work it is.
    """

    countries: frozenset[str] = frozenset()
    theme: str = ""
    named: dict[Role, int] = field(default_factory=dict)
    authors: frozenset[int] = frozenset()


class Scoped(Protocol):
    """Whatever a person may or may not act on."""

    @property
    def scope(self) -> Scope:
        """What it is about."""
        ...
