"""What a state is to a treaty on a day, computed from its acts alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from treatywatch.register.acts import Act, ActKind
from treatywatch.register.area import Area, Standing
from treatywatch.register.dates import latest
from treatywatch.register.treaties import Treaty


class Standpoint(StrEnum):
    """The statuses of the codebook; `ineligible` areas cannot join."""

    PARTY = "party"
    SIGNATORY = "signatory"
    NOT_PARTY = "not-party"
    WITHDRAWN = "withdrawn"
    INELIGIBLE = "ineligible"


@dataclass(frozen=True, slots=True)
class Status:
    """What a state was to a treaty on a day.

    `party` counts from the deposit of consent, as the Monitor counts. The treaty binds the state
    from `in_force_since` on (EDTF day, empty where unknown), six months or so later: `bound` tells
    whether that day had come. `since` is the date of the act that made it so, empty for not-party.
    `acts` are those up to the day, oldest first. `certain` is false where an inexact date or the
    limit of the collection leaves a doubt, and `remarks` says which.
    """

    code: str
    treaty: str
    on: date
    status: Standpoint
    since: str
    in_force_since: str
    acts: tuple[Act, ...]
    certain: bool = True
    remarks: tuple[str, ...] = ()

    @property
    def bound(self) -> bool:
        """Tell whether the treaty was in force for the state on the day."""
        in_force = self.in_force_since
        return self.status is Standpoint.PARTY and bool(in_force) and latest(in_force) <= self.on

    @property
    def unchecked(self) -> bool:
        """Tell whether an act that decides the status was checked against no source."""
        return any(each.unchecked for each in self.acts)


def status_on(area: Area, treaty: Treaty, acts: Sequence[Act], on: date) -> Status:
    """Judge by `acts`, all acts of the area under the treaty in order, which came by the day."""
    done = tuple(act for act in acts if act.first_day <= on)
    standpoint, since = _standpoint(area, done)
    remarks = tuple(_remarks(treaty, standpoint, done, on))
    return Status(
        code=area.code,
        treaty=treaty.code,
        on=on,
        status=standpoint,
        since=since,
        in_force_since=_in_force_since(standpoint, acts),
        acts=done,
        certain=not any(remark.startswith("uncertain") for remark in remarks),
        remarks=remarks,
    )


def _standpoint(area: Area, done: Sequence[Act]) -> tuple[Standpoint, str]:
    """The status and the date since when, by the last act that decides."""
    for act in reversed(done):
        if act.kind is ActKind.WITHDRAWAL_EFFECTIVE:
            return Standpoint.WITHDRAWN, act.date
        if act.is_consent:
            return Standpoint.PARTY, act.date
    for act in done:
        if act.kind is ActKind.SIGNATURE:
            return Standpoint.SIGNATORY, act.date
    outside = area.standing is Standing.AREA or (
        area.standing is Standing.HISTORIC and not area.continued_by
    )
    return (Standpoint.INELIGIBLE if outside else Standpoint.NOT_PARTY), ""


def _in_force_since(standpoint: Standpoint, acts: Sequence[Act]) -> str:
    """The day of entry into force of a party, which may lie after the day asked for."""
    if standpoint is not Standpoint.PARTY:
        return ""
    days = [act.date for act in acts if act.kind is ActKind.ENTRY_INTO_FORCE]
    return days[-1] if days else ""


def _remarks(treaty: Treaty, standpoint: Standpoint, done: Sequence[Act], on: date) -> list[str]:
    """What a reader of the status has to know."""
    remarks = [
        f"uncertain: the day of the {act.kind} ({act.date}) is not known"
        for act in done
        if latest(act.date) > on
    ]
    beyond = on > treaty.checked_until
    if beyond and standpoint in {Standpoint.NOT_PARTY, Standpoint.SIGNATORY}:
        remarks.append(f"uncertain: acts are complete only up to {treaty.checked_until}")
    elif beyond and standpoint is Standpoint.PARTY:
        remarks.append(f"withdrawals are complete only up to {treaty.checked_until}")
    remarks += [f"{a.kind} {a.date}: {a.note}" for a in done if a.note]
    if any(act.kind is ActKind.SUCCESSION for act in done):
        remarks.append("the source gives no day of effect for a succession")
    return remarks
