"""What rules want to stand in a sentence, told in one pass as by one search after another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.claims.coder.pattern import Encoded, Pattern
from treatywatch.claims.coder.standing import Standing, reaches

REACHING = [
    (r"mines?|land\s?mines", False),
    (r"disab\w+", False),
    (r"(?:\w+ )?mines", False),
    (r"[a-z]{2,9}", False),
    (r"lay[^;]{0,60}mines", True),
    (r"lay.*mines", True),
    (r"(?:\w+ ){0,3}mines", True),
    (r"(?:no|not)(?: \w+)*", True),
    (r"lay\W+mines", True),
    (r"\pL+", True),
]


@pytest.mark.parametrize(("pattern", "reaching"), REACHING)
def test_a_pattern_reaches_over_gaps(pattern, reaching):
    assert reaches(pattern) is reaching


PATTERNS = [Pattern(written, "here") for written in ("mines?", "lay[^;]{0,9}mine", "AREA_", "é")]
WORDS = st.lists(st.sampled_from(["mine", "lay", "area_", ";", "É", "x"]), max_size=5)


@given(WORDS.map(" ".join), WORDS.map(" ".join), st.integers(0, 2**5 - 1))
def test_what_is_wanted_stands_in_either_text(masked, plain, wants):
    wanted = dict(zip(PATTERNS, (0b00011, 0b00100, 0b01000, 0b10000), strict=True))
    text, other = Encoded(masked), Encoded(plain)
    stands = sum(b for p, b in wanted.items() if p.found(text) or p.found(other))
    assert Standing(wanted).met(wants, text, other) == stands & wants
