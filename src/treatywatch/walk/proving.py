"""Trying a codebook on its examples and on the sentences of gold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from treatywatch.claims.evaluation import load_gold
from treatywatch.claims.proving import Proof, Sample, prove_codebook
from treatywatch.register import load_register


def prove(folder: Path | None, gold: Sequence[Path] = ()) -> Proof:
    """Try the codebook in `folder`, the project's own where none is given.

    The sentences of `gold` (files or folders of *.jsonl) show which rules are in use; those that
    quote a report are left out. Raises InvalidCodebook where there are no files, InvalidGold.
    """
    return prove_codebook(folder, load_register(), _samples(gold))


def _samples(gold: Sequence[Path]) -> Iterator[Sample]:
    for path in gold:
        for sentence in load_gold(path):
            if sentence.text is not None and sentence.country is not None:
                yield Sample(sentence.text, sentence.country)
