"""What a heading lends to the sentences under it."""

from __future__ import annotations

import pytest

from treatywatch.walk import code_text

PAGE = "{heading}\n\nThe country is small.\n\n{sentence}"
CASES = [
    (
        "Support for Mine Action",
        "International contributions averaged approximately $9 million per year.",
        {"funding=received"},
    ),
    ("Mine Ban Policy", "International contributions averaged approximately $9 million.", set()),
    (
        "Landmine Casualties",
        "In 2003, eleven people were killed and 20 injured.",
        {"casualties=yes"},
    ),
    ("Production", "In 2003, eleven people were killed and 20 injured.", set()),
    ("Contamination", "The north was badly affected by the floods of May 2014.", set()),
]


@pytest.mark.parametrize(("heading", "sentence", "expected"), CASES, ids=[c[0] for c in CASES])
def test_a_heading_lends_its_topic_and_no_more(
    heading: str, sentence: str, expected: set[str]
) -> None:
    coded = code_text(PAGE.format(heading=heading, sentence=sentence), "TCD", 2013)
    assert {f"{c.question}={c.answer}" for c in coded.claims} == expected
