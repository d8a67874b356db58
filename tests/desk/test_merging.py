"""Two people write on the same text: what is clear is merged, what is not is shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatywatch.desk.drafts.text.merging import Source, merge
from treatywatch.desk.drafts.text.pieces import joined, pieces

BASE = (
    "## Production\n\nThe state has produced mines. It says that it stopped in 1990.[^1]\n\n"
    "## Use\n\nThere were no reports of use.\n\n[^1]: Letter, 1 March 2001.\n"
)

CLEAR = {
    "each changed another sentence": (
        ("It says that it stopped in 1990.", "It says that it stopped in 1991."),
        ("no reports of use", "no confirmed reports of use"),
    ),
    "one changed two sentences, the other none": (("1990", "1991"), ("", "")),
    "both made the same change": (("1990", "1991"), ("1990", "1991")),
    "one added a paragraph, the other changed a sentence": (
        ("## Use\n\n", "## Use\n\nThe border is closed.\n\n"),
        ("1990", "1991"),
    ),
    "one took a sentence out, the other changed another": (
        ("There were no reports of use.", ""),
        ("1990", "1991"),
    ),
    "one changed a note, the other its sentence": (("1 March", "2 March"), ("1990", "1991")),
}


@pytest.mark.parametrize("case", CLEAR)
def test_what_is_clear_is_merged(case):
    mine, theirs = (BASE.replace(*change) if change[0] else BASE for change in CLEAR[case])
    found = merge(BASE, mine, theirs)
    assert found.conflicts == ()
    expected = BASE
    for change in dict.fromkeys(CLEAR[case]):
        expected = expected.replace(*change) if change[0] else expected
    assert found.text.split() == expected.split()


UNCLEAR = {
    "both changed the same sentence": (("1990", "1991"), ("1990", "1992")),
    "one changed a sentence that the other took out": (
        ("1990", "1991"),
        ("It says that it stopped in 1990.[^1]", ""),
    ),
    "both changed the same note": (("1 March", "2 March"), ("1 March", "3 March")),
    "both added a sentence at the same place": (
        ("mines. It", "mines. One source agrees. It"),
        ("mines. It", "mines. One source denies it. It"),
    ),
}


@pytest.mark.parametrize("case", UNCLEAR)
def test_what_is_unclear_is_shown_with_both_readings(case):
    mine, theirs = (BASE.replace(*change) for change in UNCLEAR[case])
    (conflict,) = merge(BASE, mine, theirs).conflicts
    assert conflict.source is Source.CONFLICT
    assert conflict.mine in mine
    assert conflict.theirs in theirs
    assert conflict.mine != conflict.theirs


def test_new_notes_of_both_sides_keep_apart():
    mine = BASE.replace("use.", "use.[^2]", 1).replace("1990.", "1990.") + "\n[^2]: Mine.\n"
    theirs = BASE.replace("produced mines.", "produced mines.[^2]") + "\n[^2]: Theirs.\n"
    found = merge(BASE, mine, theirs)
    assert found.conflicts == ()
    assert pieces(found.text).notes == {
        "1": "[^1]: Letter, 1 March 2001.",
        "2": "[^2]: Theirs.",
        "3": "[^3]: Mine.",
    }
    assert "no reports of use.[^3]" in found.text
    assert "produced mines.[^2]" in found.text


SENTENCES = st.lists(
    st.sampled_from(["A first.", "A second.", "A third.", "\n\nB one.", "\n\nB two.[^1]", "C!"]),
    max_size=8,
).map(" ".join)


@settings(deadline=None)
@given(SENTENCES, SENTENCES)
def test_whoever_changed_nothing_gives_way(base, other):
    assert merge(base, base, other).text.split() == joined(pieces(other)).split()
    assert merge(base, other, base).text.split() == joined(pieces(other)).split()
    assert merge(base, other, other).conflicts == ()


@settings(deadline=None)
@given(SENTENCES, SENTENCES, SENTENCES)
def test_nothing_that_either_wrote_anew_is_missing(base, mine, theirs):
    found = merge(base, mine, theirs)
    shown = "".join(part.mine + part.theirs for part in found.body)
    for side in (mine, theirs):
        for sentence in pieces(side).body:
            assert sentence.strip() in shown
    swapped = merge(base, theirs, mine)
    assert len(swapped.conflicts) == len(found.conflicts)


@settings(deadline=None)
@given(SENTENCES)
def test_the_pieces_of_a_text_are_the_text(text):
    assert "".join(pieces(text).body) == text.rstrip()
