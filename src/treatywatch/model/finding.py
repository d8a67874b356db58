"""A finding: the rule, the place, the facts on both sides, and what was not checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from treatywatch.model.anchor import Anchor


class Severity(StrEnum):
    """What a finding asks for: stop the publication, look again, or take note."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact behind a finding: who says it (`source`) and in which words (`text`).

    `report` is the slug of the report that the words stand in, empty where they stand in none.
    """

    source: str
    text: str
    anchor: Anchor | None = None
    report: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found at one place. Neutral words: it states, it never accuses.

    `rule` is a dotted identifier (`notes.lost-definition`). `report` is the slug of the
    report that it stands in, empty where the finding is about a file that is no report yet.
    `sentence` anchors the sentence, `note` is the number of the note concerned.
    """

    rule: str
    severity: Severity
    message: str
    report: str = ""
    country: str | None = None
    edition: int | None = None
    sentence: Anchor | None = None
    note: int | None = None
    evidence: tuple[Evidence, ...] = ()
    not_checked: str = ""
    mend: str = ""
