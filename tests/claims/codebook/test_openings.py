"""With which signs the matches of a pattern can begin."""

from __future__ import annotations

import pytest

from treatywatch.claims.proving.openings import openings


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        (r"\b(?:mines?)", []),
        (r"\b(?:\$\d+|mines)", ["$"]),
        (r"\b(?:(?:US|C)?\$\s?\d|€\s?\d)", ["$", "€"]),
        (r"\b(?:(?P<head>£)\d)", ["£"]),
        (r"\b(?:[€$]\d)", ["$", "€"]),
        (r"\b(?:(?:about\s+)?\(\d\))", ["("]),
        (r"\b(?:about \$\d|US\$)", []),
        (r"\b(?:(?:of|worth)\s+\$|[^$€]+mines)", []),
        (r"\b(?:\s?\$\d|\s*(?:€|£))", []),
        (r"\b(?:,\s+an?\s)", [","]),
        (r"\b(?:a\|b|\d{0,3}\$)", ["$"]),
    ],
)
def test_signs_with_which_a_match_can_begin(pattern: str, signs: list[str]) -> None:
    assert sorted(set(openings(pattern))) == signs
