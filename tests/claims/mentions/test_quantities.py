from __future__ import annotations

import pytest

from treatywatch.claims.mentions import MentionFinder

# Each line: a text, then each quantity found as "low..high unit", "~" before it when approximate,
# "/outcome" behind it when something befell the people; an open side is left blank.
CASES = [
    ("two mines", "2..2 mines"),
    ("thirty-seven mines", "37..37 mines"),
    ("one million mines", "1000000..1000000 mines"),
    ("some one million dumb mines", "~1000000..1000000 mines"),
    ("over 600 antipersonnel mines", "600.. mines"),
    ("more than 600 mines", "600.. mines"),
    ("at least 31 new casualties", "31.. casualties/casualties"),
    ("less than five million antipersonnel mines", "..5000000 mines"),
    ("up to 2,000 mines", "..2000 mines"),
    ("no more than 500 mines", "..500 mines"),
    ("between 22 and 25 million landmines", "22000000..25000000 mines"),
    ("22–25 million mines", "22000000..25000000 mines"),
    ("three to five million mines", "3000000..5000000 mines"),
    ("74,000 to 78,000 mines", "74000..78000 mines"),
    ("74,000–78,000 mines", "74000..78000 mines"),
    ("an estimated 10 million to 15 million landmines", "~10000000..15000000 mines"),
    ("approximately 8,470km² of land", "~8470..8470 km2"),
    ("33.4km2", "33.4..33.4 km2"),
    ("33.4 km2", "33.4..33.4 km2"),
    ("0.7 square kilometres", "0.7..0.7 km2"),
    ("100,000m2", "100000..100000 m2"),
    ("15 million square meters", "15000000..15000000 m2"),
    ("3.2 hectares", "3.2..3.2 hectares"),
    ("US$31.4 million", "31400000..31400000 USD"),
    ("$50,000", "50000..50000 USD"),
    ("about $50,000", "~50000..50000 USD"),
    ("€1.2 million", "1200000..1200000 EUR"),
    ("NOK 50,500", "50500..50500 NOK"),
    ("NOK50,500", "50500..50500 NOK"),
    ("5 million euros", "5000000..5000000 EUR"),
    ("C$2 million", "2000000..2000000 CAD"),
    ("US$50,000–60,000", "50000..60000 USD"),
    ("$4,336,602/€3,451,889", "4336602..4336602 USD|3451889..3451889 EUR"),
    ("two South Korean soldiers on patrol were injured", "2..2 soldiers/injured"),
    ("a South Korean man was killed by a mine", "1..1 men/killed"),
    ("A boy was injured", "1..1 boys/injured"),
    ("a man stood there", ""),
    (
        "killing three civilians and wounding two soldiers",
        "3..3 civilians/killed|2..2 soldiers/injured",
    ),
    ("two people were killed and five were injured", "2..2 killed/killed|5..5 injured/injured"),
    ("21 killed and 79 injured", "21..21 killed/killed|79..79 injured/injured"),
    ("Killed: 226; Injured: 880", "226..226 killed/killed|880..880 injured/injured"),
    ("Total: 1,106", "1106..1106 "),
    ("six soldiers died", "6..6 soldiers/killed"),
    ("8,605 people killed or injured", "8605..8605 casualties/casualties"),
    ("at least 6,897 people were killed or injured", "6897.. casualties/casualties"),
    (
        "2,089 people were killed and another 6,491 people were injured",
        "2089..2089 killed/killed|6491..6491 injured/injured",
    ),
    ("16 killed; 52 injured; 3 unknown", "16..16 killed/killed|52..52 injured/injured"),
    ("the 1.1 million “dumb” mines", "1100000..1100000 mines"),
    ("about 7,000 KM18A1 Claymore mines", "~7000..7000 mines"),
    ("almost four square kilometers", "~4..4 km2"),
    ("207 to 1,239 km2", "207..1239 km2"),
    ("60,000–88,000 mine/ERW victims", "60000..88000 casualties/casualties"),
    ("NOK44.3 million/$7 million", "44300000..44300000 NOK|7000000..7000000 USD"),
    ("Thirty-three donors and 14 affected states", "33..33 donors|14..14 states"),
    ("36,880 mines and 10,198 UXO", "36880..36880 mines|10198..10198 uxo"),
    ("at least 12 types of mines", "12.. types"),
    ("injuring two Republic of Korea soldiers", "2..2 soldiers/injured"),
    ("78,000 of its 150,050 stockpiled mines", "78000..78000 mines|150050..150050 mines"),
    ("Fourteen passengers of a bus were killed", "14..14 people/killed"),
    ("9N510 submunitions", ""),
    ("6,000 PMN-2 and Valmara 69 mines", "6000..6000 mines"),
    ("killed five soldiers and injured seven others", "5..5 soldiers/killed|7..7 people/injured"),
    ("in 30 of the country's 32 provinces", "32..32 communities"),
    ("339 mine and UXO accidents", "339..339 incidents"),
    ("no one was killed", ""),
    ("No one was hurt and none were injured", ""),
    ("hundreds of thousands of mines", "~200000.. mines"),
    ("millions of mines", "~2000000.. mines"),
    ("several thousand antipersonnel mines", "~2000.. mines"),
    ("half a million mines", "500000..500000 mines"),
    ("one and a half million mines", "1500000..1500000 mines"),
    ("two hundred and fifty thousand mines", "250000..250000 mines"),
    ("a dozen mines", "12..12 mines"),
    ("2.97 million antipersonnel mines", "2970000..2970000 mines"),
    ("nearly three million mines", "~3000000..3000000 mines"),
    ("3,000 of the mines were destroyed", "3000..3000 mines"),
    ("one of only ten governments that abstained", "10..10 states"),
    ("one of the only countries", ""),
    ("138 other nations", "138..138 states"),
    ("19 States Parties", "19..19 states"),
    ("1,694 refugees from 30 September 1997", "1694..1694 people"),
    ("two million mines set at two-meter intervals", "2000000..2000000 mines|2..2 m"),
    ("every 50–100 meters", "50..100 m"),
    ("15 percent", "15..15 percent"),
    ("15%", "15..15 percent"),
    ("three Type 72 mines", "3..3 mines"),
    ("4,500 PMN-2 mines", "4500..4500 mines"),
    ("920 antivehicle mines", "920..920 antivehicle-mines"),
    ("87,666 antipersonnel landmines", "87666..87666 mines"),
    ("12,000 submunitions", "12000..12000 submunitions"),
    ("40 items of UXO", "40..40 uxo"),
    ("three mine explosions", "3..3 incidents"),
    ("10 mine clearance teams", "10..10 teams"),
    ("12 non-state armed groups", "12..12 groups"),
    ("31 mined areas", "31..31 areas"),
    ("3,520 minefields", "3520..3520 minefields"),
    ("ten deminers were injured", "10..10 deminers/injured"),
    ("POMZ-2 mines and M14 mines and Type 72 mines", ""),
    ("Article 7 report", ""),
    ("Form C and page 470", ""),
    ("paragraphs 6, 7 and 8 of the agreement", ""),
    ("Amended Protocol II", ""),
    ("the 79th plenary meeting", ""),
    ("Resolution 51/45 on mines", ""),
    ("passed 156-0 on mines", ""),
    ("in 2004 mines were found", ""),
    ("on 4 December 1997 states signed", ""),
    ("APP M-57 mines", ""),
    ("a seven-year-old boy was injured", "1..1 boys/injured"),
    ("one third of the mines", ""),
    ("Law No. 45 on mines", ""),
    ("Presidential Decree 2150 on mines", ""),
]


