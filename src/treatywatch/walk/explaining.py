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


def explained_beside(report: Report, start: int) -> dict[int, Explained]:
    """Explain the sentence that begins at `start`, and those that the coder reads along with it.

    Those are the sentences of its section, or of all notes; each by the character at which it
    begins. There are none where no sentence begins there.
    """
    first = 1
    for section in (*report.sections, None):
        sentences = section.sentences if section else report.note_sentences
        if any(sentence.start == start for sentence in sentences):
            traces = tools().coder.traces_in(report, section)
            return {
                trace.sentence.start: Explained(report, number, explain(trace))
                for number, trace in enumerate(traces, start=first)
            }
        first += len(sentences)
    return {}
