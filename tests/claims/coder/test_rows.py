"""Rows of the tables of all eras: which year, figure and treaty they are about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treatywatch.model import Claim

# label, value, the claims as "question=answer date low", "-" for what is not given
ROWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Casualties in 2008", "35 (2007: Unknown)", ("casualties=yes 2008 35",)),
    ("Casualties in 2008", "Nine (2007: 47)", ("casualties=yes 2008 9",)),
    ("Mine/ERW casualties in 2006", "Total: 31 (2005: 16)", ("casualties=yes 2006 31",)),
    ("Mine/ERW casualties in 2006", "Unknown devices: 21", ("casualties=yes 2006 21",)),
    ("Mine/ERW casualties in 2007", "None", ("casualties=no 2007 -",)),
    ("Mine/ERW casualties in 2007", "0", ("casualties=no 2007 -",)),
    ("Mine/ERW casualties in 2007", "Unknown", ("casualties=unknown 2007 -",)),
    ("Casualty analysis", "Killed: 12 (4 civilians, 2 children)", ("casualties=yes - 12",)),
    ("All known casualties by end 2010", "63,815", ("casualties=yes - 63815",)),
    ("2010 casualties by outcome", "71 killed; 215 injured", ("casualties=yes 2010 71",)),
    ("Mine Ban Treaty status", "Not a State Party", ("treaty.status=not-party - -",)),
    ("State Party since", "1 March 1999", ("treaty.status=party 1999-03-01 -",)),
    ("Stockpile", "Small", ("stockpile.size=small - -",)),
    (
        "Article 3 (mines retained)",
        "Initially: 0 (then 1,427 in 2003)",
        ("stockpile.retained=quantity - 0",),
    ),
    (
        "Article 3 (mines retained)",
        "At end-2006: 1,265",
        ("stockpile.retained=quantity 2006-12 1265",),
    ),
    (
        "Article 5 (clearance of mined areas)",
        "Deadline: 1 March 2014",
        ("clearance.deadline=set 2014-03-01 -",),
    ),
    ("Article 5 (clearance of mined areas)", "Original deadline: 1 March 2009", ()),
    ("Article 5 deadline", "(Not on track to meet deadline)", ()),
    (
        "Treaty status overview: Mine Ban Treaty",
        "Article 5 deadline: 31 December 2025 (extended)",
        ("clearance.deadline=extended 2025-12-31 -",),
    ),
    ("Likelihood of meeting deadline", "Low", ()),
    ("Contamination", "APMs, AVMs, UXO", ("contamination=yes - -",)),
    ("Estimated area of contamination", "10.46km2", ("contamination=yes - 10.46",)),
    ("Estimated area of contamination", "No credible estimate", ("contamination=unknown - -",)),
    ("Extent of contamination", "Large", ("contamination=yes - -",)),
    ("Demining in 2008", "1.75km2 of mined areas", ("clearance=yes 2008 1.75",)),
    ("Demining progress in 2006", "None reported", ("clearance=none 2006 -",)),
    ("Land release in 2017: Landmines", "0.36km2 cleared", ("clearance=yes 2017 0.36",)),
    ("Treaty implementing legislation", "None", ("legislation=none - -",)),
    ("Treaty implementing legislation", "Adopted: 2002", ("legislation=enacted 2002 -",)),
    (
        "Last Article 7 report submitted on",
        "30 April 2008",
        ("transparency.report=submitted 2008-04-30 -",),
    ),
    ("Transparency reporting", "None since 2005", ("transparency.report=not-submitted - -",)),
    (
        "Participation in Mine Ban Treaty meetings",
        "Attended as an observer in 2011",
        ("attendance=observer 2011 -",),
    ),
    ("Risk education recipients in 2008", "At least 52,911", ("risk-education=yes 2008 52911",)),
    ("MRE capacity", "Inadequate", ("risk-education=yes - -",)),
    ("Availability of services in 2006", "None", ("survivor-assistance=no 2006 -",)),
    (
        "Mine action funding in 2007",
        "International: US$3,866,970",
        ("funding=received 2007 3866970",),
    ),
    ("Mine action funding in 2007", "National: None reported", ()),
    (
        "Mine action funding in 2007",
        "$1 million for clearance in Iraq",
        ("funding=given 2007 1000000",),
    ),
)


def _shape(claim: Claim) -> str:
    quantity = claim.quantity
    low = "-" if quantity is None or quantity.low is None else f"{quantity.low:.10g}"
    return f"{claim.question}={claim.answer} {claim.date or '-'} {low}"


@pytest.mark.parametrize(
    ("label", "value", "expected"), ROWS, ids=[f"{label}: {value}" for label, value, _ in ROWS]
)
def test_a_row_is_coded_by_its_label_and_its_value(
    claims: Callable[..., tuple[Claim, ...]], label: str, value: str, expected: tuple[str, ...]
) -> None:
    found = {_shape(claim) for claim in claims(value, country="KOR", label=label)}
    assert found == set(expected)


def test_the_label_of_a_row_names_its_treaty(claims: Callable[..., tuple[Claim, ...]]) -> None:
    label = "Treaty status: Convention on Cluster Munitions"
    assert [c.treaty for c in claims("State Party", country="LBN", label=label)] == ["CCM"]
