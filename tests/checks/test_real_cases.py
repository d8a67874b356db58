"""Contradictions that were found in real reports, retold in our own words and found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from treatywatch.model import CodedReport


def vote(answer: str, **more: object) -> dict:
    return {"question": "vote", "answer": answer, **more}


def record(answer: str) -> dict:
    return {"question": "vote.record", "answer": answer}


def figure(question: str, number: float, unit: str, **more: object) -> dict:
    answer = "quantity" if question in {"stockpile.size", "stockpile.retained"} else "yes"
    return {"question": question, "answer": answer, "quantity": (number, number, unit), **more}


EXPORT, PRODUCTION, USE = "transfer.export", "production", "use"


@dataclass(frozen=True)
class Case:
    """Pages as (edition, line, …) with the country, the rule that finds it, and words of it."""

    name: str
    country: str
    pages: tuple[tuple, ...]
    rule: str
    words: str


CASES = [
    Case(
        "1 exports denied, then stated",
        "PRK",
        (
            (
                1999,
                (
                    "It is not known to have exported mines.",
                    [{"question": EXPORT, "answer": "no", "certainty": "not-known"}],
                ),
            ),
            (
                2005,
                (
                    "It exported mines that turned up in two states.",
                    [{"question": EXPORT, "answer": "yes", "period": "past"}],
                ),
            ),
        ),
        "editions.contradicted",
        "not-known",
    ),
    Case(
        "2 a history of votes rewritten",
        "PRK",
        (
            (1999, ("It abstained in 1996.", [vote("abstained", date="1996")])),
            (2008, ("Until 2007 it was absent from every vote.", [record("absent")])),
        ),
        "checks.series-against-roll-calls",
        "abstained 1996",
    ),
    Case(
        "3 abstained every year, having voted for it",
        "SAU",
        (
            (
                2000,
                (
                    "It voted for it in 1996 and 1997.",
                    [vote("for", date="1996"), vote("for", date="1997")],
                ),
            ),
            (
                2019,
                ("It abstained, as on every such resolution since 1996.", [record("abstained")]),
            ),
        ),
        "checks.series-against-roll-calls",
        "for 1996–1997",
    ),
    Case(
        "4 all past resolutions",
        "UZB",
        (
            (
                2021,
                (
                    "It abstained from or was absent for all past resolutions.",
                    [record("abstained"), record("absent")],
                ),
            ),
        ),
        "checks.series-against-roll-calls",
        "for 1996–1997",
    ),
    Case(
        "5 early votes dropped",
        "KGZ",
        (
            (
                2012,
                ("Before December 2010, it had abstained on similar texts.", [record("abstained")]),
            ),
        ),
        "checks.series-against-roll-calls",
        "for 1996–1998",
    ),
    Case(
        "6 a lost not",
        "BHR",
        (
            (
                1999,
                ("It is known to have made mines.", [{"question": PRODUCTION, "answer": "yes"}]),
            ),
            (
                2000,
                (
                    "It is not believed to have made mines.",
                    [{"question": PRODUCTION, "answer": "no", "certainty": "believed"}],
                ),
            ),
        ),
        "editions.contradicted",
        "no (believed",
    ),
    Case(
        "7 a vote in the committee told as the Assembly's",
        "MHL",
        (
            (
                2003,
                (
                    "In 2002 it was absent from the vote of the Assembly.",
                    [vote("absent", date="2002")],
                ),
            ),
            (2004, ("In 2002 it voted in support.", [vote("for", date="2002")])),
        ),
        "checks.vote-against-roll-call",
        "absent",
    ),
    Case(
        "7 a date after the report closed",
        "MHL",
        ((2003, ("It voted so on 23 October 2003.", [vote("for", date="2003-10-23")])),),
        "checks.date-after-closing",
        "2003-10-23",
    ),
    Case(
        "8 the committee's count on the plenary's day",
        "MMR",
        (
            (
                2012,
                (
                    "It was one of 17 states to abstain on Resolution 66/29 on 2 December 2011.",
                    [vote("abstained", resolution="66/29", date="2011-12-02")],
                ),
            ),
        ),
        "checks.tally-against-roll-call",
        "one of 17",
    ),
    Case(
        "9 another tally",
        "FSM",
        (
            (
                1999,
                (
                    "Resolution 53/77 N passed by 124-0 with 19 abstentions.",
                    [vote("abstained", resolution="53/77 N")],
                ),
            ),
        ),
        "checks.tally-against-roll-call",
        "124-0",
    ),
    Case(
        "10 off by one year",
        "CHN",
        (
            (
                2014,
                (
                    "In December 2013 it voted for it for the eighth consecutive year.",
                    [vote("for", date="2013"), record("for")],
                ),
            ),
        ),
        "checks.series-against-roll-calls",
        "number 9",
    ),
    Case(
        "11 an announced correction",
        "CHN",
        (
            (2012, ("It holds 110 million mines.", [figure("stockpile.size", 110e6, "mines")])),
            (
                2014,
                (
                    "It holds five million mines, down from the 110 million previously cited.",
                    [figure("stockpile.size", 5e6, "mines")],
                ),
            ),
        ),
        "editions.corrected",
        "110,000,000",
    ),
    Case(
        "12 another announced correction",
        "KOR",
        (
            (2005, ("It holds two million mines.", [figure("stockpile.size", 2e6, "mines")])),
            (
                2006,
                (
                    "It holds 407,800 mines instead of the two million it indicated previously.",
                    [figure("stockpile.size", 407_800, "mines")],
                ),
            ),
        ),
        "editions.corrected",
        "407,800",
    ),
    Case(
        "13 an area that jumps",
        "KOR",
        (
            (2007, "The mined area in its north is put at 32 square kilometers by the army."),
            (2008, "The mined area in its north is put at 120 square kilometers by the army."),
        ),
        "editions.figure-revised",
        "120 square kilometers",
    ),
    Case(
        "14 disclosed for the first time",
        "RUS",
        (
            (2004, ("It holds 22 million mines.", [figure("stockpile.size", 22e6, "mines")])),
            (
                2005,
                (
                    "It disclosed for the first time that it holds 26.5 million mines.",
                    [figure("stockpile.size", 26.5e6, "mines")],
                ),
            ),
        ),
        "editions.corrected",
        "26,500,000",
    ),
    Case(
        "15 taken off the list of producers",
        "NPL",
        (
            (
                2004,
                (
                    "The army says that it makes mines.",
                    [{"question": PRODUCTION, "answer": "yes", "period": "current"}],
                ),
            ),
            (
                2010,
                (
                    "The Monitor has removed it from its list of producers.",
                    [{"question": PRODUCTION, "answer": "no", "period": "current"}],
                ),
            ),
        ),
        "editions.corrected",
        "yes to no",
    ),
    Case(
        "16 all is too strong",
        "NPL",
        (
            (
                2020,
                (
                    "It abstained every year since 2007 and voted for all before.",
                    [record("abstained"), record("for")],
                ),
            ),
            (2021, ("It voted for every such resolution before 2007.", [record("for")])),
        ),
        "checks.series-against-roll-calls",
        "absent 2004, 2006",
    ),
    Case(
        "17 a government denies what was reported",
        "SAU",
        (
            (
                2003,
                (
                    "It stores mines owned by another state.",
                    [{"question": "stockpile", "answer": "yes"}],
                ),
            ),
            (
                2010,
                (
                    "In a letter it says that no such mines are stored.",
                    [{"question": "stockpile", "answer": "no", "speaker": "government"}],
                ),
            ),
        ),
        "editions.denied-since",
        "2003 edition said yes",
    ),
    Case(
        "18 last year's casualties revised in silence",
        "GEO",
        (
            (
                2006,
                (
                    "There were 31 casualties in 2005.",
                    [figure("casualties", 31, "casualties", date="2005")],
                ),
            ),
            (
                2007,
                (
                    "Mine casualties in 2006 were 31 (2005: 16).",
                    [figure("casualties", 31, "casualties", date="2006")],
                ),
            ),
        ),
        "checks.prior-year-figure",
        "16",
    ),
    Case(
        "19 casualties of the year before revised",
        "LKA",
        (
            (
                2008,
                (
                    "There were 34 casualties in 2007.",
                    [figure("casualties", 34, "casualties", date="2007")],
                ),
            ),
            (
                2009,
                (
                    "79 casualties were recorded in 2008, compared to 50 casualties in 2007.",
                    [figure("casualties", 79, "casualties", date="2008")],
                ),
            ),
        ),
        "checks.prior-year-figure",
        "gave 34",
    ),
    Case(
        "20 a charge that is new",
        "LKA",
        (
            (
                2006,
                (
                    "Rebels are suspected of use.",
                    [{"question": "armed-group.use", "answer": "yes", "certainty": "believed"}],
                ),
            ),
            (
                2007,
                (
                    "The army is accused of use.",
                    [{"question": USE, "answer": "yes", "certainty": "alleged"}],
                ),
            ),
        ),
        "editions.accusation",
        "nothing of use",
    ),
    Case(
        "21 retained mines rise",
        "MOZ",
        (
            (
                2007,
                (
                    "It retained 1,265 mines at the end of 2006.",
                    [figure("stockpile.retained", 1265, "mines", date="2006-12")],
                ),
            ),
            (
                2009,
                (
                    "It retained 2,088 mines at the end of 2008.",
                    [figure("stockpile.retained", 2088, "mines", date="2008-12")],
                ),
            ),
        ),
        "checks.monotonic-quantity",
        "2,088",
    ),
    Case(
        "22 survivors collapse",
        "MOZ",
        (
            (2007, "The estimated number of mine survivors is 30,000 survivors."),
            (2008, "The estimated number of mine survivors is 1,000 survivors."),
        ),
        "editions.figure-revised",
        "30,000",
    ),
    Case(
        "23 an area re-surveyed",
        "MOZ",
        (
            (2003, "The suspected mined area is estimated at 558 square kilometers in all."),
            (2005, "The suspected mined area is estimated at 171.6 square kilometers in all."),
        ),
        "editions.figure-revised",
        "171.6",
    ),
    Case(
        "24 totals that do not add up",
        "KHM",
        (
            (2011, ("The cumulative total was 63,815 casualties by the end of 2010.", [])),
            (
                2012,
                ("The cumulative total was 64,017 casualties by the end of 2011.", []),
                (
                    "There were 211 casualties in 2011.",
                    [figure("casualties", 211, "casualties", date="2011")],
                ),
            ),
        ),
        "checks.cumulative-total",
        "grew by 202",
    ),
    Case(
        "25 a figure drifts",
        "DEU",
        (
            (2015, "It declared 573,700 cluster munitions with 58 million submunitions."),
            (2017, "It declared 573,700 cluster munitions with 63 million submunitions."),
        ),
        "editions.figure-revised",
        "63 million",
    ),
    Case(
        "26 a zero lost",
        "ZWE",
        (
            (2015, "The southern area near the river measures 560,000 square meters."),
            (2018, "The southern area near the river measures 56,000 square meters."),
        ),
        "checks.scale-slip",
        "56,000",
    ),
    Case(
        "28 number and date of different years",
        "LBY",
        (
            (
                2014,
                (
                    "On 5 December 2013 it voted for Resolution 67/32.",
                    [vote("for", resolution="67/32", date="2013-12-05")],
                ),
            ),
        ),
        "checks.resolution-against-date",
        "68/30",
    ),
    Case(
        "29 two totals on one page",
        "COL",
        (
            (
                2013,
                (
                    "It received $15.6 million in 2012.",
                    [figure("funding", 15.6e6, "USD", date="2012")],
                ),
                (
                    "Of the $15.8 million given in 2012, half went to clearance.",
                    [figure("funding", 15.8e6, "USD", date="2012")],
                ),
            ),
        ),
        "checks.figures-within-report",
        "15,800,000",
    ),
    Case(
        "31 a day of accession",
        "PLW",
        (
            (
                2008,
                (
                    "It acceded on 18 November 2007.",
                    [{"question": "treaty.status", "answer": "party", "treaty": "MBT"}],
                ),
            ),
        ),
        "checks.act-date",
        "2007-11-19",
    ),
    Case(
        "32 a type changes",
        "AZE",
        (
            (
                2005,
                (
                    "It holds PMN-2, POMZ-3 and OZM-72 mines.",
                    [
                        {
                            "question": "stockpile",
                            "answer": "yes",
                            "weapons": ["PMN-2", "POMZ-3", "OZM-72"],
                        }
                    ],
                ),
            ),
            (
                2013,
                (
                    "It holds OZM-72, PMN-2 and POMZ-2 mines.",
                    [
                        {
                            "question": "stockpile",
                            "answer": "yes",
                            "weapons": ["OZM-72", "PMN-2", "POMZ-2"],
                        }
                    ],
                ),
            ),
        ),
        "editions.type-changed",
        "POMZ-2",
    ),
    Case(
        "33 a course that turns",
        "POL",
        (
            (
                2004,
                (
                    "It will join the treaty.",
                    [{"question": "treaty.intent", "answer": "will-join", "treaty": "MBT"}],
                ),
            ),
            (
                2008,
                (
                    "It has decided not to join for now.",
                    [
                        {
                            "question": "treaty.intent",
                            "answer": "refuses",
                            "treaty": "MBT",
                            "speaker": "government",
                        }
                    ],
                ),
            ),
        ),
        "editions.intent-reversed",
        "will-join",
    ),
    Case(
        "35 a statement without its date",
        "PAK",
        (
            (
                2017,
                (
                    "In October 2016 it said that mines are needed on its borders.",
                    [
                        {
                            "question": "position",
                            "answer": "opposes",
                            "speaker": "government",
                            "date": "2016-10",
                        }
                    ],
                ),
            ),
            (
                2018,
                (
                    "It said that mines are needed on its borders.",
                    [{"question": "position", "answer": "opposes", "speaker": "government"}],
                ),
            ),
        ),
        "editions.date-lost",
        "2016-10",
    ),
    Case(
        "36 a charge becomes an admission",
        "YEM",
        (
            (
                2013,
                (
                    "Government forces possibly laid mines.",
                    [{"question": USE, "answer": "yes", "certainty": "possible"}],
                ),
            ),
            (
                2014,
                (
                    "It admitted that its forces laid mines.",
                    [
                        {
                            "question": USE,
                            "answer": "yes",
                            "certainty": "confirmed",
                            "speaker": "government",
                        }
                    ],
                ),
            ),
        ),
        "editions.accusation",
        "confirmed",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_found(page: Callable, found: Callable, case: Case) -> None:
    reports = [page(edition, *lines, country=case.country) for edition, *lines in case.pages]
    findings = found(case.rule, *reports)
    assert findings, case.rule
    finding = findings[-1]
    facts = " ".join(fact.text for fact in finding.evidence)
    assert case.words in finding.message + facts
    assert finding.evidence
    assert finding.not_checked
    assert (finding.country, finding.edition) == (case.country, case.pages[-1][0])


def test_27_two_pages_of_one_edition_count_differently(page: Callable, found: Callable) -> None:
    one = page(2016, "Resolution 70/54 was adopted by 140 states.", country="KIR")
    other = page(2016, "In all 139 states voted in favor of Resolution 70/54.", country="ZWE")
    (finding,) = found("checks.tally-across-reports", one, other)
    assert "139" in finding.message
    assert "140" in finding.message


def test_30_more_donors_than_announced(register: object, found: Callable) -> None:
    from treatywatch.model import Origin, Paragraph, ParagraphKind, Report, Section, Sentence

    lead = "It received help from two donors in 2020."
    rows = ["Japan | 100", "Norway | 80", "Ireland | 20", "Total | 200"]
    text, paragraphs = "", []
    for words in (lead, *rows):
        sentence = Sentence(len(text), len(text) + len(words), words)
        kind = ParagraphKind.PROSE if words == lead else ParagraphKind.TABLE_ROW
        paragraphs.append(Paragraph(sentence.start, sentence.end, (sentence,), kind))
        text += words + "\n"
    report = Report(
        "Landmine Monitor",
        2021,
        "COL",
        "Colombia",
        "Colombia",
        "support-for-mine-action",
        None,
        Origin("c.txt", "0", "text", "2015"),
        text,
        (),
        (Section(None, "support", 1, tuple(paragraphs)),),
    )
    coded = CodedReport(report, (), report.body_sentences, "1", "1")
    (finding,) = found("checks.list-against-count", coded)
    assert "the list has 3: Japan, Norway, Ireland" in finding.message
