from __future__ import annotations

import pytest

from treatywatch.claims.mentions import MentionFinder

CASES = [
    ("attended the Eleventh Meeting of States Parties in Phnom Penh", "11MSP msp"),
    ("the First Meeting of the States Parties", "1MSP msp"),
    ("the Mine Ban Treaty’s Sixteenth Meeting of States Parties", "16MSP msp MBT"),
    ("the Twenty-First Meeting of States Parties", "21MSP msp"),
    ("the 11th Meeting of States Parties to the Mine Ban Treaty", "11MSP msp MBT"),
    (
        "the convention’s Tenth Meeting of States Parties to the Convention on Cluster Munitions",
        "msp CCM",
    ),
    ("the convention’s Sixth Meeting of States Parties in Geneva in 2016", "msp"),
    ("the Sixth Meeting of States Parties in Zagreb in November-December 2005", "6MSP msp"),
    (
        "the Third Annual Conference of the States Parties to Amended Protocol II",
        "amended-protocol-conference CCW-APII",
    ),
    ("the Second CCW Review Conference", "review-conference CCW"),
    ("meetings of States Parties in 2003", "msp +"),
    ("the First Review Conference", "1RC review-conference"),
    ("the Nairobi Summit", "1RC review-conference"),
    ("the Second Review Conference of the Mine Ban Treaty", "2RC review-conference MBT"),
    ("the First Review Conference of the Convention on Cluster Munitions", "review-conference CCM"),
    ("a review conference", "review-conference"),
    ("the intersessional Standing Committee meetings in May 2006", "intersessional +"),
    ("an intersessional meeting", "intersessional"),
    ("the Standing Committee on Victim Assistance", "intersessional"),
    ("any of the preparatory meetings of the Ottawa Process", "negotiation +;ottawa-process MBT"),
    ("during the treaty negotiations in Oslo", "negotiation"),
    ("It took part in the Oslo Process.", "oslo-process CCM"),
    ("the treaty signing conference in Ottawa", "signing"),
    ("a regional seminar in Bogotá", "regional"),
    ("a workshop", ""),
    ("The process of clearing", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:50] for case in CASES])
def test_meetings(finder: MentionFinder, text: str, expected: str) -> None:
    found = [
        " ".join(filter(None, (m.code, m.meeting, m.treaty, "+" if m.series else "")))
        for m in finder.meetings(text)
    ]
    assert ";".join(found) == expected


def test_a_known_meeting_brings_its_place_and_days(finder: MentionFinder) -> None:
    (found,) = finder.meetings("the Eleventh Meeting of States Parties")
    assert (found.place, found.edtf) == ("Phnom Penh", "2011-11-28/2011-12-02")
