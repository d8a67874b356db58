"""Which source somebody may see or open. What is not theirs is as if it were not there."""

from __future__ import annotations

from django.http import Http404

from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, visible
from treatywatch.desk.vault.keeping import is_named
from treatywatch.desk.vault.models import Source


def source_or_404(person: Person, key: str) -> Source:
    """Return a source of a country that one works on, or that one is named for."""
    found = Source.objects.filter(key=key).first()
    if found is not None and (
        is_named(person, found)
        or visible(person, Action.SEE_SOURCES, Source.objects.filter(pk=found.pk)).exists()
    ):
        return found
    raise Http404


def named_or_404(person: Person, key: str) -> Source:
    """Return a source that one is named for; to everybody else it is not there."""
    found = Source.objects.filter(key=key).first()
    if found is None or not is_named(person, found):
        raise Http404
    return found
