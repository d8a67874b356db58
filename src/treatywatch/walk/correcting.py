"""Reading and coding one file with its corrections: read mended, quoted as it came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from treatywatch.archive.corrections import (
    NO_CORRECTIONS,
    Corrected,
    Corrections,
    read_corrected,
    restore_coded,
    restore_report,
)
from treatywatch.model import CodedReport, Finding, InvalidCorrection, Report, Severity
from treatywatch.notes import bind_notes
from treatywatch.walk.packs import Slip
from treatywatch.walk.tools import Tools, tools


def reports_in(
    raw: bytes,
    name: str,
    corrections: Corrections = NO_CORRECTIONS,
    codebook: Path | None = None,
) -> tuple[Report, ...]:
    """Read the reports in a file's bytes, with notes and corrections.

    Raises InvalidCorrection where a correction does not fit, UnreadableInput and its kin.
    """
    found = _read(raw, name, corrections, tools(codebook))
    return tuple(restore_report(bind_notes(each.report), each) for each in found)


def coded_in(
    raw: bytes,
    name: str,
    corrections: Corrections = NO_CORRECTIONS,
    codebook: Path | None = None,
) -> Iterator[tuple[CodedReport, tuple[str, ...]]]:
    """Read and code the reports in a file's bytes likewise; claims are those of the mended text.

    With each come its masked sentences.
    """
    coder = tools(codebook).coder
    for each in _read(raw, name, corrections, tools(codebook)):
        coded, masked = coder.code_with_masked(bind_notes(each.report))
        yield restore_coded(coded, each), masked


def _read(raw: bytes, name: str, corrections: Corrections, at_hand: Tools) -> tuple[Corrected, ...]:
    kinds = at_hand.coder.codebook.page_kinds
    return read_corrected(raw, name, at_hand.register.names, corrections, kinds)


def unused_corrections(corrections: Corrections, slips: Sequence[Slip]) -> tuple[Finding, ...]:
    """Return a finding for each correction of a report that is not in the batch.

    Raises InvalidCorrection where the report is there, but in another text than was reviewed.
    """
    applied = {where for slip in slips for where in slip.corrected}
    slugs = {slip.slug for slip in slips}
    unused = [each for each in corrections.all if each.where not in applied]
    for each in unused:
        if each.report in slugs:
            raise InvalidCorrection(
                f"the text of {each.report} is no longer the one that was reviewed",
                each.where,
                "look at the report again, then renew the correction with its new `text_sha256`",
            )
    return tuple(_unused(each.where, each.report or each.text_sha256) for each in unused)


def _unused(where: str, report: str) -> Finding:
    return Finding(
        rule="archive.correction-unused",
        severity=Severity.NOTE,
        message=f"the correction {where} is for {report}, which is not among the files",
        not_checked="whether the report is missing or goes by another name now",
        mend="give the report too, or take the correction out",
    )
