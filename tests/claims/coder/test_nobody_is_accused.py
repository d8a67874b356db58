"""Hard sentences that accuse nobody, or another state than the report's, one a line of a file."""

from __future__ import annotations

from pathlib import Path

import pytest

LINES = [
    line
    for line in (Path(__file__).parent / "nobody_is_accused.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_no_state_is_accused_but_the_one_that_is_named(claims, line):
    head, text = line.split("|", 1)
    country, _, accused = head.partition(">")
    country, _, cluster = country.partition("/")
    theme = "cluster-munition-ban-policy" if cluster else "mine-ban-policy"
    found = {c.subject for c in claims(text, country=country, theme=theme) if c.accuses}
    assert found == ({accused} if accused else set())
