"""Tallies, numbers, dates: one fact against another on record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

VOTE = {"question": "vote", "answer": "abstained"}


@pytest.mark.parametrize(
    ("sentence", "claim", "flagged"),
    [
        (
            "It was one of ten governments that abstained on Resolution 51/45, passed 156-0.",
            {},
            "156-0",
        ),
        ("It was one of only ten governments that abstained on Resolution 51/45.", {}, ""),
        ("It was one of twelve states that abstained on Resolution 51/45.", {}, "one of twelve"),
        ("Resolution 51/45 was adopted by 155-0-10.", {}, ""),
        ("Resolution 53/77 N passed 124-0, with 19 abstentions.", {}, "124-0"),
        (
            "It was one of 17 states that abstained on Resolution 66/29 on 2 December 2011.",
            {"resolution": "66/29", "date": "2011-12-02"},
            "one of 17",
        ),
        ("It was one of 18 states that abstained on Resolution 66/29.", {}, ""),
        ("It is one of ten states that abstained on a resolution on cluster munitions.", {}, ""),
        ("It is one of 12 countries still producing mines.", {}, ""),
        (
            "It was one of 17 states that abstained on Resolution 66/29 in the First Committee.",
            {},
            "",
        ),
    ],
)
def test_tallies(page: Callable, found: Callable, sentence: str, claim: dict, flagged: str) -> None:
    claims = [{**VOTE, **claim}] if claim else []
    findings = found("checks.tally-against-roll-call", page(2012, (sentence, claims)))
    assert bool(findings) is bool(flagged)
    assert not flagged or flagged in findings[0].message


@pytest.mark.parametrize(
    ("date", "resolution", "flagged"),
    [
        ("2013-12-05", "68/30", ""),
        ("2013-12-05", "67/32", "68/30"),
        ("2013", "68/30", ""),
        ("2013-12", "68/30", ""),
        ("2013-12-06", "68/30", "2013-12-05"),
        ("2013-10-31", "68/30", "First Committee"),
        ("2012-12-05", "68/30", "2013-12-05"),
        ("2013-12-05", "66/999", "66th session"),
        ("2013-12-05", "68/31", "68/30"),
        (None, "68/30", ""),
    ],
)
def test_number_and_date(
    page: Callable, found: Callable, date: str | None, resolution: str, flagged: str
) -> None:
    claim = {**VOTE, "resolution": resolution, "date": date}
    findings = found("checks.resolution-against-date", page(2014, (f"On {date} it did.", [claim])))
    assert bool(findings) is bool(flagged)
    assert not flagged or flagged in findings[0].message


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("On 2 December 2011, it abstained on the text in the First Committee.", True),
        ("On 28 October 2011, it abstained on the text in the First Committee.", False),
        ("It abstained in the First Committee, and on 2 December 2011 in the Assembly.", False),
    ],
)
def test_the_committee_on_the_day_of_the_plenary(
    page: Callable, found: Callable, sentence: str, flagged: bool
) -> None:
    assert bool(found("checks.committee-date", page(2012, sentence))) is flagged


STATUS = [
    ("PRK", 2021, "not-party", "MBT", None, False),
    ("PRK", 2021, "party", "MBT", None, True),
    ("KHM", 2004, "party", "MBT", None, False),
    ("KHM", 2004, "signatory", "MBT", None, True),
    ("KHM", 2004, "not-party", "MBT", None, True),
    ("KHM", 1999, "signatory", "MBT", None, False),
    ("USA", 2021, "not-party", "MBT", None, False),
    ("MHL", 2021, "signatory", "MBT", None, False),
    ("MHL", 2021, "not-party", "MBT", None, False),
    ("FIN", 2012, "party", "MBT", None, False),
    ("FIN", 2010, "party", "MBT", None, True),
    ("FIN", 2012, "not-party", "MBT", None, False),
    ("FIN", 2021, "not-party", "MBT", "2011", False),
    ("PRK", 2021, "not-party", "CD", None, False),
    ("XXX", 2021, "not-party", "MBT", None, False),
]


@pytest.mark.parametrize(("country", "edition", "answer", "treaty", "date", "flagged"), STATUS)
def test_status(
    page: Callable,
    found: Callable,
    country: str,
    edition: int,
    answer: str,
    treaty: str,
    date: str | None,
    flagged: bool,
) -> None:
    claim = {"question": "treaty.status", "answer": answer, "treaty": treaty, "date": date}
    report = page(edition, ("It is what it is.", [claim]), country=country)
    assert bool(found("checks.status-against-acts", report)) is flagged


@pytest.mark.parametrize(
    ("country", "sentence", "severity"),
    [
        ("PLW", "Palau acceded on 19 November 2007.", None),
        ("PLW", "Palau acceded on 18 November 2007.", "note"),
        ("PLW", "Palau acceded on 19 November 2006.", "warn"),
        (
            "KHM",
            (
                "Cambodia signed on 3 December 1997, ratified on 28 July 1999, and became a State "
                "Party on 1 January 2000."
            ),
            None,
        ),
        (
            "KHM",
            (
                "Cambodia signed on 3 December 1997, ratified on 28 July 1998, and became a State "
                "Party on 1 January 2000."
            ),
            "warn",
        ),
        ("KHM", "Cambodia ratified in 1999.", None),
        ("KHM", "Cambodia ratified in 1998.", "warn"),
        ("KHM", "Cambodia is a State Party; its parliament passed the law on 3 May 1999.", None),
    ],
)
def test_days_of_acts(
    page: Callable, found: Callable, country: str, sentence: str, severity: str | None
) -> None:
    claim = {"question": "treaty.status", "answer": "party", "treaty": "MBT"}
    findings = found("checks.act-date", page(2009, (sentence, [claim]), country=country))
    assert [finding.severity.value for finding in findings] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("edition", "updated", "date", "sentence", "flagged"),
    [
        (2003, None, "2003-10-23", "On 23 October 2003, it voted.", True),
        (2003, None, "2002-10-23", "On 23 October 2002, it voted.", False),
        (2021, "2021-11-16", "2021-12-06", "On 6 December 2021, it voted.", True),
        (2021, "2021-11-16", "2020-12-07", "On 7 December 2020, it voted.", False),
        (2021, None, "2030-03-01", "Its deadline is 1 March 2030.", False),
        (2021, None, "2022", "It will vote in 2022.", False),
        (None, None, "2030", "It voted in 2030.", False),
    ],
)
def test_after_closing(
    page: Callable,
    found: Callable,
    edition: int | None,
    updated: str | None,
    date: str,
    sentence: str,
    flagged: bool,
) -> None:
    report = page(edition, (sentence, [{**VOTE, "date": date}]), last_updated=updated)
    assert bool(found("checks.date-after-closing", report)) is flagged


@pytest.mark.parametrize(
    ("country", "sentence"),
    [
        (
            "MOZ",
            (
                "Mozambique, which signed the treaty on 3 December 1997 and ratified on 25 August "
                "1998, hosted a meeting in May 1999."
            ),
        ),
        (
            "ARG",
            (
                "Argentina signed the treaty on 4 December 1997, its envoy said in November 1998 "
                "that ratification would follow."
            ),
        ),
        (
            "GRC",
            (
                "Greece signed the treaty on 3 December 1997 and its parliament approved it in "
                "March 2002."
            ),
        ),
    ],
)
def test_days_of_other_things_are_left_alone(
    page: Callable, found: Callable, country: str, sentence: str
) -> None:
    claim = {"question": "treaty.status", "answer": "signatory", "treaty": "MBT"}
    assert found("checks.act-date", page(2002, (sentence, [claim]), country=country)) == []


@pytest.mark.parametrize(
    ("country", "edition", "sentence", "answer"),
    [
        ("JAM", 2013, "It has yet to ratify the Convention on Cluster Munitions.", "signatory"),
        ("FIN", 2025, "On 10 July 2025 it notified its withdrawal.", "withdrawn"),
        ("VNM", 2008, "Three-quarters of the world's countries have joined.", "party"),
    ],
    ids=["another treaty", "withdrawal notified", "other states"],
)
def test_status_of_others_is_left_alone(
    page: Callable, found: Callable, country: str, edition: int, sentence: str, answer: str
) -> None:
    claim = {"question": "treaty.status", "answer": answer, "treaty": "MBT"}
    report = page(edition, (sentence, [claim]), country=country)
    assert found("checks.status-against-acts", report) == []
