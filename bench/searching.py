"""How long a reader waits for a search: the slowest of twenty, over an evidence file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

from bench.measures import Measure
from treatywatch.store import open_evidence

QUERIES = (
    *("stockpile", '"clearance operations"', "abstained resolution", "casualt*", "Angola mines"),
    *("denied forces", "export -import", '"State Party"', "survivor* prostheses", "2003 voted"),
)


def measure(evidence: Path, rounds: int = 20) -> Iterator[Measure]:
    """Yield the median and the 95th percentile over all queries, in milliseconds."""
    times = []
    with open_evidence(evidence) as file:
        sentences = file.summary().sentences
        for _ in range(rounds):
            for query in QUERIES:
                begun = time.perf_counter()
                file.search(query, limit=20)
                times.append(1000 * (time.perf_counter() - begun))
    cut = quantiles(times, n=20)
    table = f"search over {sentences:,} sentences"
    yield Measure(table, "median", cut[9], "ms")
    yield Measure(table, "95th percentile", cut[18], "ms", cut[18] / cut[9], "the median")
