"""What becomes of one claim: a table of cases, each two editions of one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treatywatch.editions import compare
from treatywatch.model import ChangeKind

STATUS = {"question": "treaty.status", "treaty": "MBT"}
EXPORT = {"question": "transfer.export"}
USE = {"question": "use"}
SIZE = {"question": "stockpile.size"}


def mines(low: float | None, high: float | None = None, unit: str = "mines") -> dict:
    return {"low": low, "high": high if high is not None else low, "unit": unit}


CASES = [
    (
        "the same words",
        ("Arcadia produces mines.", {"question": "production", "answer": "yes"}),
        ("Arcadia produces mines.[2]", {"question": "production", "answer": "yes"}),
        "carried",
    ),
    (
        "the same in other words",
        ("Arcadia produces mines.", {"question": "production", "answer": "yes"}),
        (
            "Antipersonnel weapons are made at a plant owned by the army of Arcadia.",
            {"question": "production", "answer": "yes"},
        ),
        "reworded",
    ),
    (
        "a formal act in other words",
        ("Arcadia has not signed the treaty.", {**STATUS, "answer": "not-party"}),
        ("Arcadia remains outside it.", {**STATUS, "answer": "not-party"}),
        "carried",
    ),
    (
        "joining",
        ("Arcadia has not joined.", {**STATUS, "answer": "not-party"}),
        ("Arcadia is a State Party.", {**STATUS, "answer": "party"}),
        "changed",
    ),
    (
        "leaving without a word",
        ("Arcadia is a State Party.", {**STATUS, "answer": "party"}),
        ("Arcadia has not joined.", {**STATUS, "answer": "not-party"}),
        "contradicted",
    ),
    (
        "withdrawing",
        ("Arcadia is a State Party.", {**STATUS, "answer": "party"}),
        ("Arcadia withdrew.", {**STATUS, "answer": "withdrawn"}),
        "changed",
    ),
    (
        "not known to, then did",
        ("Arcadia is not known to export.", {**EXPORT, "answer": "no", "certainty": "not-known"}),
        ("Arcadia has exported.", {**EXPORT, "answer": "yes", "period": "past"}),
        "contradicted",
    ),
    (
        "did, then believed not to have",
        ("Arcadia has exported.", {**EXPORT, "answer": "yes"}),
        (
            "Arcadia is not believed to have exported.",
            {**EXPORT, "answer": "no", "certainty": "believed"},
        ),
        "contradicted",
    ),
    (
        "the reversal is announced",
        ("Arcadia is not known to export.", {**EXPORT, "answer": "no", "certainty": "not-known"}),
        (
            "Arcadia has exported, contrary to what earlier editions said.",
            {**EXPORT, "answer": "yes"},
        ),
        "corrected",
    ),
    (
        "not known to, then alleged to",
        ("Arcadia is not known to export.", {**EXPORT, "answer": "no", "certainty": "not-known"}),
        ("Arcadia is accused.", {**EXPORT, "answer": "yes", "certainty": "alleged"}),
        "changed",
    ),
    (
        "unknown, then yes",
        (
            "It is not known whether Arcadia exports.",
            {**EXPORT, "answer": "unknown", "certainty": "no-information"},
        ),
        ("Arcadia has exported.", {**EXPORT, "answer": "yes"}),
        "changed",
    ),
    (
        "yes, then unknown",
        ("Arcadia exports.", {**EXPORT, "answer": "yes"}),
        (
            "It is not known whether Arcadia exports.",
            {**EXPORT, "answer": "unknown", "certainty": "no-information"},
        ),
        "weakened",
    ),
    (
        "firmer",
        ("Arcadia may have exported.", {**EXPORT, "answer": "yes", "certainty": "possible"}),
        ("Arcadia has exported.", {**EXPORT, "answer": "yes"}),
        "strengthened",
    ),
    (
        "less firm",
        ("Arcadia has never exported.", {**EXPORT, "answer": "no"}),
        (
            "Arcadia is not known to have exported.",
            {**EXPORT, "answer": "no", "certainty": "not-known"},
        ),
        "weakened",
    ),
    (
        "made, then made in the past",
        ("It makes mines.", {"question": "production", "answer": "yes", "period": "current"}),
        ("It made mines.", {"question": "production", "answer": "yes", "period": "past"}),
        "changed",
    ),
    (
        "another figure",
        ("It has 200 mines.", {**SIZE, "answer": "quantity", "quantity": mines(200)}),
        ("It has 500 mines.", {**SIZE, "answer": "quantity", "quantity": mines(500)}),
        "changed",
    ),
    (
        "another figure, announced",
        ("It has 2,000,000.", {**SIZE, "answer": "quantity", "quantity": mines(2_000_000)}),
        (
            "It has 407,800 mines instead of the two million it indicated previously.",
            {**SIZE, "answer": "quantity", "quantity": mines(407_800)},
        ),
        "corrected",
    ),
    (
        "another figure for the same year",
        (
            "31 casualties in 2005.",
            {"question": "casualties", "answer": "yes", "date": "2005", "quantity": mines(31)},
        ),
        (
            "16 casualties in 2005.",
            {"question": "casualties", "answer": "yes", "date": "2005", "quantity": mines(16)},
        ),
        "contradicted",
    ),
    (
        "a figure that fits",
        (
            "Over 600 mines.",
            {**SIZE, "answer": "quantity", "quantity": {"low": 600, "unit": "mines"}},
        ),
        ("636 mines.", {**SIZE, "answer": "quantity", "quantity": mines(636)}),
        "reworded",
    ),
    (
        "one more place",
        ("Found in A.", {"question": "transfer.found-abroad", "answer": "yes", "places": ["A"]}),
        (
            "Found in A and B.",
            {"question": "transfer.found-abroad", "answer": "yes", "places": ["A", "B"]},
        ),
        "extended",
    ),
    (
        "one vote told in two ways",
        ("It voted for 53/77.", {"question": "vote", "answer": "for", "resolution": "53/77"}),
        (
            "It was absent from 53/77 N.",
            {"question": "vote", "answer": "absent", "resolution": "53/77 N"},
        ),
        "contradicted",
    ),
    (
        "the same voice turned round",
        (
            "The Ministry states that it never exported.",
            {**EXPORT, "answer": "no", "speaker": "government"},
        ),
        (
            "The Ministry states that it exported.",
            {**EXPORT, "answer": "yes", "speaker": "government"},
        ),
        "contradicted",
    ),
]


@pytest.mark.parametrize(("_", "before", "after", "kind"), CASES, ids=[case[0] for case in CASES])
def test_one_claim(_: str, before: tuple, after: tuple, kind: str, coded: Callable) -> None:
    changes = compare(
        [coded(2004, [(before[0], [before[1]])])], [coded(2005, [(after[0], [after[1]])])]
    )
    assert [change.kind.value for change in changes] == [kind]
    assert (changes[0].from_.edition, changes[0].to.edition) == (2004, 2005)
    assert (changes[0].earlier, changes[0].later, changes[0].country) == (2004, 2005, "ARC")


APART = [
    (
        "two roll calls",
        {"question": "vote", "answer": "for", "date": "1997"},
        {"question": "vote", "answer": "abstained", "date": "1998"},
    ),
    (
        "two incidents",
        {**USE, "answer": "no", "certainty": "no-reports", "date": "2004"},
        {**USE, "answer": "yes", "certainty": "flat", "date": "2006"},
    ),
    (
        "two places",
        {**USE, "answer": "yes", "places": ["ABC"]},
        {**USE, "answer": "yes", "places": ["XYZ"]},
    ),
    (
        "a charge and a denial",
        {**USE, "answer": "yes", "certainty": "alleged", "speaker": "other-government"},
        {"question": "use.denial", "answer": "yes", "speaker": "government"},
    ),
    (
        "a charge by one and the word of another",
        {**EXPORT, "answer": "yes", "certainty": "alleged", "speaker": "ngo"},
        {**EXPORT, "answer": "no", "speaker": "government"},
    ),
    (
        "no reports of late, and the past",
        {**EXPORT, "answer": "no", "certainty": "no-reports", "period": "current"},
        {**EXPORT, "answer": "yes", "period": "past"},
    ),
    (
        "two treaties",
        {"question": "treaty.status", "treaty": "CCW", "answer": "not-party"},
        {"question": "treaty.status", "treaty": "CCM", "answer": "not-party"},
    ),
    (
        "two states",
        {**EXPORT, "answer": "no", "subject": "BOR"},
        {**EXPORT, "answer": "yes", "subject": "ARC"},
    ),
    (
        "two reasons",
        {"question": "reason", "answer": "cost"},
        {"question": "reason", "answer": "border-defence"},
    ),
]


@pytest.mark.parametrize(("_", "before", "after"), APART, ids=[case[0] for case in APART])
def test_two_things_are_dropped_and_new(_: str, before: dict, after: dict, coded: Callable) -> None:
    changes = compare([coded(2004, [("Before.", [before])])], [coded(2005, [("After.", [after])])])
    kinds = {change.kind for change in changes}
    assert kinds <= {ChangeKind.DROPPED, ChangeKind.NEW}
    assert ChangeKind.NEW in kinds


def test_an_export_after_the_earlier_edition_contradicts_nothing(coded: Callable) -> None:
    before = {**EXPORT, "answer": "no", "certainty": "not-known"}
    after = {**EXPORT, "answer": "yes", "date": "2008"}
    (change,) = compare([coded(2004, [("No.", [before])])], [coded(2009, [("Yes.", [after])])])
    assert change.kind in {ChangeKind.CHANGED, ChangeKind.NEW}


def test_no_report_is_not_silence(coded: Callable) -> None:
    one = coded(2004, [("No.", [{**EXPORT, "answer": "no"}])])
    assert compare([one], []) == compare([], [one]) == ()


def test_a_theme_without_a_report_is_said(coded: Callable) -> None:
    before = coded(
        2004, [("Risk education was held.", [{"question": "risk-education", "answer": "yes"}])]
    )
    after = coded(2021, [("It has not joined.", [])], theme="mine-ban-policy")
    (change,) = compare([before], [after])
    assert change.kind is ChangeKind.DROPPED
    assert "mine-ban-policy" in change.reason


def test_a_repetition_is_one_assertion(coded: Callable) -> None:
    claim = {**STATUS, "answer": "not-party"}
    before = coded(2004, [("It has not joined.", [claim])])
    after = coded(2005, [("Not joined.", [claim]), ("It has not joined.", [claim])])
    assert [c.kind for c in compare([before], [after])] == [ChangeKind.CARRIED]
    assert [c.kind for c in compare([after], [before])] == [ChangeKind.CARRIED]


def test_an_edition_against_itself_is_carried_whole(coded: Callable) -> None:
    one = coded(
        2004, [(before[0] + str(i), [before[1]]) for i, (_, before, _, _) in enumerate(CASES)]
    )
    assert {c.kind for c in compare([one], [one])} == {ChangeKind.CARRIED}


def test_a_belief_and_a_figure_corrected(coded: Callable) -> None:
    before = {**SIZE, "answer": "quantity", "certainty": "believed", "quantity": mines(110e6)}
    after = {**SIZE, "answer": "quantity", "quantity": {"high": 5e6, "unit": "mines"}}
    words = (
        "It has fewer than five million, a great reduction from the 110 million cited previously."
    )
    changes = compare([coded(2012, [("Many.", [before])])], [coded(2014, [(words, [after])])])
    assert [change.kind for change in changes] == [ChangeKind.CORRECTED]


@pytest.mark.parametrize("certainty", ["alleged", "believed", "flat"])
def test_no_reports_of_use_is_no_counterpart_of_an_incident(
    coded: Callable, certainty: str
) -> None:
    before = {**USE, "answer": "no", "certainty": "no-reports"}
    after = {**USE, "answer": "yes", "certainty": certainty}
    changes = compare([coded(1999, [("None.", [before])])], [coded(2021, [("Some.", [after])])])
    kinds = [change.kind for change in changes if change.to is not None]
    assert kinds == [ChangeKind.NEW]
