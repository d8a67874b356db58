"""The two real reports on North Korea, as the gold codes them, compared."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treatywatch.editions import compare
from treatywatch.model import Change, ChangeKind, CodedReport

pytestmark = pytest.mark.shared


@pytest.fixture(params=[False, True], ids=["gold", "gold with the optional claims"])
def changes(korea: Callable[..., CodedReport], request: pytest.FixtureRequest) -> list[Change]:
    optional = request.param
    earlier, later = korea(1999, optional=optional), korea(2021, optional=optional)
    return list(compare([earlier], [later]))


def of(changes: list[Change], question: str, kind: ChangeKind) -> list[Change]:
    return [c for c in changes if (c.question, c.kind) == (question, kind)]


@pytest.mark.parametrize("question", ["transfer.export", "transfer.found-abroad"])
def test_exports_are_contradicted(changes: list[Change], question: str) -> None:
    found = of(changes, question, ChangeKind.CONTRADICTED)
    assert found
    assert all(c.from_.claim.answer == "no" and c.to.claim.answer == "yes" for c in found)


@pytest.mark.parametrize("treaty", ["MBT", "CCW"])
def test_standing_outside_is_carried(changes: list[Change], treaty: str) -> None:
    carried = of(changes, "treaty.status", ChangeKind.CARRIED)
    assert len([c for c in carried if c.from_.claim.treaty == treaty]) == 1


def test_membership_of_the_conference_is_dropped(changes: list[Change]) -> None:
    (change,) = of(changes, "treaty.status", ChangeKind.DROPPED)
    assert change.from_.claim.treaty == "CD"


@pytest.mark.parametrize("question", ["transfer.import", "stockpile.origin"])
def test_what_is_said_no_more_is_dropped(changes: list[Change], question: str) -> None:
    kinds = {c.kind for c in changes if c.question == question}
    assert kinds == {ChangeKind.DROPPED}


def test_the_new_convention_is_new(changes: list[Change]) -> None:
    (change,) = of(changes, "treaty.status", ChangeKind.NEW)
    assert change.to.claim.treaty == "CCM"


def test_the_stockpile_is_extended(changes: list[Change]) -> None:
    (change,) = of(changes, "stockpile.size", ChangeKind.EXTENDED)
    assert change.from_.claim.answer == "unknown"
    assert change.to.claim.answer == "substantial"


def test_alleged_use_is_new_against_no_information(changes: list[Change]) -> None:
    alleged = [
        c
        for c in of(changes, "use", ChangeKind.NEW)
        if c.to.claim.certainty == "alleged" and c.to.claim.date == "2020-11-03"
    ]
    assert len(alleged) == 1
    assert alleged[0].from_.claim.certainty == "no-reports"
    assert alleged[0].from_.claim.sentence.quotation in alleged[0].reason


def test_votes_of_other_years_are_no_contradiction(changes: list[Change]) -> None:
    kinds = [c.kind for c in changes if c.question in {"vote", "vote.record"}]
    assert set(kinds) == {ChangeKind.DROPPED, ChangeKind.NEW}


def test_nothing_else_is_contradicted(changes: list[Change]) -> None:
    contradicted = {c.question for c in changes if c.kind is ChangeKind.CONTRADICTED}
    assert contradicted == {"transfer.export", "transfer.found-abroad"}


def test_every_claim_of_the_earlier_edition_has_its_fate(
    korea: Callable[..., CodedReport], changes: list[Change]
) -> None:
    fates = {c.from_.claim for c in changes if c.from_ is not None}
    assert set(korea(1999).claims) <= fates
