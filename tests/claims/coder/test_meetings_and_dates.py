"""Lists of meetings, the dates of attitudes, and dates that only bound."""

from __future__ import annotations

import pytest

CASES = {
    "every dated meeting of a list": (
        (
            "Mali attended the Fourth Meeting of States Parties in September 2002 and the"
            " intersessional meetings in February and May 2003."
        ),
        "attendance",
        {("party", "2002-09"), ("party", "2003-02"), ("party", "2003-05")},
    ),
    "a neighbor's date is not the meeting's": (
        (
            "Mali attended the Eighteenth Meeting of States Parties, as well as the"
            " intersessional meetings in June 2021."
        ),
        "attendance",
        {("party", "2021-06")},
    ),
    "a list ends where another clause begins": (
        (
            "Mali has attended most meetings of the convention, but did not attend the Meetings"
            " of States Parties in 2016 and 2017."
        ),
        "attendance",
        {("party", None), ("absent", "2016"), ("absent", "2017")},
    ),
    "since a meeting": (
        "Mali has not attended a Meeting of States Parties since the one in Geneva in 2012.",
        "attendance",
        {("absent", None)},
    ),
    "an exception is not what is denied": (
        (
            "Mali has attended none of the annual meetings of the treaty, with the sole exception"
            " of the Fifth Meeting of States Parties in September 2003."
        ),
        "attendance",
        {("absent", None)},
    ),
    "never has no date": (
        (
            "Mali abstained on Resolution 71/34 in December 2016 and has never attended a"
            " meeting of the treaty."
        ),
        "attendance",
        {("absent", None)},
    ),
    "an attitude is dated by its saying": (
        "On 10 September 2004, Mali announced that it would accede to the treaty in 2012.",
        "treaty.intent",
        {("will-join", "2004-09-10")},
    ),
    "what becomes of a ratification": (
        (
            "Mali signed the Mine Ban Treaty on 3 December 1997 and ratified it on 2 June 1998,"
            " becoming a State Party on 1 March 1999."
        ),
        "treaty.status",
        {("party", "1999-03-01")},
    ),
    "a series of years is no roll call": (
        "Mali abstained on the annual resolution on the treaty in 2015-2019.",
        "vote",
        set(),
    ),
    "the period that a report covers": (
        "In April 2012 Mali submitted its ninth Article 7 report, for calendar year 2011.",
        "transparency.report",
        {("submitted", "2012-04")},
    ),
}


@pytest.mark.parametrize(("sentence", "question", "expected"), CASES.values(), ids=CASES)
def test_a_date_belongs_to_what_it_dates(claims, sentence, question, expected):
    found = claims(sentence, country="MLI")
    assert {(c.answer, c.date) for c in found if c.question == question} == expected
