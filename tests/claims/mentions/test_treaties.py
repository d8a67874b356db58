from __future__ import annotations

import pytest

from treatywatch.claims.mentions import MentionFinder

CASES = [
    ("the Mine Ban Treaty", "MBT"),
    ("the 1997 Mine Ban Treaty", "MBT"),
    ("the mine ban treaty", "MBT"),
    ("the Ottawa Convention", "MBT"),
    ("the Ottawa Treaty", "MBT"),
    (
        (
            "the Convention on the Prohibition of the Use, Stockpiling, Production and "
            "Transfer of Anti-Personnel Mines and on Their Destruction"
        ),
        "MBT",
    ),
    ("the APMBC", "MBT"),
    ("the Convention on Cluster Munitions (CCM)", "CCM CCM"),
    ("the Convention on Conventional Weapons (CCW)", "CCW CCW"),
    ("the Convention on Certain Conventional Weapons", "CCW"),
    ("the 1980 Convention on Conventional Weapons", "CCW"),
    ("CCW and its Amended Protocol II", "CCW CCW-APII"),
    ("CCW Amended Protocol II", "CCW-APII"),
    ("Amended Protocol II on landmines", "CCW-APII"),
    ("CCW Protocol V on explosive remnants of war", "CCW-PV"),
    ("its original Protocol II", "CCW-PII"),
    ("the Conference on Disarmament", "CD"),
    ("transfers in CD", "CD"),
    ("the Convention on the Rights of Persons with Disabilities", "CRPD"),
    ("the Geneva Call Deed of Commitment", "deed-of-commitment"),
    ("the treaty would lose its universality", "?"),
    ("a State Party to the convention", "?"),
    ("the ban treaty", "?"),
    ("the Convention on Cluster Munitions and the convention", "CCM ?"),
    ("the Geneva Conventions", ""),
    ("the Arms Trade Treaty", ""),
    ("Additional Protocol II of the Geneva Conventions", ""),
    ("a treaty of friendship", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:50] for case in CASES])
def test_treaties(finder: MentionFinder, text: str, expected: str) -> None:
    found = finder.treaties(text)
    assert " ".join(m.code or "?" for m in found) == expected
    assert all(m.anaphoric == (m.code is None) for m in found)


def test_the_year_of_a_name_belongs_to_it(finder: MentionFinder) -> None:
    (found,) = finder.treaties("the 1997 Mine Ban Treaty")
    assert found.as_written == "1997 Mine Ban Treaty"
