from __future__ import annotations

import pytest

from treatywatch.claims.mentions import MentionFinder

A, V, C = "antipersonnel-mine", "antivehicle-mine", "cluster-munition"
IMPROVISED, E = "improvised-mine", "erw"

TYPES = [
    ("the Soviet POMZ-2 and POMZ-2M stake mines", "POMZ-2 POMZ-2M"),
    ("a Model 15", "Model 15"),
    ("Model 15 fragmentation mines and APP M-57 blast mines", "Model 15|APP M-57"),
    ("a wooden box mine (PMD-6 type)", "PMD-6"),
    ("identified the mine as an M14", "M14"),
    ("PMN, PMN-2, and PMN 2 mines", "PMN PMN-2 PMN-2"),
    ("Type 72 mines", "Type 72"),
    ("PОМZ-2 mines", "POMZ-2"),
    ("M16 rifles", ""),
    ("Law No 4", ""),
    ("rangers on patrol", ""),
    ("PMN-2-type", "PMN-2"),
    ("MON-50 and OZM-72", "MON-50 OZM-72"),
    ("PMA-3 and PROM-1", "PMA-3 PROM-1"),
]


@pytest.mark.parametrize(("text", "expected"), TYPES, ids=[case[0][:40] for case in TYPES])
def test_types(finder: MentionFinder, text: str, expected: str) -> None:
    found = [m.name for m in finder.weapons(text) if not m.generic]
    assert found == (
        expected.split("|")
        if "|" in expected or " 1" in expected or " 7" in expected
        else expected.split()
    )


CLASSES = [
    ("antipersonnel mines", A),
    ("anti-personnel landmines", A),
    ("AP mines", A),
    ("APMs", A),
    ("land mines", A),
    ("a mine", A),
    ("antivehicle mines", V),
    ("anti-tank mines", V),
    ("AVMs", V),
    ("cluster munitions", C),
    ("bomblets", C),
    ("submunitions", C),
    ("improvised mines", IMPROVISED),
    ("victim-activated IEDs", IMPROVISED),
    ("booby-traps", IMPROVISED),
    ("unexploded ordnance", E),
    ("UXO", E),
    ("explosive remnants of war (ERW)", f"{E} {E}"),
    ("antipersonnel and antivehicle mines", f"{A} {V}"),
    ("antivehicle and antipersonnel mines", f"{V} {A}"),
    ("mining the border", ""),
    ("a gold mine", ""),
    ("a friend of mine", ""),
    ("determine the cause", ""),
]


@pytest.mark.parametrize(("text", "expected"), CLASSES, ids=[case[0] for case in CLASSES])
def test_classes(finder: MentionFinder, text: str, expected: str) -> None:
    found = [m.weapon_class for m in finder.weapons(text) if not m.compound]
    assert " ".join(found) == expected


COMPOUNDS = [
    ("mine action", "action"),
    ("mine clearance", "clearance"),
    ("landmine casualties", "casualties"),
    ("mine risk education", "risk education"),
    ("antipersonnel mine production", "production"),
    ("mine-affected", "affected"),
    ("mine detection dogs", "detection"),
    ("landmine victims", "victims"),
    ("cluster munition remnants", None),
    ("mines were cleared", None),
    ("mine and UXO clearance", "clearance"),
]


@pytest.mark.parametrize(("text", "head"), COMPOUNDS, ids=[case[0] for case in COMPOUNDS])
def test_a_word_that_qualifies_another_names_its_head(
    finder: MentionFinder, text: str, head: str | None
) -> None:
    found = finder.weapons(text)[0]
    assert (found.compound, found.head) == (head is not None, head)


def test_letters_of_another_script_are_read_and_flagged(finder: MentionFinder) -> None:
    (found, _) = finder.weapons("P\u041e\u041cZ-2 mines")
    assert (found.name, found.homoglyph) == ("POMZ-2", True)
    assert not finder.weapons("POMZ-2 mines")[0].homoglyph


def test_the_treaty_is_no_weapon(finder: MentionFinder) -> None:
    assert (
        finder.weapons("It joined the Mine Ban Treaty and the Convention on Cluster Munitions.")
        == ()
    )
