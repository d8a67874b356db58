"""Who may do what: every role and every action, allowed and refused, as the table says."""

from __future__ import annotations

import csv

import pytest
from django.contrib.auth.models import AnonymousUser

from treatywatch.desk.cycle.models import Assignment
from treatywatch.desk.people.roles import Role
from treatywatch.desk.permissions import Action, load_table, may, visible
from treatywatch.desk.permissions.table import TABLE, InvalidTable

pytestmark = pytest.mark.django_db

HOLDS = {
    "researcher": ("researcher", "PRK"),
    "other_researcher": ("researcher", "UKR"),
    "coordinator": ("coordinator", "PRK"),
    "editor": ("editor", "PRK"),
    "other_editor": ("editor", "UKR"),
    "checker": ("fact-checker", "PRK"),
    "other_checker": ("fact-checker", "UKR"),
    "publisher": ("publisher", ""),
    "administrator": ("administrator", ""),
}
"""The role of each person, and the country of the report that they have to do with."""


def _rows() -> dict[str, dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["action"]: row for row in csv.DictReader(file)}


def _expected(who: str, action: Action, country: str) -> bool:
    """What the table says, worked out here without asking the program."""
    role, theirs = HOLDS[who]
    row = _rows()[action]
    if row["not_own_work"] == "yes" and who == "researcher" and country == "PRK":
        return False
    return {
        "all": True,
        "-": False,
        "named": theirs == country,
        "own": theirs == country,
        "region": theirs == country,
    }[row[role]]


@pytest.mark.parametrize("action", list(Action))
def test_every_role_is_allowed_or_refused_every_action_as_the_table_says(
    action, people, assignment, other_assignment
):
    things = {"PRK": assignment, "UKR": other_assignment}
    for who in HOLDS:
        for country, thing in things.items():
            expected = _expected(who, action, country)
            assert may(people[who], action, thing) is expected, (who, action, country)


@pytest.mark.parametrize("action", list(Action))
def test_whoever_has_no_role_may_do_nothing(action, people, assignment):
    assert not may(people["nobody"], action)
    assert not may(people["nobody"], action, assignment)
    assert not may(AnonymousUser(), action)
    assert not may(AnonymousUser(), action, assignment)


@pytest.mark.parametrize("action", list(Action))
def test_whoever_was_stopped_may_do_nothing(action, people, assignment):
    for who in HOLDS:
        people[who].is_active = False
        assert not may(people[who], action, assignment), who


@pytest.mark.parametrize("action", [a for a in Action if not load_table()[a].not_own_work])
def test_a_list_holds_exactly_what_may_be_acted_on(action, people, assignment, other_assignment):
    for who, person in people.items():
        listed = set(visible(person, action, Assignment.objects.all()))
        allowed = {a for a in (assignment, other_assignment) if may(person, action, a)}
        assert listed == allowed, (who, action)


def test_themes_bound_what_a_researcher_sees(people, edition, assignment):
    other = Assignment.objects.create(edition=edition, country="PRK", theme="country-report")
    assert may(people["researcher"], Action.SEE_DRAFT, assignment)
    assert not may(people["researcher"], Action.SEE_DRAFT, other)
    assert other not in visible(people["researcher"], Action.SEE_DRAFT, Assignment.objects.all())


def test_nobody_checks_what_they_wrote_themselves(people, assignment):
    thing = assignment
    assert may(people["checker"], Action.PASS_CHECK, thing)
    thing.researcher = people["checker"]
    assert not may(people["checker"], Action.PASS_CHECK, thing)


def test_every_role_can_do_something():
    for role in Role:
        assert any(rule.reach[role] != "-" for rule in load_table().values()), role


BROKEN = {
    "a row is missing": ("see-people,", None),
    "a row is there twice": ("see-people,", "see-people,a,-,-,-,-,-,-,no\nsee-people,"),
    "an action that there is not": ("see-people,", "see-nothing,"),
    "a reach that there is not": (",all,no\n", ",some,no\n"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_table_is_an_error(case, tmp_path):
    before, after = BROKEN[case]
    text = TABLE.read_text()
    if after is None:
        text = "\n".join(line for line in text.splitlines() if not line.startswith(before))
    else:
        text = text.replace(before, after, 1)
    broken = tmp_path / "table.csv"
    broken.write_text(text)
    with pytest.raises(InvalidTable, match=r"table\.csv"):
        load_table(broken)
