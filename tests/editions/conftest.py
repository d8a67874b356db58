"""Coded reports of one claim a line, and the real gold as coded reports."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from treatywatch.model import (
    Anchor,
    Certainty,
    Claim,
    CodedReport,
    Origin,
    Paragraph,
    Quantity,
    Report,
    Section,
    Sentence,
    Speaker,
)

Line = tuple[str, Sequence[dict]]
"""A sentence and the claims that it makes, in the words of the codebook."""


def quantity(given: dict | None) -> Quantity | None:
    if given is None:
        return None
    return Quantity(
        given.get("low"), given.get("high"), given["unit"], given.get("approximate", False)
    )


def claim_of(given: dict, country: str, sentence: Anchor) -> Claim:
    plain = {
        name: given[name]
        for name in ("date", "period", "treaty", "resolution", "in_note", "weapon_class")
        if name in given
    }
    lists = {
        name: tuple(given[name])
        for name in ("places", "partners", "weapons", "notes")
        if name in given
    }
    return Claim(
        question=given["question"],
        answer=given["answer"],
        subject=given.get("subject", country),
        certainty=Certainty(given.get("certainty", "flat")),
        speaker=Speaker(given.get("speaker", "monitor")),
        sentence=sentence,
        anchor=sentence,
        quantity=quantity(given.get("quantity")),
        **plain,
        **lists,
    )


def coded(
    edition: int, lines: Sequence[Line], country: str = "ARC", theme: str = "country-report"
) -> CodedReport:
    text, sentences, claims = "", [], []
    for words, answers in lines:
        sentence = Sentence(len(text), len(text) + len(words), words)
        text += words + "\n"
        sentences.append(sentence)
        claims.extend(claim_of(given, country, sentence.anchor) for given in answers)
    report = Report(
        series="Landmine Monitor",
        edition=edition,
        country=country,
        country_as_written=country,
        title=country,
        theme=theme,
        last_updated=None,
        origin=Origin("a.txt", "0", "text", "1999"),
        text=text,
        regions=(),
        sections=(Section(None, "policy", 1, (Paragraph(0, len(text), tuple(sentences)),)),),
    )
    silent = tuple(s for s in sentences if s.span not in {claim.sentence.span for claim in claims})
    return CodedReport(report, tuple(claims), silent, "1", "1")


@pytest.fixture(name="coded")
def coded_builder() -> Callable[..., CodedReport]:
    return coded


@pytest.fixture
def korea(shared: Path) -> Callable[[int], CodedReport]:
    """The gold of the real reports on North Korea as coded reports: `korea(1999)`.

    What the gold calls optional is left out unless asked for.
    """
    path = shared / "gold" / "north-korea.claims.jsonl"
    entries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    def build(edition: int, *, optional: bool = False) -> CodedReport:
        lines = [
            (
                entry["quote"],
                [
                    {"notes": entry["notes"], **claim}
                    for claim in entry["claims"]
                    if optional or not claim.get("optional")
                ],
            )
            for entry in entries
            if str(edition) in entry["file"]
        ]
        theme = "country-report" if edition == 1999 else "mine-ban-policy"
        return coded(edition, lines, "PRK", theme)

    return build
