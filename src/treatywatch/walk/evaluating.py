"""Judging the walk by gold: notes and claims against what must be read from given reports."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from treatywatch.archive import collect
from treatywatch.claims.evaluation import ClaimScores, evaluate_claims, load_gold
from treatywatch.model import CodedReport, InvalidGold, Report
from treatywatch.notes import NoteScores, evaluate_notes
from treatywatch.walk.coding import code_file, code_text


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one gold file or folder; a kind of gold that it does not hold is None."""

    claims: ClaimScores | None = None
    notes: NoteScores | None = None


def evaluate(gold: Path, corpus: Sequence[str | Path], codebook: Path | None = None) -> Scores:
    """Judge by a gold file (`*.jsonl` for claims, `*.json` for notes) or a folder of them.

    `corpus` are the folders or files that hold the reports which gold names; gold with its own
    text needs none. `codebook` is a folder, instead of the project's own. Raises InvalidGold
    for gold that cannot be used.
    """
    notes = [entry for file in _files(gold, ".json") for entry in _note_gold(file)]
    claims = load_gold(gold) if _files(gold, ".jsonl") else ()
    if not notes and not claims:
        raise InvalidGold("holds no gold", str(gold), "name a .jsonl or .json gold file")
    reports = _coded_by_file(corpus, codebook)
    coded = partial(code_text, codebook=codebook)
    return Scores(
        claims=evaluate_claims(claims, reports, coded) if claims else None,
        notes=evaluate_notes(notes, _reports(reports)) if notes else None,
    )


def _files(gold: Path, suffix: str) -> list[Path]:
    if gold.is_dir():
        return sorted(gold.rglob(f"*{suffix}"))
    if not gold.is_file():
        raise InvalidGold("no such file or folder", str(gold), "name an existing gold file")
    return [gold] if gold.suffix == suffix else []


def _note_gold(file: Path) -> list[Mapping[str, object]]:
    """Read the gold of notes: a JSON list with one object per report."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InvalidGold(f"is not JSON: {error}", str(file), "mend the file") from error
    if not isinstance(data, list) or not all(isinstance(entry, dict) for entry in data):
        raise InvalidGold("is not a list of objects", str(file), "one object per report")
    return data


def _coded_by_file(corpus: Sequence[str | Path], codebook: Path | None) -> dict[str, CodedReport]:
    """Code the corpus and name each report by its file's name, as gold does."""
    coded: dict[str, CodedReport] = {}
    for name, raw in collect(corpus) if corpus else ():
        for report in code_file((name, raw), codebook).coded[:1]:
            coded[Path(name).name] = report
            coded[name] = report
    return coded


def _reports(coded: Mapping[str, CodedReport]) -> dict[str, Report]:
    return {name: item.report for name, item in coded.items()}
