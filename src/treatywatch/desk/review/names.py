"""Under which name a person's decisions go out: one that the public may see, theirs alone."""

from __future__ import annotations

from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions.asking import grants_of


def public_label(person: Person) -> str:
    """Return the name in the list of contributors, or the role and a number.

    Two people never share one, so that two pairs of eyes are never taken for one.
    """
    role = next((grant.get_role_display() for grant in grants_of(person)), "Person")
    if not person.public_name:
        return f"{role} {person.pk}"
    same = Person.objects.filter(public_name=person.public_name).exclude(pk=person.pk)
    return f"{person.public_name} ({person.pk})" if same.exists() else person.public_name
