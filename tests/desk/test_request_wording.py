"""What is printed of a request is read by the coder and the reader of notes as what it is."""

from __future__ import annotations

from datetime import date

import pytest

from treatywatch.desk.citing import Channel, citation
from treatywatch.desk.requests.kinds import Outcome
from treatywatch.desk.requests.wording import Asked, sentence
from treatywatch.walk import code_text

SENT = date(2026, 1, 15)
DAY = date(2026, 3, 1)
RECIPIENTS = [
    "the Ministry of Foreign Affairs",
    "the Permanent Mission of Kazakhstan in Geneva",
    "a Ministry of Defence official",
]
REMINDERS = [(), (date(2026, 2, 1),), (date(2026, 2, 1), date(2026, 2, 20))]
ANSWERS = {
    Outcome.OPEN: {"sent"},
    Outcome.ANSWERED: {"answered"},
    Outcome.PARTLY: {"answered"},
    Outcome.DECLINED: {"declined"},
    Outcome.NO_REPLY: {"no-answer"},
    Outcome.REFERRED: set(),  # neither an answer nor silence: left to a person
}


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("channel", Channel)
def test_a_request_is_coded_as_what_became_of_it(channel, outcome):
    found = set()
    for to in RECIPIENTS:
        for reminders in REMINDERS:
            asked = Asked(to, channel, SENT, reminders, outcome, DAY, "the Ministry of Health")
            coded = code_text(sentence(asked, DAY), "KAZ", 2026)
            claims = {f"{c.question}={c.answer} {c.certainty} {c.speaker}" for c in coded.claims}
            found.add(frozenset(claims))
    expected = {f"request={answer} flat monitor" for answer in ANSWERS[outcome]}
    assert found == {frozenset(expected)}


def test_no_reply_says_as_of_which_day_and_after_which_reminders():
    asked = Asked(RECIPIENTS[0], Channel.FAX, SENT, REMINDERS[2], Outcome.NO_REPLY)
    assert sentence(asked, DAY) == (
        "As of 1 March 2026, the Ministry of Foreign Affairs had not replied to the Monitor’s "
        "request for information of 15 January 2026, nor to reminders of 1 February 2026 and "
        "20 February 2026."
    )


def test_a_request_whose_cut_off_has_not_come_does_not_say_that_nobody_replied():
    asked = Asked(RECIPIENTS[0], Channel.FAX, SENT, outcome=Outcome.OPEN)
    assert "replied" not in sentence(asked, DAY)


@pytest.mark.parametrize("who", RECIPIENTS)
@pytest.mark.parametrize("channel", Channel)
def test_an_answer_is_a_source_that_the_reader_of_notes_knows(channel, who):
    note = citation(who, channel, DAY, "Astana" if channel is Channel.INTERVIEW else "")
    report = code_text(f"It has not acceded.[1]\n\n[1] {note}\n", "KAZ", 2026).report
    (read,) = report.notes[0].citations
    kind = "interview" if channel is Channel.INTERVIEW else "correspondence"
    assert (read.kind, read.role, read.date, read.person) == (kind, who, "2026-03-01", None)
