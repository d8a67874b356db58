"""What a rule found, before it is given its name, severity and place in the report."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import Anchor, Claim, Evidence, Report, Sentence, Severity


@dataclass(frozen=True, slots=True)
class Found:
    """The place, the message and the facts on both sides. `report` is where it is found."""

    report: Report
    message: str
    sentence: Anchor | None = None
    note: int | None = None
    evidence: tuple[Evidence, ...] = ()
    severity: Severity | None = None
    mend: str = ""
    not_checked: str = ""


def edition_name(report: Report) -> str:
    """Name a report as readers do: `Landmine Monitor 1999`."""
    return f"{report.series} {report.edition}" if report.edition else report.series


def said(report: Report, what: Claim | Sentence | Anchor) -> Evidence:
    """Return a sentence of a report as a fact."""
    if isinstance(what, Claim):
        anchor = what.sentence
    else:
        anchor = what.anchor if isinstance(what, Sentence) else what
    words = " ".join(anchor.quotation.split())
    return Evidence(edition_name(report), words, anchor, report.slug)


def noted(report: Report, number: int, anchor: Anchor) -> Evidence:
    """Return the words of a note as a fact."""
    words = " ".join(anchor.quotation.split())
    return Evidence(f"{edition_name(report)}, note {number}", words, anchor, report.slug)


def registered(what: str, words: str) -> Evidence:
    """Return an entry of the register as a fact."""
    return Evidence(f"register, {what}", words)
