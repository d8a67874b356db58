"""One report of two sentences with notes, coded by hand, and decisions on its claims."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from treatywatch.decisions import notes_key, plain, sentence_key
from treatywatch.model import (
    Anchor,
    Certainty,
    Claim,
    ClaimContent,
    CodedReport,
    Decision,
    Judgement,
    Marker,
    Note,
    NoteState,
    Origin,
    Paragraph,
    Report,
    Section,
    Sentence,
    Speaker,
)

EXPORT = "Ruritania has exported mines.[1]"
USE = "Its army laid mines in 1999.[2]"
PLAIN = "Nothing is claimed here."


def report_of(*texts: str, notes: tuple[str, ...] = ("Interview, 1 May 2020.", "A letter.")):
    """A report with one paragraph; `[n]` at the end of a text is its marker."""
    body = " ".join(texts)
    sentences, at = [], 0
    for text in texts:
        markers = ()
        if text.endswith("]"):
            start = at + text.rindex("[")
            markers = (Marker(int(text[text.rindex("[") + 1 : -1]), start, at + len(text)),)
        sentences.append(Sentence(at, at + len(text), text, markers))
        at += len(text) + 1
    whole, defined = body, []
    for number, words in enumerate(notes, 1):
        start = len(whole) + 1
        whole = f"{whole}\n{words}"
        anchor = Anchor(start, start + len(words), words)
        defined.append(Note(number, NoteState.PRESENT, anchor))
    section = Section(None, "use", 1, (Paragraph(0, len(body), tuple(sentences)),))
    return Report(
        series="Landmine Monitor",
        edition=2021,
        country="PRK",
        country_as_written="Ruritania",
        title="Ruritania",
        theme="mine-ban-policy",
        last_updated=None,
        origin=Origin("r.txt", "0" * 64, "txt", "2010-2014"),
        text=whole,
        regions=(),
        sections=(section,),
        notes=tuple(defined),
    )


def claim_in(sentence: Sentence, question: str, answer: str = "yes", **fields: object) -> Claim:
    return Claim(
        question=question,
        answer=answer,
        subject="PRK",
        certainty=Certainty.FLAT,
        speaker=Speaker.MONITOR,
        sentence=sentence.anchor,
        anchor=sentence.anchor,
        notes=tuple(marker.number for marker in sentence.markers),
        rule="some.rule",
        confidence=0.8,
        **fields,
    )


def coded_of(report: Report) -> CodedReport:
    """The export and use sentences of a report make one claim each, wherever they stand."""
    claims, uncoded = [], []
    for sentence in report.sentences():
        if "export" in sentence.text:
            claims.append(claim_in(sentence, "transfer.export"))
        elif "laid" in sentence.text:
            claims.append(claim_in(sentence, "use"))
        else:
            uncoded.append(sentence)
    return CodedReport(report, tuple(claims), tuple(uncoded), "book", "coder")


@pytest.fixture(scope="session")
def making() -> SimpleNamespace:
    """What tests make reports and decisions with."""
    return SimpleNamespace(
        **{f.__name__: f for f in (report_of, coded_of, decision, reads)},
        EXPORT=EXPORT,
        USE=USE,
        PLAIN=PLAIN,
    )


@pytest.fixture
def coded() -> CodedReport:
    return coded_of(report_of(EXPORT, USE, PLAIN))


_moment = 0


def decision(
    coded: CodedReport, place: int, judgement: Judgement, by: str = "Edith", **fields: object
) -> Decision:
    """A decision on the claim of sentence `place`, made after all before it."""
    global _moment  # noqa: PLW0603 - a clock
    _moment += 1
    sentence = coded.report.body_sentences[place]
    claim = next((c for c in coded.claims if c.sentence == sentence.anchor), None)
    content = ClaimContent.of(claim) if claim is not None else None
    given = {"proposal": None if judgement is Judgement.ADD else content, "claim": None} | fields
    return Decision(
        report=coded.report.slug,
        sentence=plain(sentence),
        sentence_key=sentence_key(sentence),
        notes_key=notes_key(coded.report, sentence),
        judgement=judgement,
        by=by,
        at=f"2026-03-01T10:{_moment // 60:02}:{_moment % 60:02}+00:00",
        reason="because",
        codebook="book",
        coder="coder",
        **given,
    )


def reads(decision_: Decision, **fields: object) -> Decision:
    """The same decision as a correction to these fields."""
    return replace(decision_, claim=replace(decision_.proposal, **fields))
