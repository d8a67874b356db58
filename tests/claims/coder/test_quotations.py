"""A quotation that runs over sentences, and sentences in the first person, have a speaker."""

from __future__ import annotations

import pytest

QUOTED = (
    "Mali’s ambassador said that accession “is a goal of ours.",
    "Mali is not a party to the Convention on Cluster Munitions.",
    "Mali cannot join the treaty.”",
    "Mali is not a party to the CCW.",
)


def test_what_stands_between_the_marks_is_the_speakers(claims):
    speakers = {c.sentence.quotation: str(c.speaker) for c in claims(*QUOTED, country="MLI")}
    assert speakers[QUOTED[1]] == "government"
    assert speakers[QUOTED[2]] == "government"
    assert speakers[QUOTED[3]] == "monitor"


def test_a_quotation_that_is_never_closed_ends_by_itself(claims):
    plain = "Mali is not a party to the CCW."
    found = claims(QUOTED[0], *[plain] * 12, country="MLI")
    assert str(found[-1].speaker) == "monitor"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("For the time being we cannot join the treaty.", "government"),
        ("For the time being it cannot join the treaty.", "monitor"),
    ],
)
def test_who_says_we_speaks_for_the_country(claims, sentence, speaker):
    assert {str(c.speaker) for c in claims(sentence, country="MLI")} == {speaker}


CASES = {
    "a modal is shared": (
        "Mali announced that it would join the treaty and destroy all its mines.",
        {"treaty.intent=will-join"},
    ),
    "a negation before its subject": (
        "Nor has Mali joined the Convention on Cluster Munitions.",
        {"treaty.status=not-party"},
    ),
    "two negations side by side": (
        "It is not a party to the CCW and is not a member of the Conference on Disarmament.",
        {"treaty.status=not-party"},
    ),
    "what cannot be done is no doubt": (
        "It is not possible to join the treaty due to the security situation.",
        {"treaty.intent=not-ready", "reason=security-situation"},
    ),
    "a month is no doubt": (
        "The instrument of accession was signed in May and was deposited on 6 July 2001.",
        {"treaty.status=party"},
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), CASES.values(), ids=CASES)
def test_verbs_keep_their_modals_and_negations(claims, sentence, expected):
    found = claims(sentence, country="MLI")
    assert {f"{c.question}={c.answer}" for c in found} == expected
    assert all(c.certainty == "flat" for c in found)
