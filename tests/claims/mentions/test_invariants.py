from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatywatch.claims.mentions import FoundMentions, MentionFinder, find_mentions
from treatywatch.claims.mentions.folding import fold_case, fold_marks
from treatywatch.claims.mentions.numbers import read_number
from treatywatch.claims.mentions.once import once
from treatywatch.register import load_register

FINDER = MentionFinder(load_register())
KINDS = [name for name, value in vars(FoundMentions).items() if isinstance(value, once)]
assert len(KINDS) == 11
WORDS = st.sampled_from(
    [
        "North",
        "Korea",
        "South",
        "and",
        "the",
        "U.S.",
        "51/45",
        "Resolution",
        "UNGA",
        "156-0",
        "7",
        "December",
        "2020",
        "since",
        "1996",
        "–",
        "1,694",
        "two",
        "million",
        "antipersonnel",
        "mines",
        "POMZ-2",
        "PОМZ-2",
        "33.4km²",
        "US$31.4",
        "İstanbul",
        "ß",
        "ﬁ",
        "é",
        "😀",
        "Mr.",
        "Son",
        "killed",
        "a",
        "man",
        "was",
        "Mine",
        "Ban",
        "Treaty",
        "Amended",
        "Protocol",
        "II",
        "First",
        "Review",
        "Conference",
        "FARC",
        "NPA",
        "(UN)",
        "’s",
        "“",
        "”",
        "between",
        "early",
        "mid-",
        "late",
        "of",
        "to",
        "from",
        "until",
        "Type",
        "72",
        "ban",
        "action",
        "\n",
        "\xa0",
        ",",
        ".",
        ";",
        "00",
        "0",
        "1/0",
        "31",
        "February",
        "99",
        "Chad",
        "River",
    ]
)
SENTENCES = st.one_of(
    st.text(max_size=120),
    st.lists(WORDS, max_size=25).map(" ".join),
    st.lists(WORDS, max_size=12).map("".join),
)


@settings(max_examples=400, deadline=None)
@given(SENTENCES)
def test_every_span_holds_its_text_and_the_order_is_that_of_starts(text: str) -> None:
    found = find_mentions(text, FINDER)
    assert all(text[m.start : m.end] == m.text and m.start < m.end for m in found)
    assert [m.start for m in found] == sorted(m.start for m in found)


@settings(max_examples=200, deadline=None)
@given(SENTENCES)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert FINDER.find(text) == FINDER.find(text)


@settings(max_examples=200, deadline=None)
@given(SENTENCES)
def test_mentions_of_one_kind_do_not_overlap(text: str) -> None:
    found = FINDER.scan(text)
    for kind in ("areas", "treaties", "weapons", "organisations", "meetings", "dates"):
        spans = [(m.start, m.end) for m in getattr(found, kind)]
        assert all(left[1] <= right[0] for left, right in pairwise(spans)), kind


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold_case(fold_marks(text))) == len(text)


@given(st.integers(min_value=0, max_value=10**12))
def test_figures_with_commas_are_read_back(number: int) -> None:
    written = f"{number:,}"
    assert read_number(written, 0) == (float(number), len(written), 1)


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_alone_is_what_the_whole_view_gives(kind: str) -> None:
    text = (
        "On 7 December 2020, North Korea abstained on UNGA Resolution 75/52 on the Mine Ban Treaty "
        "adopted 169-0-20 after the First Review Conference; Mr. Son of the government told HRW "
        "that two soldiers were killed by PMN mines."
    )
    alone = getattr(FINDER, kind)(text)
    assert alone
    assert alone == getattr(FINDER.scan(text), kind)
    assert set(alone) <= set(FINDER.find(text))


@pytest.mark.parametrize(
    "base",
    [
        "over 600 mines were found by 2 soldiers killed on 4 May 1999 in Chad, Mr. Son said. ",
        "between 1 and 2 and ",
        "US$5 NOK5 ",
        "1999 ",
        "North and South Korea and the FARC and UN ",
        "antipersonnel and antivehicle mines and ",
    ],
)
def test_a_very_long_line_does_not_hang(base: str) -> None:
    """Quadratic reading would take minutes here; how fast it is, bench/ measures."""
    assert _seconds(base * (160_000 // len(base))) < 20


def _seconds(text: str) -> float:
    begun = time.perf_counter()
    FINDER.find(text)
    return time.perf_counter() - begun
