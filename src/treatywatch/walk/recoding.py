"""After a change of the codebook: code again what it can have touched, and keep the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from treatywatch.claims import Codebook, Coder
from treatywatch.claims.codebook import Family, Rule
from treatywatch.claims.coder.word_gate import WordGate
from treatywatch.walk.packs import (
    Coded,
    DamagedPack,
    Entry,
    Piece,
    Slip,
    masked_of,
    piece_of,
    read_codebook,
    read_piece,
    report_of,
)


def recoded(folder: Path, entry: Entry, coder: Coder) -> Coded | None:
    """Return what a file gives with the coder's codebook, from what it gave with an earlier one.

    None where that cannot be told from what was kept, so that the file has to be read again.
    """
    revision = _revision(folder, entry.codebook, coder)
    if revision is None or any(slip.corrected for slip in entry.slips):
        return None
    try:
        pieces = [_piece(folder, slip, revision, coder) for slip in entry.slips]
    except (DamagedPack, OSError):
        return None
    return Coded(entry.key, coder.codebook.version, pieces, entry.refused, entry.works)


@lru_cache(maxsize=4)
def _revision(folder: Path, earlier: str, coder: Coder) -> Revision | None:
    before = read_codebook(folder, earlier)
    return Revision(before, coder.codebook) if before is not None else None


def _piece(folder: Path, slip: Slip, revision: Revision, coder: Coder) -> Piece:
    kept = read_piece(folder, slip)
    if revision.touches(slip.theme, masked_of(kept)):
        before = report_of(kept)
        after, masked = coder.code_with_masked(before.report)
        if (after.claims, after.uncoded) != (before.claims, before.uncoded):
            return piece_of(after, masked)
    return replace(kept, slip=replace(slip, codebook=coder.codebook.version))


class Revision:
    """What changed from one codebook to another, as far as it bears on sentences."""

    def __init__(self, earlier: Codebook, now: Codebook) -> None:
        self._now = now
        self._same_families = list(map(_outline, earlier.families)) == list(
            map(_outline, now.families)
        )
        before = {family.name: family for family in earlier.families}
        self._changed = {
            family.name: _changed_rules(before[family.name], family)
            for family in now.families
            if family.name in before
        }
        self._gates = {
            name: WordGate([rule.match for rule in changed])
            for name, changed in self._changed.items()
            if changed
        }

    def touches(self, theme: str, masked: str) -> bool:
        """Tell whether the claims of a report on `theme` can differ; one masked sentence a line.

        They cannot where no rule that changed, came or went can match any of its sentences.
        """
        family = self._now.family_for(theme)
        changed = self._changed.get(family.name) if self._same_families else None
        if changed is None:
            return True
        if not changed:
            return False
        gate = self._gates[family.name]
        return bool(gate.passing(masked)) and any(map(gate.passing, masked.split("\n")))


def _outline(family: Family) -> Family:
    """Return a family without its rules: all that they and the finding of mentions build on."""
    return replace(family, rules=())


def _changed_rules(earlier: Family, now: Family) -> tuple[Rule, ...] | None:
    """Return the rules that differ, as they were and as they are; None where all may differ.

    Rules are tried in their order, so that a rule that moved bears on all others.
    """
    before, after = list(map(_bare, earlier.rules)), list(map(_bare, now.rules))
    kept = {rule.id: rule for rule in before}
    same = {rule.id for rule in after if kept.get(rule.id) == rule}
    if _order(before, same) != _order(after, same):
        return None
    return tuple(rule for rule in (*before, *after) if rule.id not in same)


def _order(rules: Iterable[Rule], among: set[str]) -> list[str]:
    return [rule.id for rule in rules if rule.id in among]


def _bare(rule: Rule) -> Rule:
    """Return a rule without its examples and its place in a file, which bear on nothing."""
    return replace(rule, positive=(), negative=(), place="")
