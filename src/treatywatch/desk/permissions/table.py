"""The table of roles and actions, read from `table.csv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from treatywatch.desk.people.roles import Role
from treatywatch.desk.permissions.actions import Action
from treatywatch.model import TreatywatchError

TABLE = Path(__file__).with_name("table.csv")


class InvalidTable(TreatywatchError):
    """The table of roles and actions contradicts the list of actions."""


class Reach(StrEnum):
    """How far a role's permission for an action goes."""

    NONE = "-"
    NAMED = "named"
    OWN = "own"
    REGION = "region"
    ALL = "all"

    @property
    def words(self) -> str:
        """Say it."""
        return {
            Reach.NONE: "no",
            Reach.NAMED: "where named in the assignment",
            Reach.OWN: "own countries and themes",
            Reach.REGION: "own region",
            Reach.ALL: "yes",
        }[self]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: how far each role may go, and whether not on one's own work."""

    action: Action
    words: str
    reach: dict[Role, Reach]
    not_own_work: bool


@cache
def load_table(path: Path = TABLE) -> dict[Action, Rule]:
    """Return the rules by action. Raises InvalidTable when a row is missing, doubled or unknown."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    try:
        rules = [_rule(row) for row in rows]
    except (KeyError, ValueError) as error:
        raise InvalidTable(
            f"this cannot be read: {error}", path.name, "see its other rows"
        ) from error
    table = {rule.action: rule for rule in rules}
    if len(table) != len(rules) or set(table) != set(Action):
        missing = ", ".join(sorted(set(Action) - set(table))) or "none, but one is there twice"
        raise InvalidTable(
            f"actions without a row: {missing}", path.name, "one row for each action"
        )
    return table


def _rule(row: dict[str, str]) -> Rule:
    reach = {role: Reach(row[role.value]) for role in Role}
    return Rule(Action(row["action"]), row["in_words"], reach, row["not_own_work"] == "yes")
