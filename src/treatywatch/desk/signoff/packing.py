"""Edition packages: what was signed, as files that the archive reads like any other report."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from treatywatch.archive import SignedHead, read_signed
from treatywatch.decisions import decided, line_of, notes_key, sentence_key
from treatywatch.desk.cycle.models import Edition
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.drafts.reading import code_version
from treatywatch.desk.people.countries import country_name
from treatywatch.desk.review.names import public_label
from treatywatch.desk.signoff.models import Signature
from treatywatch.model import Decision, Report, TreatywatchError, slug
from treatywatch.notes import bind_notes
from treatywatch.publish.shapes.reports import citation_as_json

MANIFEST = "manifest.json"
REPORTS, DECISIONS, SOURCES = "reports", "decisions", "sources"
"""The folders of a package."""


class NotFaithful(TreatywatchError):
    """A package would not be read as what was signed."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package that was written: its folder, its reports, and the hash of its manifest."""

    folder: Path
    reports: int
    digest: str


def packages_folder() -> Path:
    """Return the folder that holds the package of each edition."""
    return Path(settings.FOLDER) / "editions"


def signed_drafts(edition: Edition) -> list[Draft]:
    """Return the drafts of an edition that are signed off, by country and theme."""
    rows = Draft.objects.filter(
        assignment__edition=edition, assignment__state__in=(State.SIGNED, State.PUBLISHED)
    )
    return list(rows.select_related("assignment__edition").order_by("assignment"))


def write_package(edition: Edition) -> Package:
    """Write the package of what is signed; one that was there is replaced when the new is whole.

    The same signed texts give the same bytes. Raises NotFaithful when a text would not be read
    back sentence by sentence, or when its signature does not hold for it.
    """
    target = packages_folder() / slug(str(edition))
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        drafts = signed_drafts(edition)
        for draft in drafts:
            _write_report(fresh, draft)
        digest = _write_manifest(fresh, edition)
        _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Package(target, len(drafts), digest)


def _swap(fresh: Path, target: Path) -> None:
    old = fresh.with_name(f"{fresh.name}.old")
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _write_report(folder: Path, draft: Draft) -> None:
    version, signature = draft.newest, _signature(draft)
    head = _head(draft, signature)
    text = head.write() + version.text
    coded = code_version(version)
    name = coded.report.slug
    _must_be_faithful(coded.report, text, name)
    lines = [line_of(decision) + "\n" for decision in holding(draft)]
    sources = [citation_as_json(c) for note in coded.report.notes for c in note.citations]
    _write(folder / REPORTS / f"{name}.md", text)
    _write(folder / DECISIONS / f"{name}.jsonl", "".join(lines))
    _write_json(folder / SOURCES / f"{name}.json", sources)


def holding(draft: Draft) -> tuple[Decision, ...]:
    """Return the decisions that hold for the newest text.

    Those for words that are gone stay in the desk: the words may be gone for a reason.
    """
    return decided(code_version(draft.newest), draft.decisions.lines()).decisions


def _signature(draft: Draft) -> Signature:
    found = draft.signatures.filter(section="").last()
    if found is None or found.version_id != draft.newest.pk:
        raise NotFaithful("the newest text is not the signed one", str(draft), "sign it off again")
    return found


def _head(draft: Draft, signature: Signature) -> SignedHead:
    known = draft.known
    return SignedHead(
        country=known.country,
        edition=known.edition,
        series=known.series,
        theme=known.theme,
        title=country_name(known.country),
        last_updated=signature.at.date().isoformat(),
    )


def _must_be_faithful(signed: Report, text: str, name: str) -> None:
    """Hold what the archive will read against what was signed, by the words of each sentence."""
    read = read_signed(text.encode(), f"{name}.md")
    if read is None or read.slug != signed.slug or _words(bind_notes(read)) != _words(signed):
        raise NotFaithful("the archive would not read what was signed", name)


def _words(report: Report) -> list[tuple[str, str]]:
    return [(sentence_key(s), notes_key(report, s)) for s in report.sentences()]


def _write_manifest(folder: Path, edition: Edition) -> str:
    manifest = {
        "edition": str(edition),
        "series": edition.series,
        "year": edition.year,
        "treaty": edition.treaty,
        "embargo_until": edition.embargo_until.isoformat(),
        "contributors": sorted(_contributors(edition)),
        "files": {path.relative_to(folder).as_posix(): _sha256(path) for path in _files(folder)},
    }
    _write_json(folder / MANIFEST, manifest)
    return _sha256(folder / MANIFEST)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _contributors(edition: Edition) -> Iterator[str]:
    """Yield those who want to be named, and nobody else."""
    for draft in signed_drafts(edition):
        one = draft.assignment
        for person in (one.researcher, one.editor, one.fact_checker):
            if person is not None and person.public_name:
                yield public_label(person)


def _write_json(path: Path, data: object) -> None:
    words = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
    _write(path, f"{words}\n")


def _write(path: Path, words: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(words, encoding="utf-8")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
