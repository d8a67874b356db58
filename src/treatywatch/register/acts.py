"""Treaty acts: what a state did about a treaty, when, and who says so."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.register.area import Trust
from treatywatch.register.dates import earliest, is_day
from treatywatch.register.tables import Row
from treatywatch.register.treaties import Treaty


class ActKind(StrEnum):
    """The kinds of acts, in the order in which they follow one another."""

    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    CONSENT = "consent"
    PROVISIONAL_APPLICATION = "provisional-application"
    ENTRY_INTO_FORCE = "entry-into-force"
    SUSPENSION_DECLARED = "suspension-declared"
    WITHDRAWAL_NOTIFIED = "withdrawal-notified"
    WITHDRAWAL_EFFECTIVE = "withdrawal-effective"


CONSENTS = frozenset(
    {
        ActKind.RATIFICATION,
        ActKind.ACCESSION,
        ActKind.SUCCESSION,
        ActKind.ACCEPTANCE,
        ActKind.APPROVAL,
        ActKind.CONSENT,
    }
)
_ORDER = {kind: place for place, kind in enumerate(ActKind)}


@dataclass(frozen=True, slots=True)
class Act:
    """One act of one state under one treaty.

    `date` is EDTF (a year where no more is known); of consents it is the day of deposit. Entries
    into force are computed by the treaty's rule from the deposit (`computed` is true), never where
    a day is unknown, and never for successions, whose day of effect the source does not give.
    """

    code: str
    treaty: str
    kind: ActKind
    date: str
    confidence: Trust
    source: str
    note: str = ""
    computed: bool = False

    @property
    def unchecked(self) -> bool:
        """Tell whether the act, or its day, was checked against no source."""
        return self.confidence is Trust.UNCHECKED

    @property
    def is_consent(self) -> bool:
        """Tell whether this act bound the state: ratification, accession and their like."""
        return self.kind in CONSENTS

    @property
    def first_day(self) -> datetime.date:
        """The first day that the date allows."""
        return earliest(self.date)


def act(row: Row) -> Act:
    """Type one row of `acts.csv`."""
    where = (row["code"], row["treaty"], ActKind(row["kind"]), row["date"])
    return Act(*where, Trust(row["confidence"]), row["source"], row["note"])


def in_order(acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return the acts by date; those of one day in the order of `ActKind`."""
    return tuple(sorted(acts, key=lambda a: (a.treaty, a.first_day, _ORDER[a.kind])))


def with_entries_into_force(acts: Iterable[Act], treaties: dict[str, Treaty]) -> Iterator[Act]:
    """Yield the acts, and after each deposit whose day is known the entry into force."""
    for each in acts:
        yield each
        if each.is_consent and each.kind is not ActKind.SUCCESSION and is_day(each.date):
            yield _entry_into_force(each, treaties[each.treaty])


def _entry_into_force(consent: Act, treaty: Treaty) -> Act:
    day = treaty.binds_from(consent.first_day).isoformat()
    source = f"computed from the {consent.kind} of {consent.date}"
    kind = ActKind.ENTRY_INTO_FORCE
    where = (consent.code, consent.treaty, kind, day)
    return Act(*where, consent.confidence, source, computed=True)
