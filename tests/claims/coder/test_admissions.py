"""A state admits a deed only by officials who are its own; a denial admits nothing."""

from __future__ import annotations

import pytest


def _use(found):
    return sorted(
        f"{c.question}={c.answer} {c.subject} {c.certainty} {c.speaker}"
        for c in found
        if c.question in {"use", "use.denial", "armed-group.use"}
    )


NO_ADMISSION = {
    "officials of nobody": "Intelligence officials said that North Korea had emplaced landmines.",
    "a state by its name": "The authorities reported that North Korea had laid landmines.",
    "quoted by media": (
        "Media reported that intelligence officials said that North Korea had laid landmines."
    ),
}


@pytest.mark.parametrize("text", NO_ADMISSION.values(), ids=NO_ADMISSION.keys())
def test_officials_who_may_be_anybodys_admit_nothing(claims, text):
    assert not [c for c in claims(text) if c.question == "use" and c.speaker == "government"]


ADMISSIONS = {
    "its own government": ("The government has admitted using mines.", "use=yes"),
    "the state itself": ("North Korea acknowledged having used mines.", "use=yes"),
}


@pytest.mark.parametrize(("text", "expected"), ADMISSIONS.values(), ids=ADMISSIONS.keys())
def test_own_officials_admit(claims, text, expected):
    found = _use(claims(text))
    assert found == [f"{expected} PRK confirmed government"]


DENIALS = {
    "after the denial": (
        "North Korea denied the accusation and said it only used landmines in self-defense."
    ),
    "before the denial": (
        "It only used landmines in self-defense, the delegate said, denying the allegations."
    ),
    "in a participle": (
        "A spokesman rejected the charge, saying that the army only used mines in self-defense."
    ),
}


@pytest.mark.parametrize("text", DENIALS.values(), ids=DENIALS.keys())
def test_only_in_self_defense_within_a_denial_is_a_denial(claims, text):
    assert _use(claims(text)) == ["use.denial=yes PRK flat government"]


JOINED = {
    "each its own doubt": (
        "LTTE fighters, and possibly government troops, laid mines in 2008.",
        ["armed-group.use=yes LKA flat monitor", "use=yes LKA possible monitor"],
    ),
    "a contrast accuses nobody": (
        "The rebels, and not the army, laid mines in 2008.",
        ["armed-group.use=yes LKA flat monitor"],
    ),
    "both": (
        "Both the army and the rebels laid mines in 2008.",
        ["armed-group.use=yes LKA flat monitor", "use=yes LKA flat monitor"],
    ),
    "did the same": (
        "The rebels laid mines in 2008, and the army did the same.",
        ["armed-group.use=yes LKA flat monitor", "use=yes LKA flat monitor"],
    ),
    "the accused, not the accuser": (
        "The army was accused by an Indian official of using mines.",
        ["use=yes LKA alleged other-government"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), JOINED.values(), ids=JOINED.keys())
def test_each_of_several_actors_keeps_its_own(claims, text, expected):
    assert _use(claims(text, country="LKA")) == expected
