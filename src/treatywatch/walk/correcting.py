"""Reading and coding one file with its corrections: read mended, quoted as it came."""

from __future__ import annotations

from treatywatch.archive.corrections import (
    NO_CORRECTIONS,
    Corrections,
    read_corrected,
    restore_coded,
    restore_report,
)
from treatywatch.model import CodedReport, Report
from treatywatch.notes import bind_notes
from treatywatch.walk.tools import tools


def reports_in(
    raw: bytes, name: str, corrections: Corrections = NO_CORRECTIONS
) -> tuple[Report, ...]:
    """Read the reports in a file's bytes, with notes and corrections.

    Raises InvalidCorrection where a correction does not fit, UnreadableInput and its kin.
    """
    found = read_corrected(raw, name, tools().register.names, corrections)
    return tuple(restore_report(bind_notes(each.report), each) for each in found)


def coded_in(
    raw: bytes, name: str, corrections: Corrections = NO_CORRECTIONS
) -> tuple[CodedReport, ...]:
    """Read and code the reports in a file's bytes likewise; claims are those of the mended text."""
    found = read_corrected(raw, name, tools().register.names, corrections)
    coder = tools().coder
    return tuple(restore_coded(coder.code(bind_notes(each.report)), each) for each in found)
