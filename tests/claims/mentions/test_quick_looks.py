"""Quick looks before slow patterns: they keep out nothing that a pattern would read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from treatywatch.claims.mentions import dates, number_places

CUES = st.sampled_from(
    [
        *("since", "up to", "as of", "in", "in the", "between", "during the period", "by"),
        *("early", "mid-", "end of", "the first half of", "summer", "late in", "about", "circa"),
        *("calendar year", "months of", "from", "(since", "killed", "mines", "and", ",", "-", ""),
    ]
)


@given(st.lists(CUES, max_size=5).map(" ".join), st.sampled_from(["", " ", "  "]))
def test_a_cue_before_a_date_is_not_passed_over(words, gap):
    before = words + gap
    match = dates._CUE.search(before)
    read = match is not None and any(match[group] for group in ("cue", "part", "about"))
    assert not read or dates._may_cue(before)


LABELS = st.sampled_from(
    [
        *("article", "articles", "page", "pp.", "no.", "no", "form", "l.", "vol.", "para", "mk"),
        *("resolution no", "7 and", "7, ", "4 to", "49-", "#", "mine", "of", "some", "1,", "(type"),
    ]
)


@given(st.lists(LABELS, max_size=4).map(" ".join), st.sampled_from(["", " ", "  "]))
def test_a_label_before_a_number_is_not_passed_over(words, gap):
    text = f"{words}{gap}12"
    start = len(text) - 2
    read = number_places._LABEL.search(text, max(0, start - 24), start) is not None
    assert not read or number_places._is_label(text, start, len(text))
