"""What comes in: the last edition's text, or a file that somebody wrote elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from treatywatch.archive import Known, read_known
from treatywatch.archive.formats.sniff import sniff
from treatywatch.desk.cycle.models import Assignment
from treatywatch.desk.drafts.archive import last_edition
from treatywatch.desk.drafts.models import Draft
from treatywatch.model import RegionKind, Report, UnreadableInput
from treatywatch.notes import bind_notes
from treatywatch.publish.printed.markdown import as_markdown
from treatywatch.publish.printed.note_words import numbers_returned

TAKEN = {"DOCX": (".docx",), "Markdown": (".md", ".markdown", ".txt"), "text": (".md", ".txt")}
"""The formats that are taken, told by their bytes, and the endings that their names may have."""
_LEFT_OUT = (RegionKind.TITLE, RegionKind.CHROME, RegionKind.NAVIGATION, RegionKind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A text for the desk, and the lines of the file that are not part of it."""

    text: str
    left_out: tuple[str, ...] = ()


def begin_from(assignment: Assignment) -> Incoming | None:
    """Return the last edition's text as the beginning of a new one, None where there is none."""
    found = last_edition(assignment)
    return Incoming(as_markdown(found[0].report)) if found else None


def read_upload(raw: bytes, name: str, draft: Draft) -> Incoming:
    """Return the text of a Word or Markdown file.

    Raises UnreadableInput for another kind of file, whatever its name says, and for one that is
    damaged, locked or a bomb.
    """
    name = PurePath(name).name
    kind = sniff(raw, name)
    if not name.lower().endswith(TAKEN.get(kind, ())):
        mend = "give a Word file (.docx) or Markdown (.md)"
        raise UnreadableInput(f"this is {kind}, and its name ends otherwise", name, mend)
    if kind == "DOCX":
        return _from_word(raw, name, draft.known)
    read_known(raw, name, draft.known)  # refused here rather than when it is next opened
    return Incoming(raw.decode("utf-8-sig", "replace"))


def _from_word(raw: bytes, name: str, known: Known) -> Incoming:
    report = bind_notes(read_known(raw, name, known))
    return Incoming(as_markdown(report, numbers_returned(report)), tuple(left_out(report)))


def left_out(report: Report) -> list[str]:
    """Return the lines that are no part of the text: titles, dates, heads and feet of pages."""
    regions = (report.text[r.start : r.end] for r in report.regions if r.kind in _LEFT_OUT)
    lines = (" ".join(region.split()) for region in regions)
    return [line for line in lines if any(sign.isalnum() for sign in line)]
