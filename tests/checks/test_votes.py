"""Votes and series of votes against the roll calls of the register."""

from __future__ import annotations

from collections.abc import Callable

import pytest

VOTE = "checks.vote-against-roll-call"
SERIES = "checks.series-against-roll-calls"


def vote(answer: str, **more: str) -> dict:
    return {"question": "vote", "answer": answer, **more}


def record(answer: str, **more: str) -> dict:
    return {"question": "vote.record", "answer": answer, **more}


@pytest.mark.parametrize(
    ("country", "edition", "sentence", "claim", "found_it"),
    [
        ("PRK", 2021, "It abstained on 75/52.", vote("abstained", resolution="75/52"), False),
        ("PRK", 2021, "It voted for 75/52.", vote("for", resolution="75/52"), True),
        ("PRK", 1999, "It was absent in 1997.", vote("absent", date="1997"), False),
        ("PRK", 1999, "It abstained in 1997.", vote("abstained", date="1997"), True),
        ("UZB", 1999, "It voted for it in 1998.", vote("for", date="1998"), True),
        ("MHL", 2004, "In 2002 it voted in support.", vote("for", date="2002"), True),
        ("KHM", 2021, "It co-sponsored 75/52.", vote("co-sponsored", resolution="75/52"), False),
        ("PRK", 2021, "It voted for 74/999.", vote("for", resolution="74/999"), False),
        (
            "PRK",
            2021,
            "It voted for it in the First Committee.",
            vote("for", date="2020"),
            False,
        ),
        (
            "PRK",
            2021,
            "It voted for the resolution on cluster munitions.",
            vote("for", date="2020"),
            False,
        ),
        ("PRK", 2021, "It may have voted.", vote("for", date="2020", certainty="possible"), False),
        (
            "PRK",
            2021,
            "In 2020, a total of 169 states voted in support.",
            vote("for", date="2020"),
            False,
        ),
        (
            "PRK",
            2021,
            "It was one of 169 states that voted in support in 2020.",
            vote("for", date="2020"),
            True,
        ),
        ("XXX", 2021, "It voted for 75/52.", vote("for", resolution="75/52"), False),
    ],
)
def test_one_vote(
    page: Callable,
    found: Callable,
    country: str,
    edition: int,
    sentence: str,
    claim: dict,
    found_it: bool,
) -> None:
    findings = found(VOTE, page(edition, (sentence, [claim]), country=country))
    assert bool(findings) is found_it
    for finding in findings:
        assert [fact.source.split(",")[0] for fact in finding.evidence] == [
            f"Landmine Monitor {edition}",
            "register",
        ]


CASES = [
    (
        "PRK",
        2021,
        "It also abstained in previous years.",
        ["abstained"],
        "note",
        "absent 1997–2006",
    ),
    (
        "PRK",
        2008,
        "It was absent from every vote until 2007.",
        ["absent"],
        "warn",
        "abstained 1996",
    ),
    (
        "SAU",
        2019,
        "It abstained, as it has for every annual pro-ban resolution since 1996.",
        ["abstained"],
        "warn",
        "for 1996–1997",
    ),
    (
        "UZB",
        2021,
        "It abstained from or was absent for all past resolutions.",
        ["abstained", "absent"],
        "warn",
        "for 1996–1997",
    ),
    (
        "KGZ",
        2012,
        "Before December 2010, it had abstained on similar resolutions.",
        ["abstained"],
        "warn",
        "for 1996",
    ),
    (
        "NPL",
        2004,
        "It has voted for every resolution since 1996.",
        ["for"],
        None,
        "",
    ),
    ("CHN", 2020, "It has voted for it every year since 2005.", ["for"], None, ""),
    ("PRK", 2021, "It abstained every year since 2007.", ["abstained"], None, ""),
    ("PRK", 2021, "It has abstained since 2007.", ["abstained"], None, ""),
    ("PRK", 2021, "It has abstained since 2005.", ["abstained"], "warn", "absent 2005–2006"),
    ("PRK", 2021, "It was absent from 1997 to 2006.", ["absent"], None, ""),
    ("PRK", 2021, "It was absent from 1997 to 2008.", ["absent"], "warn", "abstained 2007–2008"),
    ("PRK", 2021, "It has never voted for the resolution.", ["for"], None, ""),
    ("SAU", 2021, "It has never voted for the resolution.", ["for"], "warn", "1996–1997, 2010"),
    ("PRK", 2021, "It has voted for the resolution.", ["for"], "warn", "abstained"),
    ("LAO", 2007, "Until 2007, it never took part in the vote.", ["absent"], None, ""),
    ("LAO", 2012, "Until 2010, it never took part in the vote.", ["absent"], "warn", "for 2007"),
]


