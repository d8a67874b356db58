"""What stops a publication: statements that cannot both be printed, whatever the archive holds."""

from __future__ import annotations

import pytest

from treatywatch.checks import check_report
from treatywatch.model import Severity

STOPS = {
    "production": (
        "EGY",
        (
            "Egypt has never produced antipersonnel mines. Its stockpile is large. "
            "Egypt has produced antipersonnel mines."
        ),
    ),
    "export": ("IRN", "Iran has exported mines. Iran has never exported mines."),
    "membership": (
        "GEO",
        "Georgia is not party to the Mine Ban Treaty. Georgia is party to the Mine Ban Treaty.",
    ),
    "use": ("NPL", "The army has used mines. Nepal has never used antipersonnel mines."),
}
PASSES = {
    "one answer": ("EGY", "Egypt has never produced mines. Egypt has never produced mines."),
    "another time": (
        "EGY",
        "Egypt has never produced mines since 1988. Egypt has produced mines.",
    ),
    "a no of the present": ("EGY", "Egypt has produced mines. Egypt does not produce mines."),
    "a doubt": ("EGY", "Egypt has never produced mines. Egypt may have produced mines."),
    "somebody's word": (
        "EGY",
        "Egypt has produced mines. Officials said that Egypt has never produced mines.",
    ),
    "another state": ("EGY", "Egypt has never produced mines. Israel has produced mines."),
    "another treaty": (
        "GEO",
        (
            "Georgia is not party to the Mine Ban Treaty. "
            "Georgia is party to the Convention on Conventional Weapons."
        ),
    ),
    "a treaty that is only pointed at": (
        "ERI",
        "Eritrea has not joined the convention. Eritrea is party to the Mine Ban Treaty.",
    ),
    "another weapon": (
        "EGY",
        "Egypt has never produced cluster munitions. Egypt has produced antipersonnel mines.",
    ),
    "a place": ("IRN", "Iran has exported mines to Sudan. Iran has never exported mines."),
    "both in one sentence": (
        "EGY",
        "Egypt has never exported mines, yet Egypt has exported mines.",
    ),
}


@pytest.mark.parametrize(("country", "text"), STOPS.values(), ids=STOPS.keys())
def test_a_report_that_says_yes_and_no_is_stopped_with_both_sentences(read, found, country, text):
    (finding,) = found("checks.contradicts-itself", read(country, 2004, text))
    assert finding.severity is Severity.BLOCK
    assert finding.country == country
    said = [fact.text for fact in finding.evidence if fact.anchor is not None]
    assert len(said) == 2
    assert all(words in text for words in said)


@pytest.mark.parametrize(("country", "text"), PASSES.values(), ids=PASSES.keys())
def test_statements_that_can_stand_side_by_side_pass(read, found, country, text) -> None:
    assert found("checks.contradicts-itself", read(country, 2004, text)) == []


def test_nothing_in_the_sample_blocks(register, sample_reports) -> None:
    found = [f for one in sample_reports for f in check_report(one, register)]
    assert [f for f in found if f.severity is Severity.BLOCK] == []
    assert found
