"""What people decided is what the claims of a report are, for as long as its words stand."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from treatywatch.decisions import asked_again, decided, findings_of
from treatywatch.model import (
    Certainty,
    ClaimContent,
    ClaimStatus,
    Judgement,
    Severity,
    Speaker,
)

ACCEPT, REJECT, CORRECT = Judgement.ACCEPT, Judgement.REJECT, Judgement.CORRECT
ADD, WITHDRAW = Judgement.ADD, Judgement.WITHDRAW


def said(coded) -> list[tuple[str, str, str]]:
    return [(c.question, c.answer, c.status.value) for c in coded.claims]


def test_without_decisions_claims_stay_proposals(coded):
    assert decided(coded, ()) is coded


def test_an_accepted_claim_says_so(coded, making):
    result = decided(coded, [making.decision(coded, 0, ACCEPT)])
    assert said(result) == [("transfer.export", "yes", "accepted"), ("use", "yes", "proposed")]
    assert len(result.decisions) == 1


def test_a_rejected_claim_goes_and_its_decision_stays(coded, making):
    result = decided(coded, [making.decision(coded, 0, REJECT)])
    assert said(result) == [("use", "yes", "proposed")]
    assert [s.text for s in result.uncoded] == [making.EXPORT, making.PLAIN]
    assert [d.judgement for d in result.decisions] == [REJECT]


def test_a_corrected_claim_reads_as_corrected_at_the_same_place(coded, making):
    made = making.reads(making.decision(coded, 0, CORRECT), certainty=Certainty.REPORTED)
    claim = decided(coded, [made]).claims[0]
    assert (claim.certainty, claim.status) == (Certainty.REPORTED, ClaimStatus.CORRECTED)
    assert claim.notes == (1,)
    text = coded.report.text
    assert text[claim.anchor.start : claim.anchor.end] == claim.anchor.quotation


def test_an_added_claim_stands_in_its_sentence_with_its_notes(coded, making):
    content = ClaimContent("stockpile", "yes", "PRK", Certainty.FLAT, Speaker.MONITOR)
    result = decided(coded, [making.decision(coded, 2, ADD, claim=content)])
    added = result.claims[-1]
    assert (added.question, added.status) == ("stockpile", ClaimStatus.ADDED)
    assert added.sentence.quotation == making.PLAIN
    assert result.uncoded == ()


def test_the_newest_word_counts(coded, making):
    log = [making.decision(coded, 0, REJECT), making.decision(coded, 0, ACCEPT, by="Emil")]
    assert said(decided(coded, log))[0] == ("transfer.export", "yes", "accepted")


def test_a_decision_can_be_taken_back(coded, making):
    log = [making.decision(coded, 0, REJECT), making.decision(coded, 0, WITHDRAW)]
    assert said(decided(coded, log))[0] == ("transfer.export", "yes", "proposed")


class TestFourEyes:
    """On use and production one person alone decides nothing."""

    def test_one_person_leaves_a_proposal(self, coded, making):
        for judgement in (ACCEPT, REJECT):
            assert said(decided(coded, [making.decision(coded, 1, judgement)]))[1][2] == "proposed"

    def test_the_same_person_twice_is_one_person(self, coded, making):
        log = [making.decision(coded, 1, ACCEPT), making.decision(coded, 1, ACCEPT)]
        assert said(decided(coded, log))[1][2] == "proposed"

    def test_two_who_agree_decide(self, coded, making):
        log = [making.decision(coded, 1, ACCEPT), making.decision(coded, 1, ACCEPT, by="Faisal")]
        assert said(decided(coded, log))[1][2] == "accepted"

    def test_two_who_disagree_leave_a_proposal(self, coded, making):
        log = [making.decision(coded, 1, ACCEPT), making.decision(coded, 1, REJECT, by="Faisal")]
        assert said(decided(coded, log))[1][2] == "proposed"

    def test_nobody_adds_an_accusation_alone(self, coded, making):
        content = ClaimContent("use", "yes", "PRK", Certainty.FLAT, Speaker.MONITOR)
        alone = [making.decision(coded, 2, ADD, claim=content)]
        assert len(decided(coded, alone).claims) == 2
        both = [*alone, making.decision(coded, 2, ADD, by="Faisal", claim=content)]
        assert len(decided(coded, both).claims) == 3

    def test_to_accept_what_somebody_added_is_to_say_the_same(self, coded, making):
        content = ClaimContent("use", "yes", "PRK", Certainty.FLAT, Speaker.MONITOR)
        added = making.decision(coded, 2, ADD, claim=content)
        second = replace(
            making.decision(coded, 2, ADD, by="Faisal", claim=content),
            judgement=ACCEPT,
            proposal=content,
            claim=None,
        )
        assert said(decided(coded, [added, second]))[-1] == ("use", "yes", "added")

    def test_a_claim_is_not_corrected_into_an_accusation_alone(self, coded, making):
        made = making.reads(making.decision(coded, 0, CORRECT), question="use")
        assert said(decided(coded, [made]))[0] == ("transfer.export", "yes", "proposed")


class TestWhenTheTextChanges:
    """A making.decision is tied to words, not to places or numbers."""

    def test_a_paragraph_in_front_changes_nothing(self, coded, making):
        moved = making.coded_of(
            making.report_of("Something new stands here.", making.EXPORT, making.USE, making.PLAIN)
        )
        assert said(decided(moved, [making.decision(coded, 0, ACCEPT)]))[0][2] == "accepted"

    def test_another_number_of_the_note_changes_nothing(self, coded, making):
        notes = ("A new note.", "Interview, 1 May 2020.", "A letter.")
        other = making.coded_of(making.report_of("Ruritania has exported mines.[2]", notes=notes))
        assert said(decided(other, [making.decision(coded, 0, ACCEPT)]))[0][2] == "accepted"

    def test_another_sentence_asks_again_and_shows_both(self, coded, making):
        other = making.coded_of(making.report_of("Ruritania has never exported mines.[1]"))
        log = [making.decision(coded, 0, ACCEPT)]
        result = decided(other, log)
        assert said(result)[0][2] == "proposed"
        (finding,) = findings_of(result, log)
        assert finding.rule == "decisions.asked-again"
        assert finding.severity is Severity.WARN
        assert [fact.text for fact in finding.evidence] == [
            "Ruritania has exported mines.",
            "Ruritania has never exported mines.",
        ]

    def test_a_rejected_accusation_that_comes_back_with_other_words_blocks(self, coded, making):
        moved = making.coded_of(making.report_of(making.USE.replace(".", " again.")))
        at = next(n for n, claim in enumerate(coded.claims) if claim.question == "use")
        for judgement, severity in ((REJECT, Severity.BLOCK), (ACCEPT, Severity.WARN)):
            (finding,) = findings_of(moved, [making.decision(coded, at, judgement)])
            assert finding.severity is severity

    def test_another_note_asks_again(self, coded, making):
        other = making.coded_of(making.report_of(making.EXPORT, notes=("Interview, 2 June 2020.",)))
        (asked,) = asked_again(other, [making.decision(coded, 0, ACCEPT)])
        assert asked.why == "its notes have changed"

    def test_a_sentence_that_is_gone_is_said_to_be_gone(self, coded, making):
        other = making.coded_of(
            making.report_of("It is an island with two harbours and no railway.")
        )
        (asked,) = asked_again(other, [making.decision(coded, 0, ACCEPT)])
        assert (asked.now, asked.why) == (None, "the sentence is gone")

    def test_what_was_taken_back_is_not_asked(self, coded, making):
        other = making.coded_of(making.report_of(making.PLAIN))
        log = [making.decision(coded, 0, ACCEPT), making.decision(coded, 0, WITHDRAW)]
        assert asked_again(other, log) == ()

    def test_an_accepted_claim_stays_when_the_coder_proposes_it_no_more(self, coded, making):
        silent = replace(coded, claims=(), uncoded=coded.report.body_sentences)
        result = decided(silent, [making.decision(coded, 0, ACCEPT)])
        assert said(result) == [("transfer.export", "yes", "accepted")]

    def test_a_rejected_proposal_that_is_gone_leaves_nothing(self, coded, making):
        silent = replace(coded, claims=(), uncoded=coded.report.body_sentences)
        assert decided(silent, [making.decision(coded, 0, REJECT)]).claims == ()


@given(steps=st.lists(st.tuples(st.integers(0, 1), st.sampled_from((ACCEPT, REJECT, WITHDRAW)),
                          st.sampled_from(("Edith", "Faisal"))), max_size=8))  # fmt: skip
def test_every_sentence_is_accounted_for(steps, making):
    coded = making.coded_of(making.report_of(making.EXPORT, making.USE, making.PLAIN))
    result = decided(
        coded, [making.decision(coded, place, what, by=who) for place, what, who in steps]
    )
    spans = {c.sentence.start for c in result.claims} | {s.start for s in result.uncoded}
    assert spans == {s.start for s in coded.report.sentences()}
    assert not {c.sentence.start for c in result.claims} & {s.start for s in result.uncoded}