@pytest.mark.parametrize(
    ("country", "edition", "sentence", "answers", "severity", "words"),
    CASES,
    ids=[f"{case[0]}: {case[2]}" for case in CASES],
)
def test_a_series(
    page: Callable,
    found: Callable,
    country: str,
    edition: int,
    sentence: str,
    answers: list[str],
    severity: str | None,
    words: str,
) -> None:
    claims = [record(answer) for answer in answers]
    findings = found(SERIES, page(edition, (sentence, claims), country=country))
    assert [finding.severity.value for finding in findings] == ([severity] if severity else [])
    for finding in findings:
        assert words in finding.message + finding.evidence[1].text


@pytest.mark.parametrize(
    ("country", "sentence", "flagged"),
    [
        ("MHL", "Marshall Islands has voted for every annual pro-ban resolution since 2004.", True),
        (
            "MHL",
            "Marshall Islands has voted for every annual pro-ban resolution since 2005.",
            False,
        ),
        ("SAU", "It has never voted in favor of the resolution.", True),
        ("PRK", "It has never voted in favor of the resolution.", False),
        ("SAU", "The government stated that it never voted for the resolution.", False),
        ("SAU", "It reportedly never voted for the resolution.", False),
        ("SAU", "Egypt and Saudi Arabia have never voted for the resolution.", False),
        ("SAU", "It has never voted for a resolution on cluster munitions.", False),
        ("SAU", "It has never voted in favor of the resolution in the First Committee.", False),
    ],
)
def test_a_series_of_which_no_claim_was_made(
    page: Callable, found: Callable, country: str, sentence: str, flagged: bool
) -> None:
    report = page(2012, sentence, country=country)
    assert bool(found(SERIES, report)) is flagged


@pytest.mark.parametrize(
    ("country", "edition", "now", "sentence", "answer", "flagged"),
    [
        ("CHN", 2014, "2013", "for the eighth consecutive year", "for", True),
        ("CHN", 2014, "2013", "for the ninth consecutive year", "for", False),
        ("CHN", 2014, "2013", "for the 9th consecutive year", "for", False),
        ("PRK", 2010, "2007", "for the first time", "abstained", True),
        ("CHN", 2006, "2005", "for the first time", "for", False),
        ("MMR", 2024, "2022", "for the first time in a quarter of a century", "for", False),
        ("PRK", 2021, "2020", "as in previous years", "abstained", True),
        ("MMR", 2021, "2020", "as in every year since 1997", "abstained", False),
    ],
)
def test_a_series_behind_a_vote(
    page: Callable,
    found: Callable,
    country: str,
    edition: int,
    now: str,
    sentence: str,
    answer: str,
    flagged: bool,
) -> None:
    line = (f"It did so in {now}, {sentence}.", [vote(answer, date=now), record(answer)])
    assert bool(found(SERIES, page(edition, line, country=country))) is flagged


@pytest.mark.parametrize(
    ("country", "sentence", "claims", "flagged"),
    [
        (
            "BLR",
            "It abstained on Resolution 51/45 of 1996, but voted for Resolution 52/38A in 1997.",
            [vote("for", resolution="52/38 A", date="1996")],
            False,
        ),
        (
            "RUS",
            "It cast the only vote against Resolution 78/45, on which it had abstained before.",
            [vote("abstained", resolution="78/45")],
            False,
        ),
        (
            "LBN",
            "It has not backed it since 1998, having voted against in 1999, abstaining ever since.",
            [record("abstained")],
            False,
        ),
        (
            "AZE",
            "In December 2005 it voted for the Mine Ban Treaty resolution for the first time.",
            [vote("for", date="2005"), record("for")],
            False,
        ),
        (
            "AZE",
            "In December 2005 it voted for a pro-ban resolution for the first time.",
            [vote("for", date="2005"), record("for")],
            True,
        ),
    ],
)
def test_sentences_on_several_votes(
    page: Callable, found: Callable, country: str, sentence: str, claims: list, flagged: bool
) -> None:
    report = page(2024, (sentence, claims), country=country)
    rules = (VOTE, SERIES, "checks.resolution-against-date")
    assert any(found(rule, report) for rule in rules) is flagged


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("It abstained every year since 2007, after voting for all previous resolutions.", True),
        ("It has abstained since 2007, having voted in favor of every resolution before.", True),
        ("It has abstained every year since 2007 and voted for all before.", True),
        ("It has abstained every year since 2007, after voting for some before.", False),
        ("It has abstained every year since 2007.", False),
    ],
)
def test_what_was_before_a_turn(
    page: Callable, found: Callable, sentence: str, flagged: bool
) -> None:
    report = page(2020, (sentence, [record("abstained")]), country="NPL")
    findings = found(SERIES, report)
    assert bool(findings) is flagged
    assert not flagged or "absent 2004, 2006" in findings[0].message
