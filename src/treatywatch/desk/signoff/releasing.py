"""Releases: the evidence file made anew from archive and packages; online when the embargo ends."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from treatywatch.desk.audit.recording import record
from treatywatch.desk.cycle.embargo import require_free
from treatywatch.desk.cycle.models import Assignment, Edition
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.cycle.turns import move
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, may
from treatywatch.desk.signoff.models import Release
from treatywatch.desk.signoff.packing import (
    DECISIONS,
    REPORTS,
    Package,
    packages_folder,
    write_package,
)
from treatywatch.desk.signoff.signing import SIGN_OFF
from treatywatch.model import TreatywatchError, slug
from treatywatch.store import open_evidence
from treatywatch.walk import build


class NotReleased(TreatywatchError):
    """An edition cannot go online as things stand."""


@dataclass(frozen=True, slots=True)
class Built:
    """An evidence file that was made, and the package that went into it."""

    path: Path
    package: Package


def preview(edition: Edition) -> Built:
    """Make the evidence file with an edition inside the desk, where the embargo allows it."""
    package = _package(edition)
    out = Path(settings.FOLDER) / "previews" / f"{slug(str(edition))}.evidence"
    out.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _build(out, [package.folder])
    return Built(out, package)


def release(edition: Edition, by: Person) -> Release:
    """Put an edition online: package, evidence file, then the word that it is published.

    A release that was killed on the way is simply made again: the same texts give the same bytes.
    Raises UnderEmbargo, PermissionDenied, NotReleased without anything signed, without a place to
    publish to, or when a report that is online would be missing from the new file.
    """
    if not may(by, Action.RELEASE):
        raise PermissionDenied
    require_free(edition)
    if not settings.TREATYWATCH_EVIDENCE:
        mend = "name the evidence file in TREATYWATCH_DESK_EVIDENCE"
        raise NotReleased("there is no place to publish to", str(edition), mend)
    package = _package(edition)
    _put_online(Path(settings.TREATYWATCH_EVIDENCE), [*_online(edition), package.folder])
    return _written_down(edition, package, by)


def _put_online(public: Path, packages: list[Path]) -> None:
    """Make the new file beside the one that is online, and change them over in one step."""
    fresh = public.with_name(f".{public.name}.next")
    try:
        _build(fresh, packages)
        missing = sorted(_reports_in(public) - _reports_in(fresh))
        if missing:
            what = f"{len(missing)} reports would go offline, {missing[0]} the first"
            mend = "name the folder with the texts of all editions in TREATYWATCH_DESK_ARCHIVE"
            raise NotReleased(what, str(public), mend)
        fresh.replace(public)
    finally:
        fresh.unlink(missing_ok=True)


def _reports_in(path: Path) -> set[str]:
    if not path.exists():
        return set()
    with open_evidence(path) as evidence:
        return set(evidence.report_slugs())


def _package(edition: Edition) -> Package:
    package = write_package(edition)
    if not package.reports:
        raise NotReleased("nothing of it is signed off yet", str(edition), "sign reports off first")
    return package


def _online(edition: Edition) -> list[Path]:
    """Return the packages of the other editions that are online, oldest first."""
    others = Edition.objects.exclude(pk=edition.pk).exclude(launched=None).order_by("year")
    folders = (packages_folder() / slug(str(one)) for one in others)
    return [folder for folder in folders if folder.is_dir()]


def _build(out: Path, packages: list[Path]) -> None:
    """Make the evidence file from the archive and the packages; what has not changed is not redone.

    The file that is online stays until the new one is whole.
    """
    archive = [settings.TREATYWATCH_ARCHIVE] if settings.TREATYWATCH_ARCHIVE else []
    decisions = Path(settings.FOLDER) / "decisions"
    _gather(packages, decisions)
    cache = Path(settings.FOLDER) / "cache"
    build([*archive, *(p / REPORTS for p in packages)], out, decisions=decisions, cache=cache)


def _gather(packages: list[Path], folder: Path) -> None:
    """Put the logs of all packages into one folder, and take out those of others."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    logs = {log.name: log for package in packages for log in (package / DECISIONS).glob("*.jsonl")}
    for old in folder.glob("*.jsonl"):
        if old.name not in logs:
            old.unlink()
    for name, log in logs.items():
        (folder / name).write_bytes(log.read_bytes())


@transaction.atomic
def _written_down(edition: Edition, package: Package, by: Person) -> Release:
    held = Edition.objects.select_for_update().get(pk=edition.pk)
    for one in Assignment.objects.filter(edition=held, state=State.SIGNED):
        move(one, State.PUBLISHED, by, steps=SIGN_OFF)
    held.launched = held.launched or timezone.now()
    held.save(update_fields=["launched"])
    made = Release.objects.create(
        edition=held, reports=package.reports, digest=package.digest, by=by
    )
    detail = {"reports": package.reports, "manifest": package.digest}
    record(by, Action.RELEASE, held, detail)
    return made
