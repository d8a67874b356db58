"""What a build put into the evidence file, in numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from treatywatch.model import Refusal


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """The counts of one build. `sentences` = `coded` + `uncoded`, those in notes included."""

    reports: int = 0
    sentences: int = 0
    coded: int = 0
    uncoded: int = 0
    markers: int = 0
    definitions: int = 0
    lost_definitions: int = 0
    citations: int = 0
    sources: int = 0
    claims: int = 0
    findings: int = 0
    unknown_characters: int = 0
    refused: tuple[Refusal, ...] = ()

    def as_json(self) -> Mapping[str, object]:
        """Return the object that `build --json` prints."""
        counts = {name: value for name, value in asdict(self).items() if name != "refused"}
        refused = [{"file": r.file, "error": r.error, "mend": r.mend} for r in self.refused]
        return {**counts, "refused": refused}
