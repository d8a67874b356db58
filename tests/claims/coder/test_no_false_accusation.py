"""No frame of denial, charge, condition, law, doubt or other actor lets an accusation through."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ACTORS = ["North Korea", "The government", "The army", "North Korean forces", "Government troops"]
DEEDS = [
    ("used", "use", "using"),
    ("laid", "lay", "laying"),
    ("planted", "plant", "planting"),
    ("emplaced", "emplace", "emplacing"),
    ("produced", "produce", "producing"),
    ("manufactured", "manufacture", "manufacturing"),
    ("deployed", "deploy", "deploying"),
]
WEAPONS = ["antipersonnel mines", "landmines", "mines", "PMD-6 mines", "new mines"]
PLACES = ["", " along the border", " in 1999", " near the demilitarized zone in 2004"]
FRAMES = [
    "{actor} denied that it had {past} {weapon}{place}.",
    "{actor} denies having {past} {weapon}{place}.",
    "{actor} has denied {ing} {weapon}{place}.",
    "{actor} has never {past} {weapon}{place}.",
    "{actor} has not {past} {weapon}{place}.",
    "{actor} did not {base} {weapon}{place}.",
    "{actor} is not known to have {past} {weapon}{place}.",
    "{actor} is not believed to have {past} {weapon}{place}.",
    "{actor} may have {past} {weapon}{place}.",
    "{actor} might {base} {weapon}{place}.",
    "{actor} will {base} {weapon}{place}.",
    "{actor} would {base} {weapon}{place} if it were attacked.",
    "{actor} could {base} {weapon}{place}.",
    "{actor} is able to {base} {weapon}{place}.",
    "{actor} reserves the right to {base} {weapon}{place}.",
    "{actor} has the right to {base} {weapon}{place}.",
    "{actor} plans to {base} {weapon}{place}.",
    "{actor} threatened to {base} {weapon}{place}.",
    "{actor} promised not to {base} {weapon}{place}.",
    "{actor} is prohibited from {ing} {weapon}{place}.",
    "{actor} should not {base} {weapon}{place}.",
    "{actor} allegedly {past} {weapon}{place}.",
    "{actor} reportedly {past} {weapon}{place}.",
    "{actor} probably {past} {weapon}{place}.",
    "{actor} is believed to have {past} {weapon}{place}.",
    "{actor} is alleged to have {past} {weapon}{place}.",
    "{actor} was accused of {ing} {weapon}{place}.",
    "{actor} has been blamed for {ing} {weapon}{place}.",
    "{actor} has yet to {base} {weapon}{place}.",
    "{actor} failed to {base} {weapon}{place}.",
    "{actor} refrained from {ing} {weapon}{place}.",
    "{actor} stopped short of {ing} {weapon}{place}.",
    "{actor} found freshly {past} {weapon}{place}.",
    "{actor} was among the states urged not to {base} {weapon}{place}.",
    "It is unlikely that {actor} {past} {weapon}{place}.",
    '"{actor} {past} {weapon}{place}," said the South Korean minister.',
    "{actor} criticized the United States for {ing} {weapon}{place}.",
    "{actor} said that the United States had {past} {weapon}{place}.",
    "{actor} accused the South Korean army of {ing} {weapon}{place}.",
    "{actor} signed a law that bans {ing} {weapon}{place}.",
    "South Korea alleged that {actor} had {past} {weapon}{place}.",
    "South Korean officials stated that {actor} {past} {weapon}{place}.",
    "According to a defector, {actor} {past} {weapon}{place}.",
    "A newspaper reported that {actor} {past} {weapon}{place}.",
    "Human Rights Watch said that {actor} {past} {weapon}{place}.",
    "The UN reported that {actor} {past} {weapon}{place}.",
    "It is alleged that {actor} {past} {weapon}{place}.",
    "It is possible that {actor} {past} {weapon}{place}.",
    "It is not known whether {actor} {past} {weapon}{place}.",
    "It is not true that {actor} {past} {weapon}{place}.",
    "There is no evidence that {actor} {past} {weapon}{place}.",
    "There are no reports that {actor} {past} {weapon}{place}.",
    "There were allegations that {actor} {past} {weapon}{place}.",
    "If {actor} {past} {weapon}{place}, it has kept silent about it.",
    "Had {actor} {past} {weapon}{place}, refugees would have seen them.",
    "Unless {actor} {past} {weapon}{place}, the path is safe.",
    "Whether {actor} {past} {weapon}{place} is not clear.",
    "The treaty forbids that {actor} {base} {weapon}{place}.",
    "Nobody saw that {actor} {past} {weapon}{place}.",
    "The claim that {actor} {past} {weapon}{place} was never proven.",
    "{actor} {past} {weapon}{place}, according to a defector.",
    "{actor} {past} {weapon}{place}, a South Korean official said.",
    "{actor} {past} {weapon}{place}, the rebels alleged.",
    "“{actor} {past} {weapon}{place},” the defector said.",
    "Has {actor} {past} {weapon}{place}?",
    "Rebels who fought {actor} {past} {weapon}{place}.",
    "Insurgents opposed to {actor} {past} {weapon}{place}.",
    "Smugglers, not {actor}, {past} {weapon}{place}.",
    "The rebels, and not {actor}, {past} {weapon}{place}.",
    "{actor} cleared the fields where rebels had {past} {weapon}{place}.",
    "{actor} lost the town after insurgents {past} {weapon}{place}.",
    "{actor} arrested men who had {past} {weapon}{place}.",
    "The Karen National Liberation Army {past} {weapon}{place}.",
    "Soldiers of the rebel army {past} {weapon}{place}.",
    "Anti-government forces {past} {weapon}{place}.",
    "Coalition forces {past} {weapon}{place}.",
    "Mines were {past}{place}.",
    "There are no rebels in the land of {actor} that {past} {weapon}{place}.",
    "No group that opposes {actor} {past} {weapon}{place}.",
    "There is nobody under {actor} who {past} {weapon}{place}.",
]


def _sentence(frame: str, actor: str, deed: tuple[str, str, str], weapon: str, place: str) -> str:
    past, base, ing = deed
    if not frame.startswith("{actor}") and not frame.startswith("“{actor}"):
        actor = actor[0].lower() + actor[1:] if actor.startswith(("The ", "Gov")) else actor
    return frame.format(actor=actor, past=past, base=base, ing=ing, weapon=weapon, place=place)


@pytest.mark.parametrize("frame", FRAMES)
def test_a_frame_lets_no_accusation_through(frame, claims):
    for actor in ACTORS:
        for deed in DEEDS[:6:5] + DEEDS[1:2]:
            sentence = _sentence(frame, actor, deed, WEAPONS[0], PLACES[1])
            assert [c for c in claims(sentence) if c.accuses] == [], sentence


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    frame=st.sampled_from(FRAMES),
    actor=st.sampled_from(ACTORS),
    deed=st.sampled_from(DEEDS),
    weapon=st.sampled_from(WEAPONS),
    place=st.sampled_from(PLACES),
)
def test_no_mixture_of_frame_and_deed_accuses(claims, frame, actor, deed, weapon, place):
    sentence = _sentence(frame, actor, deed, weapon, place)
    assert [c for c in claims(sentence) if c.accuses] == [], sentence


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    outer=st.sampled_from([f for f in FRAMES if f.count("{actor} {past} {weapon}{place}.") == 1]),
    inner=st.sampled_from(["denied that it had {past}", "may have {past}", "has never {past}"]),
    actor=st.sampled_from(ACTORS),
    deed=st.sampled_from(DEEDS),
)
def test_frames_inside_frames_do_not_accuse(claims, outer, inner, actor, deed):
    frame = outer.replace("{actor} {past}", "{actor} " + inner)
    sentence = _sentence(frame, actor, deed, WEAPONS[0], "")
    assert [c for c in claims(sentence) if c.accuses] == [], sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Government forces laid antipersonnel mines along the border in 1999.",
        "North Korea has used landmines in the demilitarized zone.",
        "The army planted new mines near the river.",
        "North Korean soldiers emplaced PMD-6 mines in August 2015.",
        "North Korea produces antipersonnel mines.",
    ],
)
def test_a_plain_statement_in_the_reports_own_voice_is_coded(claims, sentence):
    assert any(c.accuses for c in claims(sentence)), sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The army used bulldozers to remove mines.",
        "North Korea produces copper from its mines.",
        "The army used mine ploughs in the north.",
        "The army deployed mine clearance teams in 2004.",
        "The army used tanks against mines.",
        "The government manufactures vehicles for mine clearance.",
        "The army uses drones to find mines.",
        "Government troops planted trees on old minefields.",
        "The army laid the mines out for destruction.",
        "The army used explosives to destroy mines.",
        "The army employed villagers to clear mines.",
        "The army placed signs around mines.",
        "The government produced maps of mines.",
        "The navy laid sea mines in 1950.",
        "The government used the mines issue for propaganda.",
        "The army produced a manual on landmines.",
        "Government forces scattered after mines exploded.",
        "The government assembled experts on mines.",
        "North Korea used to say that mines protect the border.",
    ],
)
def test_a_mine_that_is_not_the_object_accuses_nobody(claims, sentence):
    assert [c for c in claims(sentence) if c.accuses] == []
