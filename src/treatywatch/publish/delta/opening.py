"""The evidence file that stands for an edition: itself, or the one inside a published folder."""

from __future__ import annotations

from pathlib import Path

from treatywatch.store import Evidence, open_evidence

EVIDENCE = "data/evidence.db"


def evidence_in(path: Path) -> Evidence:
    """Open an evidence file, or that of a published folder. Raises InvalidEvidence."""
    return open_evidence(path / EVIDENCE if path.is_dir() else path)
