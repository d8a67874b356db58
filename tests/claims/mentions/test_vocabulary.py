from __future__ import annotations

from collections import Counter

import pytest

from treatywatch.claims.mentions import MentionFinder
from treatywatch.claims.mentions.vocabulary import load_words
from treatywatch.model import InvalidCodebook
from treatywatch.register import load_register


def test_every_name_of_a_treaty_is_found_under_its_code(finder: MentionFinder) -> None:
    missed = [
        (name, entry["code"])
        for entry in load_words("treaties")
        if entry.get("code", "-") != "-"
        for name in entry["names"]
        if [m.code for m in finder.treaties(f"It joined the {name} then.")] != [entry["code"]]
    ]
    assert missed == []


def test_every_class_word_is_found_under_its_class(finder: MentionFinder) -> None:
    missed = [
        (name, weapon_class)
        for weapon_class, names in load_words("weapons")["classes"].items()
        for name in names
        if [m.weapon_class for m in finder.weapons(f"They found {name} there.")] != [weapon_class]
    ]
    assert missed == []


def test_every_unit_is_counted_under_its_name(finder: MentionFinder) -> None:
    units = load_words("units")
    missed = [
        (name, unit)
        for group in ("counted", "measured")
        for unit, names in units[group].items()
        for name in names
        if unit not in {m.unit for m in finder.quantities(f"There was 1 {name} there.")}
    ]
    assert missed == []


def test_no_word_is_listed_under_two_units() -> None:
    units = load_words("units")
    words = [w for g in ("counted", "measured") for names in units[g].values() for w in names]
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_every_organisation_is_found_in_its_role(finder: MentionFinder) -> None:
    entries = load_words("organisations").items()
    missed = []
    for role, organisations in entries:
        for entry in organisations:
            for name in entry["each"] if isinstance(entry, dict) else entry:
                found = finder.organisations(f"It met {name} there.")
                if not any(m.text == name and (m.role == role or m.ambiguous) for m in found):
                    missed.append((role, name))
    assert missed == []


def test_the_states_of_armed_groups_are_in_the_register() -> None:
    known = load_register().areas
    groups = load_words("armed_groups")["named"]
    assert {code for group in groups for code in group["states"].split()} <= set(known)


def test_every_type_of_the_register_is_found(finder: MentionFinder) -> None:
    types = [each for each in load_register().weapon_types() if " type " not in each.bare_name]
    missed = [
        each.bare_name
        for each in types
        if each.bare_name
        not in {m.name for m in finder.weapons(f"They found {each.bare_name} mines there.")}
    ]
    assert missed == []


def test_a_list_that_is_not_there_says_so() -> None:
    with pytest.raises(InvalidCodebook, match="no-such-list"):
        load_words("no-such-list")
