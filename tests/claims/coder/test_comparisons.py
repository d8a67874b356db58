"""Figures and years that are only compared with, and years that belong to a title."""

from __future__ import annotations

import pytest

from treatywatch.walk import code_text

CASES = [
    ("Mine casualties fell from 61 in 2004 to 17 in 2005.", "2005", 17),
    ("In 2005, there were 17 mine casualties, fewer than the 61 of 2004.", "2005", 17),
    ("The number of mine casualties more than doubled from the 36 recorded in 2009.", None, None),
    ("Deminers cleared 2 square kilometers in 2003, less than in 2002.", "2003", 2),
    ("The 2001 Landmine Impact Survey identified 60 mined areas.", None, 60),
    ("Some 41 million square meters were cleared in 2003, with 600 mines.", "2003", 41e6),
]


@pytest.mark.parametrize(("text", "date", "figure"), CASES, ids=[c[0][:40] for c in CASES])
def test_the_claim_takes_the_figure_and_the_year_of_now(
    text: str, date: str | None, figure: float | None
) -> None:
    claim = code_text(text, "TCD", 2010).claims[0]
    low = claim.quantity.low if claim.quantity is not None else None
    assert (claim.date, low) == (date, figure)
