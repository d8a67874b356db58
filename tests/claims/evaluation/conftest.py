"""A coder that proposes what a test tells it to, so that the examiner is tested alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from treatywatch.model import (
    Anchor,
    Certainty,
    Claim,
    CodedReport,
    Origin,
    Report,
    Speaker,
)

Propose = Callable[..., Claim]


def report_of(text: str, country: str = "PRK", edition: int = 2021) -> Report:
    return Report(
        series="Landmine Monitor",
        edition=edition,
        country=country,
        country_as_written=country,
        title="",
        theme="country-report",
        last_updated=None,
        origin=Origin("report.txt", "0" * 64, "text", "2015-2021"),
        text=text,
        regions=(),
        sections=(),
    )


@pytest.fixture
def propose() -> Propose:
    def build(
        question: str, answer: str, sentence: Anchor | None = None, /, **fields: object
    ) -> Claim:
        place = sentence or Anchor(0, 0, "")
        claim = Claim(
            question, answer, "PRK", Certainty.FLAT, Speaker.MONITOR, sentence=place, anchor=place
        )
        return replace(claim, **fields)  # type: ignore[arg-type]

    return build


@pytest.fixture
def coder() -> Callable[..., Callable[[str, str, int], CodedReport]]:
    """Return a code_text that proposes the given claims for every text."""

    def build(*claims: Claim) -> Callable[[str, str, int], CodedReport]:
        def code_text(text: str, country: str, edition: int, _theme: str) -> CodedReport:
            return CodedReport(report_of(text, country, edition), claims, (), "codebook", "coder")

        return code_text

    return build
