"""Where quotations open and close, also without their opening mark."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.notes.quotation import read_quotations


def quoted(text: str) -> list[str]:
    return [span.of(text) for span in read_quotations(text).spans]


def damaged(text: str) -> list[str]:
    return [span.of(text) for span in read_quotations(text).damaged]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("A. Person, “A Title,” A Paper", ["“A Title,”"]),
        ('A. Person, "A Title," A Paper', ['"A Title,"']),
        ('mixed “A Title," A Paper', ['“A Title,"']),
        ("“One,” X; “Two,” Y", ["“One,”", "“Two,”"]),
        ("„Ein Titel”, Blatt", ["„Ein Titel”"]),
        ("an opening “ that nothing closes", []),
    ],
)
def test_quotations_are_found(text: str, spans: list[str]) -> None:
    assert quoted(text) == spans
    assert damaged(text) == []


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Army finds mines,” Yonhap, 2 May 2018.", "Army finds mines,”"),
        ('Army finds mines," Yonhap, 2 May 2018.', 'Army finds mines,"'),
        ("Minister: N. Corp cleared a field,” Yonhap.", "Minister: N. Corp cleared a field,”"),
    ],
)
def test_a_title_that_lost_its_opening_mark_is_damaged(text: str, lost: str) -> None:
    assert damaged(text) == [lost]
    assert quoted(text) == []


def test_a_later_damaged_title_begins_with_its_own_citation() -> None:
    text = "“One,” Yonhap, 2 May 2018; and Two,” Yonhap, 3 May 2018."
    assert quoted(text) == ["“One,”"]
    assert damaged(text) == ["Two,”"]


@given(st.text(alphabet='ab “”",.;', max_size=60))
def test_quotations_never_overlap(text: str) -> None:
    spans = read_quotations(text).all
    assert all(a.end <= b.start for a, b in pairwise(spans))
