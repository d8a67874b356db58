"""Reading a file with its corrections: structure and words are those of the mended text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from treatywatch.archive.corrections.correction import Correction, Corrections
from treatywatch.archive.corrections.edits import Edit, edited, moved
from treatywatch.archive.document import Block, Document
from treatywatch.archive.eras import read_page_reports
from treatywatch.archive.formats import read_document
from treatywatch.archive.reading import read_signed
from treatywatch.model import Anchor, AreaNames, Finding, InvalidCorrection, PageKind, Report

_LONGEST_CONTEXT = 400
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
"""Marks for breaking or joining words that no reader sees: they are read over."""
_STALE = "look at the report again, then renew the correction or withdraw it"


@dataclass(frozen=True, slots=True)
class Corrected:
    """A report read from its mended text, the text as it came, and what was mended in it.

    `findings` say where; their places are those of the text as it came.
    """

    report: Report
    text: str
    edits: tuple[Edit, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_corrected(
    raw: bytes,
    name: str,
    areas: AreaNames,
    corrections: Corrections,
    kinds: Sequence[PageKind] = (),
) -> tuple[Corrected, ...]:
    """Read the reports in a file's bytes as `read_reports` does, with corrections applied.

    Characters that nobody sees, such as soft hyphens, are read over in the same way. Raises
    InvalidCorrection where the words that a correction expects are not there, are there several
    times, or decide which reports the file holds; what `read_reports` raises otherwise.
    """
    signed = read_signed(raw, name)
    if signed is not None:  # mended at its desk, where the text is signed off again
        return (Corrected(signed, signed.text),)
    document = read_document(raw, name)
    reports = read_page_reports(document, areas, kinds)
    found = [_edits(report, corrections.of(report)) for report in reports]
    if not any(found) and _INVISIBLE.search(document.text) is None:
        return tuple(Corrected(report, report.text) for report in reports)
    mended = read_page_reports(_mended(document, reports, found), areas, kinds)
    if len(mended) != len(reports):
        raise InvalidCorrection(
            "the corrections change which reports the file holds", name, "mend the file itself"
        )
    return tuple(_corrected(*each) for each in zip(reports, mended, found, strict=True))


_Placed = tuple[Correction, Edit]


def _edits(report: Report, corrections: Sequence[Correction]) -> tuple[_Placed, ...]:
    """Place the corrections of a report, in order of place."""
    placed = sorted(((c, _place(report, c)) for c in corrections), key=lambda pair: pair[1])
    for (_, first), (second, edit) in pairwise(placed):
        if edit.start < first.end:
            raise InvalidCorrection(
                "overlaps with another correction", second.where, "make one correction of the two"
            )
    return tuple(placed)


def _place(report: Report, correction: Correction) -> Edit:
    times = report.text.count(correction.expected)
    which = correction.occurrence or 1
    if times == 0:
        raise InvalidCorrection(
            f"“{correction.expected}” is not in {report.slug} ({report.origin.name})",
            correction.where,
            _STALE,
        )
    if which > times or (correction.occurrence is None and times > 1):
        raise InvalidCorrection(
            f"“{correction.expected}” is {times} times in {report.slug}",
            correction.where,
            "give more of the words around it, or say which `occurrence` is meant",
        )
    start = -1
    for _ in range(which):
        start = report.text.index(correction.expected, start + 1)
    return Edit(start, start + len(correction.expected), correction.reads)


def _mended(
    document: Document, reports: Sequence[Report], found: Sequence[tuple[_Placed, ...]]
) -> Document:
    """Return the document with all corrections in its text and its blocks moved along."""
    edits = _with_invisible(
        document.text,
        sorted(
            _in_document(document, report, *placed)
            for report, own in zip(reports, found, strict=True)
            for placed in own
        ),
    )
    pairs = [(c.expected, c.reads) for own in found for c, _ in own]
    blocks = (_moved(block, edits, pairs) for block in document.blocks)
    return replace(
        document,
        text=edited(document.text, edits),
        blocks=tuple(block for block in blocks if block.start < block.end),  # nothing to be seen
    )


def _with_invisible(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Add to the edits of a text those that take out what nobody sees, outside the others."""
    more = (Edit(match.start(), match.end(), "") for match in _INVISIBLE.finditer(text))
    free = [m for m in more if not any(m.start < e.end and e.start < m.end for e in edits)]
    return sorted([*edits, *free])


def _in_document(document: Document, report: Report, correction: Correction, edit: Edit) -> Edit:
    """Place an edit of one report on a page that may hold several."""
    if document.text == report.text:
        return edit
    for more in range(0, _LONGEST_CONTEXT, 10):
        start = max(0, edit.start - more)
        context = report.text[start : edit.end + more]
        if document.text.count(context) == 1:
            begins = document.text.index(context) + edit.start - start
            return Edit(begins, begins + edit.end - edit.start, edit.reads)
    raise InvalidCorrection(
        f"“{correction.expected}” is in several reports of {document.name}",
        correction.where,
        "give more of the words around it",
    )


def _moved(block: Block, edits: Sequence[Edit], pairs: Sequence[tuple[str, str]]) -> Block:
    label = _INVISIBLE.sub("", block.label)
    for expected, reads in pairs:
        label = label.replace(expected, reads)
    start = moved(block.start, edits, is_end=False)
    return replace(block, start=start, end=moved(block.end, edits, is_end=True), label=label)


def _corrected(plain: Report, mended: Report, placed: tuple[_Placed, ...]) -> Corrected:
    edits = tuple(_with_invisible(plain.text, [edit for _, edit in placed]))
    if edited(plain.text, edits) != mended.text:
        raise InvalidCorrection(
            "the corrections move words from one report of the file to another",
            plain.origin.name,
            "mend the file itself",
        )
    findings = tuple(
        correction.finding(mended, Anchor(edit.start, edit.end, correction.expected))
        for correction, edit in placed
    )
    return Corrected(mended, plain.text, edits, findings)
