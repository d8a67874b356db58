"""Explaining the sentences of a file, numbered as `read` and `code` number them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from treatywatch.claims.explaining import Explanation, explain
from treatywatch.model import Report
from treatywatch.walk.reading import read_file
from treatywatch.walk.tools import tools


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence of a report by its number, the first of the body being 1, and why it was coded."""

    report: Report
    number: int
    explanation: Explanation


def explain_file(name: str, raw: bytes, codebook: Path | None = None) -> Iterator[Explained]:
    """Read and code a file's bytes and explain every sentence of its reports.

    Raises UnreadableInput for a file that is refused.
    """
    reading = read_file(name, raw, codebook=codebook)
    if reading.refusal:
        raise reading.refusal.as_error()
    for report in reading.reports:
        yield from explain_report(report, codebook)


def explain_report(report: Report, codebook: Path | None = None) -> Iterator[Explained]:
    """Explain every sentence of a report, in the order of its body and then of its notes."""
    for number, trace in enumerate(tools(codebook).coder.traces(report), start=1):
        yield Explained(report, number, explain(trace))


def explained_by_place(report: Report) -> dict[int, Explained]:
    """Return the explanations of a report's sentences by the character at which each begins."""
    return {one.explanation.sentence.start: one for one in explain_report(report)}
