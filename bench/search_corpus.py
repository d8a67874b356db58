"""Millions of sentences to search through, as an evidence file and as a lake, without coding them.

Sentences of generated reports are put together anew at random: what is searched is as long, and
its words are as frequent, as in reports that are read and coded, which would take an hour.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from treatywatch.archive import collect, read_reports
from treatywatch.lake import Together, begin_lake, write_part
from treatywatch.model import (
    CodedReport,
    Origin,
    Paragraph,
    Region,
    RegionKind,
    Report,
    Section,
    Sentence,
)
from treatywatch.store import Written, evidence_writer
from treatywatch.walk import tools

SENTENCES_OF_A_REPORT = 200
_OF_A_PARAGRAPH = 5
_EDITIONS = range(1975, 2025)


def pool_of(corpus: Path) -> list[str]:
    """Return the sentences of generated reports."""
    names = tools().register.names
    return [
        sentence.text
        for name, raw in collect([corpus])
        for report in read_reports(raw, name, names)
        for sentence in report.body_sentences
    ]


def countries(pool: list[str], sentences: int) -> Iterator[list[CodedReport]]:
    """Yield the reports of one country after the other until there are so many sentences."""
    chance, left = random.Random(3), sentences
    for code in tools().register.areas:
        of_country: list[CodedReport] = []
        for edition in _EDITIONS:
            if left > 0:
                texts = chance.choices(pool, k=SENTENCES_OF_A_REPORT)
                of_country.append(_report(code, edition, texts))
                left -= len(texts)
        if of_country:
            yield of_country


def _report(code: str, edition: int, texts: list[str]) -> CodedReport:
    sentences: list[Sentence] = []
    place = 0
    for text in texts:
        sentences.append(Sentence(place, place + len(text), text))
        place += len(text) + 1
    whole = "\n".join(texts)
    handfuls = [sentences[n : n + _OF_A_PARAGRAPH] for n in range(0, len(texts), _OF_A_PARAGRAPH)]
    paragraphs = tuple(Paragraph(h[0].start, h[-1].end, tuple(h)) for h in handfuls)
    report = Report(
        *("Generated Monitor", edition, code, code, code, "country-report", None),
        origin=Origin(f"{code}-{edition}.txt", "0" * 64, "text", "generated"),
        text=whole,
        regions=(Region(RegionKind.PARAGRAPH, 0, len(whole)),),
        sections=(Section(None, "policy", 1, paragraphs),),
    )
    return CodedReport(report, (), tuple(sentences), "none", "none")


def write_evidence_file(pool: list[str], sentences: int, out: Path) -> None:
    """Write the sentences into an evidence file."""
    with evidence_writer(out) as writer:
        for reports in countries(pool, sentences):
            writer.add([Written(one, ()) for one in reports])
        writer.finish((), {})


def write_lake(pool: list[str], sentences: int, folder: Path) -> None:
    """Write the same sentences into a lake."""
    writer = begin_lake(folder)
    for reports in countries(pool, sentences):
        code = reports[0].report.country or ""
        together = Together(tools().register, tuple(Written(one, ()) for one in reports))
        writer.add(write_part(folder, f"generated-{code}", code, together))
    writer.finish((), {})
