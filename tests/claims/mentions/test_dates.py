from __future__ import annotations

from datetime import date

import pytest

from treatywatch.claims.mentions import MentionFinder

# Each line: a text, then the EDTF of each date found, in order; "day/month" where the year is not
# known; a relation other than "at" follows in brackets.
CASES = [
    ("On 7 December 2020, it abstained", "2020-12-07"),
    ("December 7, 2020", "2020-12-07"),
    ("on December 7th, 2020", "2020-12-07"),
    ("on the 7th of December 2020", "2020-12-07"),
    ("09 October 2018", "2018-10-09"),
    ("2018-10-09", "2018-10-09"),
    ("in November 2018", "2018-11"),
    ("in November, 2018", "2018-11"),
    ("Nov. 2018 and Sept 2019", "2018-11 2019-09"),
    ("16 NOVEMBER 2021", "2021-11-16"),
    ("in 1997 and 1998", "1997 1998"),
    ("in 1997, 1998, and 1999", "1997 1998 1999"),
    ("from 19 to 24 February 1999", "1999-02-19/1999-02-24"),
    ("on 12-14 November 2003", "2003-11-12/2003-11-14"),
    ("12–14 November 2003", "2003-11-12/2003-11-14"),
    ("December 7–9, 2020", "2020-12-07/2020-12-09"),
    ("from 30 September 1997 to 15 September 1998", "1997-09-30/1998-09-15"),
    ("30 November to 3 December 2009", "2009-11-30/2009-12-03"),
    ("on 4 and 5 May 1999", "1999-05-04 1999-05-05"),
    ("1966–1967", "1966/1967"),
    ("May 2005 to May 2006", "2005-05/2006-05"),
    ("from April 2004 until March 2005", "2004-04/2005-03"),
    ("from 2001-2004", "2001/2004"),
    ("in 2004-05", "2004/2005"),
    ("in 2004/2005", "2004/2005"),
    ("between 2003 and 2005", "2003/2005"),
    ("between November 2002 and February 2003", "2002-11/2003-02"),
    ("from late 1999 to early 2001", "1999/2001"),
    ("in November–December 2011", "2011-11/2011-12"),
    ("in September-October 2004", "2004-09/2004-10"),
    ("December to January 2005", "2004-12/2005-01"),
    ("late 1999", "1999"),
    ("mid-2004", "2004"),
    ("in early 2005", "2005"),
    ("late May 2018", "2018-05"),
    ("in the spring of 2006", "2006-21"),
    ("in the first half of 2017", "2017-01/2017-06"),
    ("in the last quarter of 2017", "2017-10/2017-12"),
    ("at the end of 2008", "2008-12"),
    ("At end-2006: 586", "2006-12"),
    ("at the beginning of 2003", "2003-01"),
    ("in the 1990s", "199X"),
    ("in the early 1980s", "198X"),
    ("during the 1990s", "199X(during)"),
    ("since 1996", "1996/..(since)"),
    ("since the early 1990s", "199X/..(since)"),
    ("since May 2003", "2003-05/..(since)"),
    ("Since1995, reportedly", "1995/..(since)"),
    ("until 2007", "../2007(until)"),
    ("before 2005", "../2005(before)"),
    ("prior to December 2010", "../2010-12(before)"),
    ("after 1999", "1999/..(after)"),
    ("after the 4 August 2015 explosion", "2015-08-04/..(after)"),
    ("until the February 2002 ceasefire", "../2002-02(until)"),
    ("since the April 2002 agreement", "2002-04/..(since)"),
    ("from 25-29 October 2001", "2001-10-25/2001-10-29"),
    ("on 8–10 April 2008", "2008-04-08/2008-04-10"),
    ("between December 1997 and April 2002", "1997-12/2002-04"),
    ("as of 1 March 1999", "1999-03-01(as-of)"),
    ("as of the end of 2008", "2008-12(as-of)"),
    ("by 1 March 2008", "2008-03-01(by)"),
    ("by the end of 2005", "2005-12(by)"),
    ("during 2004", "2004(during)"),
    ("covering the period from 1 March 2004 to 28 August 2004", "2004-03-01/2004-08-28(during)"),
    ("on 2 December", "2/12"),
    ("the M14 on 4 August and on 10 August", "4/8 10/8"),
    ("on 21 August 2015, that of 4 August and 10 August", "2015-08-21 2015-08-04 2015-08-10"),
    ("In June 2004 and in August, it said", "2004-06 2004-08"),
    ("on 3 May and 5 June 1999", "1999-05-03 1999-06-05"),
    ("31 February 2001", ""),
    ("Resolution 51/45", ""),
    ("UNGA 66/29", ""),
    ("1,694 refugees", ""),
    ("2000 m2 were cleared", ""),
    ("1999 square meters", ""),
    ("2,000 mines", ""),
    ("APP M-57 and M-1999", ""),
    ("A/C.1/71/PV.24 and S/2018/123", ""),
    ("US$2000", ""),
    ("In May we may march", ""),
    ("the 1997 Mine Ban Treaty", ""),
    ("the 1980 Convention on Conventional Weapons", ""),
    ("Landmine Monitor Report 2004 said", ""),
    ("Landmine Monitor 2011", ""),
    ("Law No. 2004-044 was adopted on 8 June 2004", "2004-06-08"),
    ("Landmine Monitor said in 2011", "2011"),
    ("Jane’s Mines and Mine Clearance 2004–2005", ""),
    ("the 1997 UNGA resolution", "1997"),
    ("79th plenary meeting", ""),
    ("the 2,010 mines", ""),
    ("1999-built", ""),
    ("in May 2003, 1,200 mines", "2003-05"),
    ("its 1 March 2008 deadline", "2008-03-01"),
    ("The 2008 conflict", "2008"),
    ("in fiscal year 2004", "2004"),
    ("every year from 2001 to 2004, and in 2006", "2001/2004 2006"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_dates(finder: MentionFinder, text: str, expected: str) -> None:
    found = []
    for m in finder.dates(text):
        relation = "" if m.relation == "at" else f"({m.relation})"
        found.append((m.edtf or f"{m.day}/{m.month}") + relation)
    assert " ".join(found) == expected


BOUNDS = [
    ("late 1999", date(1999, 9, 1), date(1999, 12, 31)),
    ("mid-2004", date(2004, 5, 1), date(2004, 8, 31)),
    ("early 2005", date(2005, 1, 1), date(2005, 4, 30)),
    ("February 2004", date(2004, 2, 1), date(2004, 2, 29)),
    ("the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
    ("since 1996", date(1996, 1, 1), None),
    ("until 2007", None, date(2007, 12, 31)),
    ("May 2005 to May 2006", date(2005, 5, 1), date(2006, 5, 31)),
    ("on 2 December", None, None),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS, ids=[b[0] for b in BOUNDS])
def test_bounds(
    finder: MentionFinder, text: str, earliest: date | None, latest: date | None
) -> None:
    (found,) = finder.dates(text)
    assert (found.earliest, found.latest) == (earliest, latest)


def test_an_inherited_year_says_so(finder: MentionFinder) -> None:
    first, second = finder.dates("on 21 August 2015, not on 4 August")
    assert (first.inherited, second.inherited) == (False, True)


def test_the_point_is_the_date_without_its_relation(finder: MentionFinder) -> None:
    (found,) = finder.dates("since 1 May 2003")
    assert (found.point, found.edtf) == ("2003-05-01", "2003-05-01/..")


@pytest.mark.parametrize("text", ["late 1999", "early 1980s", "late May 2018", "about 1995"])
def test_a_part_of_a_year_is_that_year_and_approximate(finder: MentionFinder, text: str) -> None:
    (found,) = finder.dates(text)
    assert found.approximate
    assert "~" not in str(found.edtf)
