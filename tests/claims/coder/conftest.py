"""A coder over the shipped codebook, and one sentence made into a report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treatywatch.claims import Coder, load_codebook
from treatywatch.model import (
    Claim,
    CodedReport,
    Marker,
    Origin,
    Paragraph,
    Report,
    Section,
    Sentence,
)
from treatywatch.register import load_register


def sentence_report(
    *texts: str,
    country: str = "PRK",
    theme: str = "mine-ban-policy",
    label: str | None = None,
    markers: tuple[Marker, ...] = (),
) -> Report:
    """A report whose body is these sentences, one after the other."""
    sentences, at = [], 0
    for text in texts:
        sentences.append(Sentence(at, at + len(text), text, markers, label))
        at += len(text) + 1
    body = " ".join(texts)
    section = Section(None, "treaty-policy", 1, (Paragraph(0, len(body), tuple(sentences)),))
    return Report(
        series="Landmine Monitor",
        edition=2021,
        country=country,
        country_as_written=country,
        title="A profile",
        theme=theme,
        last_updated=None,
        origin=Origin("a.txt", "0" * 64, "txt", "profile"),
        text=body,
        regions=(),
        sections=(section,),
    )


@pytest.fixture(scope="session")
def make_report() -> Callable[..., Report]:
    return sentence_report


@pytest.fixture(scope="session")
def coder() -> Coder:
    return Coder(load_codebook(), load_register())


@pytest.fixture(scope="session")
def code(coder: Coder) -> Callable[..., CodedReport]:
    return lambda *texts, **where: coder.code(sentence_report(*texts, **where))


@pytest.fixture(scope="session")
def claims(code: Callable[..., CodedReport]) -> Callable[..., tuple[Claim, ...]]:
    return lambda *texts, **where: code(*texts, **where).claims
