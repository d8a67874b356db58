from __future__ import annotations

import pytest

from treatywatch.claims.mentions import MentionFinder
from treatywatch.claims.mentions.vocabulary import load_words

ROLES = [
    ("the National Demining Institute reported", "government"),
    ("Azerbaijan National Agency for Mine Action", "government"),
    ("CNIDAH said", "government"),
    ("the UN Mine Action Center", "un"),
    ("the Geneva International Centre for Humanitarian Demining", "intergovernmental"),
    ("the Standing Committee on Mine Clearance", ""),
    ("the United Nations said", "un"),
    ("the UN said", "un"),
    ("UNICEF reported", "un"),
    ("UN Command deployed a team", "military"),
    ("the ICRC reported", "icrc"),
    ("the International Committee of the Red Cross (ICRC)", "icrc icrc"),
    ("told the ICBL", "ngo"),
    ("Human Rights Watch documented", "ngo"),
    ("HALO and MAG cleared", "ngo ngo"),
    ("Handicap International (HI)", "ngo ngo"),
    ("Norwegian People’s Aid (NPA) cleared", "ngo ngo"),
    ("according to the Tass news agency", "media"),
    ("according to Yonhap", "media"),
    ("South Korean state media reported", "media"),
    ("A data base lists", "reference"),
    ("Jane’s Mines and Mine Clearance lists", "reference"),
    ("the Landmine Monitor was told", "monitor"),
    ("the Monitor was told", "monitor"),
    ("efforts to monitor it", ""),
    ("the OSCE expressed concern", "intergovernmental"),
    ("FARC and ELN used mines", "armed-group armed-group"),
    ("the Liberation Tigers of Tamil Eelam (LTTE)", "armed-group armed-group"),
    ("the PKK/Kongra-Gel", "armed-group"),
    ("the Taliban laid mines", "armed-group"),
    ("Houthi forces", "armed-group"),
    ("rebels and insurgents", "armed-group armed-group"),
    ("non-state armed groups (NSAGs)", "armed-group armed-group"),
    ("the New People’s Army (NPA) used mines", "armed-group armed-group"),
    ("the NPA used mines", "other"),
    ("Boko Haram", "armed-group"),
    ("the Islamic State (IS)", "armed-group armed-group"),
    ("It is on the mag cover", ""),
    ("THIS IS THE UNITED NATIONS", "un"),
]


@pytest.mark.parametrize(("text", "expected"), ROLES, ids=[case[0][:50] for case in ROLES])
def test_roles(finder: MentionFinder, text: str, expected: str) -> None:
    assert " ".join(m.role for m in finder.organisations(text)) == expected


def test_an_acronym_of_two_roles_is_ambiguous_unless_a_full_name_stands_with_it(
    finder: MentionFinder,
) -> None:
    (alone,) = finder.organisations("The NPA said so.")
    assert alone.ambiguous
    assert len(alone.readings) == 2
    assert alone.states == ("PHL",)
    assert not any(
        m.ambiguous for m in finder.organisations("The New People's Army (NPA) said so.")
    )


def test_a_group_brings_its_states(finder: MentionFinder) -> None:
    (found,) = finder.organisations("The SPLA has signed.")
    assert found.states == ("SDN", "SSD")


def test_every_armed_group_of_the_table_is_found_by_each_of_its_names(
    finder: MentionFinder,
) -> None:
    groups = load_words("armed_groups")["named"]
    names = [name for group in groups for name in group.get("names", group.get("each"))]
    assert len(groups) >= 120
    missed = [
        name
        for name in names
        if not any(
            m.text == name and (m.role == "armed-group" or m.ambiguous)
            for m in finder.organisations(f"It said that {name} laid them.")
        )
    ]
    assert missed == []
