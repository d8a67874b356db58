"""The table of roles and actions as a page of the reference."""

from __future__ import annotations

from treatywatch.desk.people.roles import Role
from treatywatch.desk.permissions.table import Reach, load_table

_HEAD = """# Roles and actions

Who may do what at the desk. Written from the table that the desk itself goes by
(`treatywatch desk roles`); a test holds it true, and others go through every role and every action,
and through every page for every role.

- **yes**: with everything. **no**: never.
- **named**: where the assignment names this person for the role.
- **own**: for the countries and themes that the role is held for.
- **region**: for the countries of the coordinator's region.
- A role with no theme is held for all themes. Whoever holds several roles may do what any allows.
- What somebody may not see is not there for them: it answers like an address that leads nowhere.

"""
_SHORT = {
    Reach.NONE: "no",
    Reach.NAMED: "named",
    Reach.OWN: "own",
    Reach.REGION: "region",
    Reach.ALL: "yes",
}


def reference() -> str:
    """Return the page as Markdown."""
    roles = list(Role)
    lines = [
        f"| action | {' | '.join(role.label.lower() for role in roles)} |",
        f"| --- |{' --- |' * len(roles)}",
    ]
    for rule in load_table().values():
        cells = " | ".join(_SHORT[rule.reach[role]] for role in roles)
        words = rule.words + (" (not of one's own work)" if rule.not_own_work else "")
        lines.append(f"| {words} | {cells} |")
    return _HEAD + "\n".join(lines) + "\n"
