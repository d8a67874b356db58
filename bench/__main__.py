"""`make bench`: all measures in one run, as tables and a chart in `build/bench`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from bench import coding, kills, pipeline, publishing, scaling, searching, serving
from bench.corpora import generated, speeches
from bench.measures import Measure, load, run
from bench.report import write

PARTS = ("coder", "steps", "memory", "cores", "rebuild", "kills", "search", "pages", "serve")


def main() -> None:
    """Measure the parts asked for and write the results."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", default=list(PARTS), metavar="PART", help=str(PARTS))
    parser.add_argument("--out", type=Path, default=Path("build/bench"))
    parser.add_argument("--reports", type=int, default=400, help="generated reports in most parts")
    parser.add_argument("--largest", type=int, default=4000, help="generated reports for memory")
    parser.add_argument("--sentences", type=int, default=2_000_000, help="for search")
    asked = parser.parse_args()
    measures: list[Measure] = []
    for part in asked.parts:
        for one in _measure(part, asked.out, asked.reports, asked.largest, asked.sentences):
            sys.stdout.write(f"{one.table}: {one.what}: {one.value:,.1f} {one.unit}\n")
            sys.stdout.flush()
            measures.append(one)
            write(measures, asked.out, load())


def _measure(part: str, out: Path, reports: int, largest: int, sentences: int) -> Iterator[Measure]:
    work = out / "work"
    corpus = generated(work / f"generated-{reports}", reports)
    if part in {"coder", "steps"}:
        measured = (coding if part == "coder" else pipeline).measure
        yield from measured("generated reports", corpus)
        general = speeches(work / "speeches")
        if general:
            yield from measured("speeches", general)
    elif part == "memory":
        yield from scaling.memory(work, (largest // 10, largest // 3, largest))
    elif part == "search":
        yield from searching.measure(work, corpus, sentences)
    elif part in {"pages", "serve"}:
        run("build", corpus, "--out", work / "p.db")
        measured = publishing.measure if part == "pages" else serving.measure
        yield from measured(work / "p.db", 5000)
    else:
        measure = {"cores": scaling.cores, "rebuild": scaling.rebuilds, "kills": kills.measure}
        yield from measure[part](work, corpus)


if __name__ == "__main__":
    main()
