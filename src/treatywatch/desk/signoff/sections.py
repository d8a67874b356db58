"""Sections to sign, each known by its words: a signature holds for as long as they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.decisions import notes_key, sentence_key
from treatywatch.desk.cycle.models.assignment import Assignment, State
from treatywatch.desk.drafts.models import Draft, Version
from treatywatch.desk.drafts.reading import code_version
from treatywatch.desk.signoff.models import Signature
from treatywatch.model import Report, Section, fingerprint

OPENING = "Opening"
"""What a section without a heading is called."""


@dataclass(frozen=True, slots=True)
class SectionToSign:
    """A section of the newest version, and the signature that holds for it, if there is one."""

    name: str
    sentences: int
    digest: str
    signature: Signature | None


def sections_of(draft: Draft) -> tuple[SectionToSign, ...]:
    """Return the sections of the newest version in order; none before the first version."""
    version = draft.newest
    if version is None:
        return ()
    report = code_version(version).report
    rows = draft.signatures.exclude(section="").select_related("by")
    held = {(s.section, s.digest): s for s in rows}
    return tuple(_sections(report, held))


def _sections(report: Report, held: dict[tuple[str, str], Signature]) -> Iterator[SectionToSign]:
    seen: dict[str, int] = {}
    for section in report.sections:
        if not section.sentences:
            continue
        words = " ".join(section.heading.quotation.split())[:200] if section.heading else OPENING
        seen[words] = seen.get(words, 0) + 1
        name = words if seen[words] == 1 else f"{words} ({seen[words]})"
        digest = _digest(report, section)
        yield SectionToSign(name, len(section.sentences), digest, held.get((name, digest)))


def _digest(report: Report, section: Section) -> str:
    keys = ((sentence_key(s), notes_key(report, s)) for s in section.sentences)
    return fingerprint(*(part for pair in keys for part in pair))


def report_digest(version: Version) -> str:
    """Return what a signature below a whole report covers: every character of its text."""
    return fingerprint(version.sha256)


def unsigned_sections(assignment: Assignment, after: State) -> Iterator[str]:
    """Yield which sections are not signed when the facts are said to be checked, or later."""
    if after not in (State.READY, State.SIGNED):
        return
    draft = Draft.objects.filter(assignment=assignment).first()
    missing = [s.name for s in sections_of(draft) if s.signature is None] if draft else []
    if missing:
        yield f"not signed: {', '.join(missing)}"