def shown(number: float | None) -> str:
    return "" if number is None else f"{number:g}" if number < 1e5 else f"{number:.0f}"


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_quantities(finder: MentionFinder, text: str, expected: str) -> None:
    found = [
        f"{'~' if m.approximate else ''}{shown(m.low)}..{shown(m.high)} {m.unit}"
        f"{'/' + m.outcome if m.outcome else ''}"
        for m in finder.quantities(text)
    ]
    assert "|".join(found) == expected


def test_the_span_runs_from_the_qualifier_to_the_unit(finder: MentionFinder) -> None:
    (found,) = finder.quantities("It removed over 600 antipersonnel mines from there.")
    assert found.text == "over 600 antipersonnel mines"
    assert found.unit_text == "antipersonnel mines"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It destroyed its mines, keeping 9,613 for training.", [(9613, 9613)]),
        ("It listed 58 casualties in 2017, down from 83 in 2016.", [(83, 83)]),
        ("It still held more than 1.3 million.", [(1_300_000, None)]),
        ("Article 7, page 470, PMN-2, Resolution 51/45, 7 December 2020", []),
    ],
)
def test_figures_without_a_unit_are_kept_apart(
    finder: MentionFinder, text: str, expected: list[tuple[float, float | None]]
) -> None:
    found = finder.scan(text)
    assert [(m.low, m.high) for m in found.bare_numbers()] == expected
    assert all(m.unit for m in found.quantities)
