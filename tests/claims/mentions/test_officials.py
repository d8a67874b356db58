from __future__ import annotations

import pytest

from treatywatch.claims.mentions import MentionFinder

OFFICIALS = [
    ("the government has been silent", "government:-"),
    ("Ministry of Foreign Affairs officials stated", "ministry:- official:-"),
    ("a government representative indicated", "government:-"),
    ("A North Korean authority has said", "official:PRK"),
    ("South Korean military sources stated", "military:KOR"),
    ("the North Korean ambassador to the UN", "diplomat:PRK"),
    ("the Georgian government denied", "government:GEO"),
    ("the government of Georgia denied", "government:GEO"),
    ("Georgian Armed Forces used", "military:GEO"),
    ("North Korean forces", "military:PRK"),
    ("South Korean authorities", "official:KOR"),
    ("an army officer said", "military:-"),
    ("the Permanent Mission of the DPRK to the UN", "diplomat:PRK"),
    ("South Korea’s Defense Minister said", "ministry:KOR"),
    ("intelligence officials reported", "intelligence:-"),
    ("the Tatmadaw laid mines", "military:MMR"),
    ("the North Korean People’s Army violated it", "military:PRK"),
    ("the State of Palestine and opposition forces", ""),
    ("Turkish and Kurdish forces", "military:-"),
    ("Georgian and opposition soldiers", "military:-"),
    ("Russian Border Forces", "military:RUS"),
    ("the Syrian government forces", "government:SYR"),
    ("mines of Chad that the army", "military:-"),
    ("the Lebanese army said Israel", "military:LBN"),
    ("He said so.", ""),
]


@pytest.mark.parametrize(("text", "expected"), OFFICIALS, ids=[case[0][:50] for case in OFFICIALS])
def test_officials(finder: MentionFinder, text: str, expected: str) -> None:
    assert " ".join(f"{m.role}:{m.code or '-'}" for m in finder.officials(text)) == expected


PERSONS = [
    ("Mr. Son Song Pil, the Ambassador of DPRK to Russia,", "Son Song Pil/Ambassador/PRK"),
    ("Mr.Son said", "Son/-/-"),
    (
        "South Korea’s Defense Minister Jeong Kyeong-Doo informed",
        "Jeong Kyeong-Doo/Defense Minister/KOR",
    ),
    ("Ambassador U San Lwin said", "U San Lwin/Ambassador/-"),
    ("President Thein Sein requested", "Thein Sein/President/-"),
    ("Lt. Gen. John Smith said", "John Smith/-/-"),
    (
        "Mr. Kim Sam Jong, the Counselor of the Permanent Mission of DPRK",
        "Kim Sam Jong/Counselor/PRK",
    ),
    ("before the General Assembly Resolution", ""),
    ("the General Staff decided", ""),
    ("DR Congo has ratified", ""),
    ("the ambassador said", ""),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS, ids=[case[0][:50] for case in PERSONS])
def test_persons(finder: MentionFinder, text: str, expected: str) -> None:
    found = [f"{m.name}/{m.office or '-'}/{m.code or '-'}" for m in finder.persons(text)]
    assert ";".join(found) == expected


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Kurdish forces laid mines", "Kurdish"),
        ("UNITA troops laid mines", "UNITA"),
        ("foreign forces laid mines", "foreign"),
        ("Russian-backed forces laid mines", "Russian-backed"),
        ("Bosnian Serb forces laid mines", "Serb"),
        ("The army laid mines", None),
        ("Georgian forces laid mines", None),
        ("government forces laid mines", None),
    ],
)
def test_forces_of_somebody_else_say_whose_they_are(
    finder: MentionFinder, text: str, qualifier: str | None
) -> None:
    assert finder.officials(text)[0].qualifier == qualifier
