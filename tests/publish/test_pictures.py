"""Small pictures: what stands in them is what the editions say."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatywatch.publish.pages.sparks import HEIGHT, STEP, spark
from treatywatch.publish.pages.treaty_days import HIGHEST, turns_of, year_bars
from treatywatch.publish.words.tones import Tone, tone
from treatywatch.register import Standpoint, load_register

REGISTER = load_register()


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({"yes"}, Tone.YES),
        ({"no"}, Tone.NO),
        ({"unknown"}, Tone.OPEN),
        ({"quantity"}, Tone.NUMBER),
        ({"small", "quantity"}, Tone.NUMBER),
        ({"abstained"}, Tone.OTHER),
        ({"abstained", "absent"}, Tone.OTHER),
        ({"yes", "no"}, Tone.MIXED),
        ({"yes", "unknown"}, Tone.MIXED),
    ],
)
def test_answers_have_a_tone(answers, wanted):
    assert tone(answers) is wanted


def test_an_allegation_never_looks_like_a_finding():
    alleged = spark([1999], {1999: [("yes", "alleged")]}, {1999})
    found = spark([1999], {1999: [("yes", "confirmed")]}, {1999})
    assert [name for name, _ in alleged.paths] == ["y w"]
    assert [name for name, _ in found.paths] == ["y"]
    assert (alleged.marks[0].firm, found.marks[0].firm) == (False, True)


def test_silence_is_not_the_same_as_no_report():
    picture = spark([1999, 2000, 2001], {1999: [("no", "flat")]}, {1999, 2000})
    assert [(m.letter, m.report) for m in picture.marks] == [("N", True), ("", True), ("", False)]
    assert dict(picture.paths)["s"] == f"M{STEP + 1},{HEIGHT - 2}h7v1h-7z"


@pytest.mark.parametrize("code", ["MBT", "CCM", "CCW"])
def test_the_years_of_a_treaty_count_its_states_parties(code):
    bars = year_bars(REGISTER, code)
    for bar in bars[:: len(bars) // 4]:
        day = date(int(bar.link.words), 12, 31)
        assert bar.parties == REGISTER.states_parties(code, day).count
    assert max(bar.height for bar in bars) == HIGHEST


TURNS = {code: turns_of(REGISTER, treaty) for code, treaty in REGISTER.treaties.items()}


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_the_turns_of_a_state_give_its_status_on_any_day(data):
    treaty = REGISTER.treaties[data.draw(st.sampled_from(sorted(TURNS)))]
    state = data.draw(st.sampled_from(sorted(TURNS[treaty.code])))
    length = (treaty.checked_until - treaty.adopted).days
    day = treaty.adopted + timedelta(days=data.draw(st.integers(0, length)))
    turn = [one for one in TURNS[treaty.code][state] if one.day <= day.isoformat()][-1]
    assert Standpoint(turn.status) is REGISTER.status(state, treaty.code, day).status
