"""Findings that a person has looked at and set aside, each with a reason."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from treatywatch.model import Finding, UnreadableInput, fingerprint

_COLUMNS = ("finding", "rule", "reason", "who", "date")


@dataclass(frozen=True, slots=True)
class Dismissal:
    """That a finding was set aside: its key, the rule for readers, why, by whom, when (EDTF)."""

    finding: str
    rule: str
    reason: str
    who: str
    date: str


def finding_key(finding: Finding) -> str:
    """Return the identity of a finding: its rule, its place and the words on both sides.

    When the sentence or a fact behind the finding changes, the key does too, and the finding
    that was set aside comes back. The place in the text does not count: a paragraph put in
    front changes nothing.
    """
    words = "" if finding.sentence is None else finding.sentence.quotation
    facts = [part for fact in finding.evidence for part in (fact.source, _folded(fact.text))]
    place = (finding.rule, finding.report, str(finding.note or ""))
    return fingerprint(*place, _folded(words), *facts)[:16]


def _folded(text: str) -> str:
    return " ".join(text.split())


def load_dismissals(path: Path) -> dict[str, Dismissal]:
    """Read a reviewed file (CSV with the columns finding, rule, reason, who, date) by key.

    Raises UnreadableInput, naming file and line, where a column or a reason is missing.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(
            "cannot be read as a list of dismissed findings", str(path), "save it as UTF-8 CSV"
        ) from error
    reader = csv.DictReader(StringIO(text, newline=""))
    missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        mend = f"the first line must be {','.join(_COLUMNS)}"
        raise UnreadableInput(f"has no column {', '.join(missing)}", str(path), mend)
    found = [_dismissal(row, f"{path}:{reader.line_num}") for row in reader]
    return {dismissal.finding: dismissal for dismissal in found}


def _dismissal(row: Mapping[str, str | None], where: str) -> Dismissal:
    values = [(row.get(name) or "").strip() for name in _COLUMNS]
    empty = [name for name, value in zip(_COLUMNS, values, strict=True) if not value]
    if empty:
        mend = "a finding is set aside for a reason, by somebody, on a day"
        raise UnreadableInput(f"{', '.join(empty)} is empty", where, mend)
    return Dismissal(*values)


def without_dismissed(
    findings: Iterable[Finding], dismissed: Mapping[str, Dismissal]
) -> tuple[Finding, ...]:
    """Return the findings that nobody has set aside."""
    return tuple(finding for finding in findings if finding_key(finding) not in dismissed)


def unused(
    findings: Iterable[Finding], dismissed: Mapping[str, Dismissal]
) -> tuple[Dismissal, ...]:
    """Return the dismissals that fit no finding any more, so that they can be struck out."""
    keys = {finding_key(finding) for finding in findings}
    return tuple(one for key, one in dismissed.items() if key not in keys)
