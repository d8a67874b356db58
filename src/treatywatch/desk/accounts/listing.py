"""The people of a desk as rows."""

from __future__ import annotations

from treatywatch.desk.people.models import Person


def listing() -> list[tuple[str, str, str, bool]]:
    """Return name, address, roles in words, and whether they may sign in, by name."""
    people = Person.objects.prefetch_related("grants")
    return [
        (p.name, p.email, "; ".join(g.words for g in p.grants.all()), p.is_active) for p in people
    ]
