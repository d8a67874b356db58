"""Terms of the codebook as readers see them."""

import pytest

from treatywatch.model import Certainty, ChangeKind, Quantity, Severity, Speaker
from treatywatch.publish.words import (
    CERTAINTIES,
    CHANGES,
    SEVERITIES,
    SPEAKERS,
    answer_words,
    count_words,
    date_words,
    quantity_words,
    question_order,
    question_words,
    rule_words,
    weapon_words,
)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2020-12-07", "7 December 2020"),
        ("1999-01", "January 1999"),
        ("1997", "1997"),
        ("1999-02-19/1999-02-24", "19 February 1999 – 24 February 1999"),
        ("1996/..", "1996 – …"),
        ("1996~", "about 1996"),
        ("1996-05?", "possibly May 1996"),
        ("1999-13", "1999-13"),
        ("past", "past"),
        ("199X", "199X"),
        ("", "…"),
    ],
)
def test_dates(edtf, words):
    assert date_words(edtf) == words


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(636, 636, "mines"), "636 mines"),
        (Quantity(1e6, 1e6, "mines", approximate=True), "about 1,000,000 mines"),
        (Quantity(600, None, "mines"), "600 mines or more"),
        (Quantity(None, 5e6, "mines"), "5,000,000 mines or fewer"),
        (Quantity(22, 25.5, "million mines"), "22–25.5 million mines"),
        (Quantity(3, 3, ""), "3"),
        (Quantity(None, None, "mines"), "an unstated number of mines"),
        (Quantity(None, None, ""), "an unstated number"),
    ],
)
def test_quantities(quantity, words):
    assert quantity_words(quantity) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no notes"), (1, "1 note"), (7, "7 notes"), (1200, "1,200 notes")]
)
def test_counted_things(number, words):
    assert count_words(number, "note") == words


def test_every_term_of_the_model_has_words():
    assert set(CERTAINTIES) == set(Certainty)
    assert set(SPEAKERS) == set(Speaker)
    assert set(CHANGES) == set(ChangeKind)
    assert set(SEVERITIES) == set(Severity)


def test_certainties_differ_by_word_and_by_shape():
    assert len({one.word for one in CERTAINTIES.values()}) == len(Certainty)
    assert len({one.shape for one in CERTAINTIES.values()}) == len(Certainty)


def test_kinds_of_change_differ_by_sign_and_the_gravest_comes_first():
    assert len({one.sign for one in CHANGES.values()}) == len(ChangeKind)
    assert min(CHANGES, key=lambda kind: CHANGES[kind].rank) is ChangeKind.CONTRADICTED


def test_terms_that_no_table_knows_are_still_readable():
    assert question_words("bogus.new-thing") == "Bogus: new thing"
    assert answer_words("under-way") == "under way"
    assert rule_words("notes.lost-definition") == "Notes: lost definition"
    assert question_order("bogus") > question_order("request")


@pytest.mark.parametrize(
    ("weapon_class", "words"),
    [
        ("antipersonnel-mine", ""),
        ("erw", "explosive remnants of war"),
        ("victim-activated-device", "victim activated device"),
        ("", ""),
    ],
)
def test_a_weapon_is_named_unless_it_is_the_one_that_is_always_meant(weapon_class, words):
    assert weapon_words(weapon_class) == words
