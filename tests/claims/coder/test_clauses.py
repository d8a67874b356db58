"""Where clauses begin: tried only where their words stand, found all the same."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from treatywatch.claims.coder import clauses
from treatywatch.claims.coder.openings import Openings

PARTS = st.sampled_from(
    [
        *("and", "AND", "that", ", which", "where", "so that", "even  though", "in order", "or"),
        *("said", "says", "told the press", "denied", "added", "estimates", "indicating"),
        *("it has", "they were", "AREA_", "mines", "laid", "not", "then", "sand", "İ", "ſ"),
        *(";", ":", ",", '"', "--", "-", " - ", "  ", "\t", "and/or", "that's", "wide-and-far"),
    ]
)


@given(st.lists(PARTS, max_size=12), st.sampled_from([" ", "", ", "]))
def test_boundaries_are_those_that_a_search_finds(parts, joint):
    text = joint.join(parts)
    found = [(m.span(), m.lastgroup) for m in clauses.OPENINGS.finditer(text)]
    assert found == [(m.span(), m.lastgroup) for m in clauses.BOUNDARY.finditer(text)]


def test_no_match_lies_over_another():
    opened = Openings(re.compile(r",?\s*\b(?:and|and and)\b"), ["and"])
    assert [m.group() for m in opened.finditer("and, and and and")] == [
        "and",
        ", and",
        " and",
        " and",
    ]
