"""Stated figures keep who stated them; a former producer is never a producer."""

from __future__ import annotations

from treatywatch.register import load_register

REGISTER = load_register()


def test_every_figure_names_who_stated_it() -> None:
    facts = [
        *REGISTER.stated_casualties,
        *REGISTER.stated_use,
        *REGISTER.stated_producers,
        *REGISTER.stated_stockpiles,
        *REGISTER.stated_articles,
        *REGISTER.stated_counts,
    ]
    assert all(fact.stated_in and fact.source for fact in facts)


def test_a_revised_total_stands_beside_the_first_one() -> None:
    of_2016 = {f.stated_in: f.casualties for f in REGISTER.stated_casualties if f.period == "2016"}
    assert of_2016 == {"LM 2017": 8605, "LM 2018 (revised)": 9437}


def test_what_is_not_stated_is_none_and_not_zero() -> None:
    of_2006 = next(f for f in REGISTER.stated_casualties if f.period == "2006")
    assert (of_2006.casualties, of_2006.killed) == (5751, None)


def test_the_parts_of_a_total_do_not_exceed_it() -> None:
    for fact in REGISTER.stated_casualties:
        if fact.casualties is not None:
            parts = (fact.killed or 0) + (fact.injured or 0) + (fact.unknown_status or 0)
            assert parts <= fact.casualties, fact


def test_former_and_removed_producers_are_told_from_listed_ones() -> None:
    kinds = {(p.code, p.kind) for p in REGISTER.stated_producers}
    assert ("BEL", "former") in kinds
    assert ("BEL", "listed") not in kinds
    assert ("NPL", "removed") in kinds
    assert ("PRK", "listed") in kinds


def test_allegations_keep_their_word() -> None:
    rwanda = [use for use in REGISTER.stated_use if use.code == "RWA"]
    assert all("alleged" in use.kind for use in rwanda)
