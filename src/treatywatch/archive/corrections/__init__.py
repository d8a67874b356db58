"""Corrections of texts as data: the text stays as it came, what is read is the mended one."""

from treatywatch.archive.corrections.correction import (
    CORRECTED,
    NO_CORRECTIONS,
    Correction,
    Corrections,
    applied_corrections,
)
from treatywatch.archive.corrections.loading import load_corrections
from treatywatch.archive.corrections.reading import Corrected, read_corrected
from treatywatch.archive.corrections.restoring import restore_coded, restore_report

__all__ = [
    "CORRECTED",
    "NO_CORRECTIONS",
    "Corrected",
    "Correction",
    "Corrections",
    "applied_corrections",
    "load_corrections",
    "read_corrected",
    "restore_coded",
    "restore_report",
]
