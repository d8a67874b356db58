"""Explaining the sentences of a file, numbered as `read` and `code` number them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from treatywatch.claims.coder.trace import Trace
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


class SectionExplained:
    """The sentences that the coder reads one after another, explained as far as somebody asks.

    Those are the sentences of a section, or of all notes. Safe to share between threads.
    """

    def __init__(self, report: Report, start: int) -> None:
        """Take the section in which a sentence begins at `start`; none where none begins there."""
        self._report, self._lock = report, Lock()
        self._found: dict[int, Explained] = {}
        self._traces: Iterator[tuple[int, Trace]] = iter(())
        self.starts: frozenset[int] = frozenset()
        first = 1
        for section in (*report.sections, None):
            sentences = section.sentences if section else report.note_sentences
            if any(sentence.start == start for sentence in sentences):
                self.starts = frozenset(sentence.start for sentence in sentences)
                self._traces = enumerate(tools().coder.traces_in(report, section), start=first)
                return
            first += len(sentences)

    def at(self, start: int) -> Explained | None:
        """Explain the sentence that begins at `start`; None where it is none of these."""
        with self._lock:
            while start in self.starts and start not in self._found:
                number, trace = next(self._traces)
                told = Explained(self._report, number, explain(trace))
                self._found[trace.sentence.start] = told
            return self._found.get(start)
