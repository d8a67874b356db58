"""A desk with everything that a route can lead to."""

from __future__ import annotations

from treatywatch.desk.accounts.inviting import invite
from treatywatch.desk.drafts.comments import comment_on
from treatywatch.desk.drafts.saving import Save, draft_of, save
from treatywatch.desk.people.models import Invitation
from treatywatch.desk.review.models import Task

from .makers import client_of, make_assignment, make_edition, make_people
from .matrix import World

TEXT = "It has produced mines.[^1]\n\n[^1]: Letter, 1 March 2001.\n"


def make_world() -> World:
    """Two reports, each with a draft, a comment on its sentence and a task; an invitation."""
    people, edition = make_people(), make_edition()
    prk = make_assignment(edition, "PRK", people, "researcher", "editor", "checker")
    others = ("other_researcher", "other_editor", "other_checker")
    ukr = make_assignment(edition, "UKR", people, *others)
    for thing in (prk, ukr):
        draft = draft_of(thing)
        version = save(draft, Save(TEXT, 0, "first"), thing.researcher).version
        comment_on(version, 0, "Since when?", thing.editor)
        Task.objects.create(
            draft=draft, words="Ask", asked_by=thing.editor, for_whom=thing.researcher
        )
    invitation = Invitation(
        email="new@desk.example", name="New", role="researcher", countries=["PRK"]
    )
    invite(invitation, people["administrator"])
    clients = {who: client_of(person) for who, person in people.items()}
    return World(edition, prk, ukr, people, invitation, clients)
