"""Which sentences of two editions say the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from treatywatch.text import align

OLD = [
    "Iran has not acceded to the Mine Ban Treaty.",
    "Iran is not known to have exported mines since 1997.",
    "A letter was sent in January.",
]
NEW = [
    "In 2006, Iran abstained on the resolution.",
    "The Islamic Republic of Iran has not acceded to the Mine Ban Treaty.",
    "Since 1997, Iran is not known to have exported mines.",
]


def test_pairs_what_was_carried_reworded_or_turned_round() -> None:
    pairs = {pair.old: pair.new for pair in align(OLD, NEW)}
    assert pairs == {0: 1, 1: 2}


def test_equal_sentences_score_one_and_pair_in_order() -> None:
    pairs = align(["It did.", "It did not sign.", "It did."], ["It did.", "It did."])
    assert [(p.old, p.new, p.score) for p in pairs] == [(0, 0, 1.0), (2, 1, 1.0)]


def test_nothing_to_pair() -> None:
    assert align([], NEW) == ()
    assert align(OLD, ["Quite another matter altogether"]) == ()


@given(st.lists(st.text(max_size=20), max_size=6), st.lists(st.text(max_size=20), max_size=6))
def test_each_sentence_is_paired_once_and_above_the_threshold(
    old: list[str], new: list[str]
) -> None:
    pairs = align(old, new, threshold=0.7)
    assert len({p.old for p in pairs}) == len({p.new for p in pairs}) == len(pairs)
    assert all(0.7 <= p.score <= 1 for p in pairs)
    assert [p.old for p in pairs] == sorted(p.old for p in pairs)
