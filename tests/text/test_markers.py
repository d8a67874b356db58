"""Which numbers in a text are note markers, in each of the printed forms."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.text import MarkerStyle, find_markers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("laid mines.[2] He said", [2], id="after the full stop"),
        pytest.param("Though hard to confirm,[13] it", [13], id="after a comma"),
        pytest.param("the “ban.” [1] It", [1], id="space before"),
        pytest.param("the treaty.[1 ] It", [1], id="space inside"),
        pytest.param("the treaty.[2][3] It", [2, 3], id="two in a row"),
        pytest.param("“is [sic] no longer”", [], id="sic"),
        pytest.param("“support [the ban treaty]”", [], id="words put into a quotation"),
        pytest.param("“since [1997] no mines”", [], id="a year put into a quotation"),
        pytest.param("“some [12345] mines”", [], id="an amount put into a quotation"),
        pytest.param("“since May[1997] no mines”", [], id="a year glued inside a quotation"),
        pytest.param("no mines.[999999] It", [999999], id="a number no report reaches"),
        pytest.param("no mines.[" + "9" * 5000 + "]", [], id="no number at all"),
        pytest.param("[]", [], id="empty"),
        pytest.param("[٣]", [], id="other digits"),
        pytest.param("[1", [], id="never closed"),
    ],
)
def test_brackets(text: str, numbers: list[int]) -> None:
    assert [marker.number for marker in find_markers(text)] == numbers


@pytest.mark.parametrize(
    ("text", "style", "expected", "numbers"),
    [
        pytest.param(
            "a ban.(98) In (1997) and (2) it(99)", "round", range(98, 101), [98, 99], id="round"
        ),
        pytest.param("a ban.(98) and (7)", "round", (), [], id="round, none expected"),
        pytest.param(
            "treaty.89 The CBU-89 system.90 See 91 mines.",
            "glued",
            range(89, 92),
            [89, 90],
            id="glued",
        ),
        pytest.param("in 1999. At 3.5 km", "glued", (5, 1999), [], id="decimals are no markers"),
        pytest.param("zone.5 then x.9 then y.6", "glued", (5, 6, 9), [5, 6], id="order decides"),
    ],
)
def test_round_and_glued(text: str, style: str, expected: range, numbers: list[int]) -> None:
    found = find_markers(text, style=MarkerStyle(style), expected=expected)
    assert [marker.number for marker in found] == numbers


@given(st.text(alphabet="a1[] ().”“\n", max_size=80))
def test_places_are_exact_and_in_order(text: str) -> None:
    markers = find_markers(text)
    assert all(int(m.span.of(text).strip("[ ]\n")) == m.number for m in markers)
    assert all(a.end <= b.start for a, b in itertools.pairwise(markers))
    assert all(text[m.start] == "[" and text[m.end - 1] == "]" for m in markers)
