"""Saving a draft: each save is a version, a save sent twice is one, and nobody's text is lost."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from treatywatch.desk.audit.recording import record
from treatywatch.desk.cycle.models.assignment import Assignment, State
from treatywatch.desk.cycle.turns import may_write_now, move
from treatywatch.desk.drafts.models import Draft, Origin, Version
from treatywatch.desk.drafts.models.version import hash_of
from treatywatch.desk.drafts.text.merging import Merge, merge
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action
from treatywatch.desk.vault.watching import watch
from treatywatch.model import TreatywatchError

LONGEST = 400_000
"""The most characters of a draft: what the archive reads as one Markdown text."""


class NotSaved(TreatywatchError):
    """A text cannot be saved as it stands."""


@dataclass(frozen=True, slots=True)
class Save:
    """What somebody wants to save: the text, the version that it was written on, and its key."""

    text: str
    parent: int
    key: str
    origin: Origin = Origin.EDITOR
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of it: the version that holds the text, and the conflict if there is one.

    With a conflict the version is kept aside; somebody must choose before it becomes the newest.
    """

    version: Version
    merge: Merge | None = None

    @property
    def conflict(self) -> bool:
        """Tell whether both changed the same sentence."""
        return self.merge is not None and bool(self.merge.conflicts)


def draft_of(assignment: Assignment) -> Draft:
    """Return the draft of an assignment, made if there is none."""
    return Draft.objects.get_or_create(assignment=assignment)[0]


def save(draft: Draft, what: Save, by: Person) -> Saved:
    """Save a text, all of it or nothing of it.

    Written on the newest version it becomes the newest. Written on an older one it is kept, and
    merged with the newest; what both changed stays undecided. Raises PermissionDenied when it is
    not the person's turn to write, NotSaved for a text that is empty, too long, or written on a
    version that there is not.
    """
    text = _checked(what.text)
    with transaction.atomic():
        held = Draft.objects.select_for_update().select_related("assignment").get(pk=draft.pk)
        before = held.versions.filter(key=what.key).first()
        if before is not None:
            return _again(held, before)
        _require_turn(held, by)
        newest = held.newest
        parent = _parent(held, what.parent, newest)
        if newest is not None and newest.text == text:
            return Saved(newest)
        if parent == newest:
            saved = Saved(_add(held, text, parent, what, by))
        else:
            aside = _add(held, text, parent, what, by, aside=True)
            saved = _beside(held, aside, newest, by)
        _watched_and_recorded(held, saved, text, by)
        return saved


def _watched_and_recorded(draft: Draft, saved: Saved, text: str, by: Person) -> None:
    """Show the texts to the watch over the vault's names, and write down that one was saved."""
    newest = draft.newest.text
    watch(draft.assignment, newest if newest == text else f"{newest}\n\n{text}")
    version = saved.version
    detail = {"version": version.number, "origin": str(version.origin), "sha256": version.sha256}
    record(by, Action.WRITE_DRAFT, draft.assignment, detail)


def _beside(draft: Draft, mine: Version, newest: Version, by: Person) -> Saved:
    """Merge a version that was kept aside with the newest; make the outcome the newest if clear."""
    found = merge(mine.parent.text if mine.parent else "", mine.text, newest.text)
    if found.conflicts:
        return Saved(mine, found)
    what = Save(found.text, newest.number, f"{mine.key}:merged", Origin.MERGE)
    return Saved(_add(draft, found.text, newest, what, by, other=mine), found)


def _again(draft: Draft, before: Version) -> Saved:
    """Answer a save that was sent before as it was answered then."""
    if not before.aside:
        return Saved(before)
    merged = draft.versions.filter(other_parent=before).first()
    if merged is not None:
        return Saved(merged)
    base = before.parent.text if before.parent else ""
    return Saved(before, merge(base, before.text, draft.newest.text))


def _add(
    draft: Draft,
    text: str,
    parent: Version | None,
    what: Save,
    by: Person,
    *,
    aside: bool = False,
    other: Version | None = None,
) -> Version:
    last = draft.versions.order_by("-number").values_list("number", flat=True).first() or 0
    return Version.objects.create(
        draft=draft,
        number=last + 1,
        parent=parent,
        other_parent=other,
        text=text,
        sha256=hash_of(text),
        origin=what.origin,
        file_name=what.file_name[:200],
        author=by,
        key=what.key,
        aside=aside,
    )


def _checked(text: str) -> str:
    """Return a text with plain line ends and one at its end."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    if not plain.strip():
        raise NotSaved("the text is empty", "", "nothing was changed")
    if len(plain) > LONGEST:
        raise NotSaved(f"more than {LONGEST} characters", "", "split the report")
    return plain.strip("\n") + "\n"


def _parent(draft: Draft, number: int, newest: Version | None) -> Version | None:
    if number == 0:
        return None
    parent = newest if newest and newest.number == number else None
    parent = parent or draft.versions.filter(number=number).first()
    if parent is None:
        raise NotSaved("written on a version that there is not", str(number), "reload the page")
    return parent


def _require_turn(draft: Draft, by: Person) -> None:
    """Hold everybody else off; the first save begins the drafting."""
    if not may_write_now(by, draft.assignment):
        raise PermissionDenied
    if draft.assignment.state == State.OPEN:
        move(draft.assignment, State.DRAFTING, by)
