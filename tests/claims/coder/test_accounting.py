"""Every sentence is coded or listed; every anchor quotes the report; same input, same output."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.archive import read_reports
from treatywatch.claims import Coder, load_codebook
from treatywatch.claims.coder import coder as coder_module
from treatywatch.model import Marker
from treatywatch.notes import bind_notes
from treatywatch.register import load_register

_CORPUS = Path(__file__).parents[4] / "shared" / "corpus"

_PIECES = st.sampled_from(
    [
        "North Korea has not signed the Mine Ban Treaty.",
        "The army laid mines along the border in 1999.[3]",
        "It is not known whether rebels used “improvised” mines; officials denied it.",
        "On 7 December 2020, it abstained on UNGA Resolution 75/52 — as in previous years.",
        "Nothing here.",
        "The size of the stockpile is not known, but it is probably substantial.[1][2]",
        "  ",
        "ŸŸ Mine/ERW casualties: 12 (2005: 14)",
        "the , of and or nor not 12,500 mines [99999] “",
    ]
)


def _hold(coded):
    report = coded.report
    sentences = {(s.start, s.end, s.note) for s in report.sentences()}
    coded_at = {(c.sentence.start, c.sentence.end, c.in_note) for c in coded.claims}
    uncoded = {(s.start, s.end, s.note) for s in coded.uncoded}
    assert coded_at | uncoded == sentences
    assert not coded_at & uncoded
    for claim in coded.claims:
        assert claim.anchor.holds_in(report.text)
        assert claim.sentence.holds_in(report.text)
        assert claim.sentence.span.contains(claim.anchor.span)
        assert claim.rule
        assert 0 < claim.confidence <= 1


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=st.lists(_PIECES, min_size=1, max_size=6))
def test_sentences_in_are_sentences_coded_or_listed(coder, make_report, pieces):
    _hold(coder.code(make_report(*pieces)))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(min_size=1, max_size=200))
def test_any_text_is_survived(coder, make_report, text):
    _hold(coder.code(make_report(text, country="GEO")))


def test_the_same_report_gives_the_same_claims(coder, make_report):
    report = make_report("North Korea has exported mines, which have been found in Angola.")
    again = Coder(load_codebook(), load_register())
    assert coder.code(report) == coder.code(report) == again.code(report)


def test_what_was_learnt_of_texts_is_forgotten_and_changes_nothing(coder, make_report, monkeypatch):
    report = make_report("It has not signed the Mine Ban Treaty.", "The army laid mines in 1999.")
    first, learnt = coder.code(report), coder._rules("mine-ban")
    monkeypatch.setattr(coder_module, "_LEARNT", 1)
    assert coder.code(report) == first
    assert coder._rules("mine-ban") is not learnt


def test_notes_of_the_sentence_stand_with_every_claim(coder, make_report):
    text = "The size of the stockpile is not known,[4] but it is probably substantial.[5]"
    first, second = text.index("[4]"), text.index("[5]")
    markers = (Marker(4, first, first + 3), Marker(5, second, second + 3))
    claims = coder.code(make_report(text, markers=markers)).claims
    assert [(c.answer, c.notes) for c in claims] == [("unknown", (4, 5)), ("substantial", (4, 5))]


def test_claims_carry_the_versions_that_read_them(coder, make_report):
    coded = coder.code(make_report("Nothing."))
    assert coded.codebook == coder.codebook.version
    assert coded.coder


@pytest.mark.shared
@pytest.mark.skipif(not _CORPUS.is_dir(), reason="the folder ../shared is not here")
def test_the_two_reports_are_fully_accounted_for(coder):
    names = load_register().names
    for file in sorted(_CORPUS.glob("*.txt")):
        for report in read_reports(file.read_bytes(), file.name, names):
            _hold(coder.code(bind_notes(report)))
