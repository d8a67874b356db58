"""The register: one object that answers what the project knows of states and treaties."""

from __future__ import annotations

import os
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from treatywatch.model import InvalidRegister
from treatywatch.register.acts import Act, ActKind
from treatywatch.register.area import Area, AreaName, area, area_name
from treatywatch.register.corrections import Correction, correction
from treatywatch.register.deadlines import Deadlines, deadlines_from
from treatywatch.register.gazetteer import AreaTerm, gazetteer
from treatywatch.register.meetings import Meeting, Meetings, meeting
from treatywatch.register.names import NameIndex
from treatywatch.register.roll_calls import RollCall, Vote
from treatywatch.register.standing import Counting, StatesParties, TreatyActs
from treatywatch.register.stated import (
    StatedArticle,
    StatedCasualties,
    StatedCount,
    StatedProducer,
    StatedStockpile,
    StatedUse,
    stated_article,
    stated_casualties,
    stated_count,
    stated_producer,
    stated_stockpile,
    stated_use,
)
from treatywatch.register.status import Status
from treatywatch.register.tables import Tables, parse_table
from treatywatch.register.treaties import Treaty
from treatywatch.register.voting import Voting, read_voting
from treatywatch.register.weapon_types import WeaponType, WeaponTypes, weapon_type


class Register:
    """States, areas, acts, roll calls, meetings, type names. Built by `load_register`.

    Each table is read when it is first asked for, and kept.
    """

    def __init__(self, tables: Tables | None = None) -> None:
        self._tables = tables or Tables()

    @cached_property
    def version(self) -> str:
        """The version of the register: a hash of its tables as the corrections leave them."""
        return self._tables.fingerprint

    @cached_property
    def areas(self) -> dict[str, Area]:
        """All areas by code, in the order of the table."""
        named: dict[str, list[AreaName]] = {}
        for row in self._tables.read("area_names"):
            named.setdefault(row["code"], []).append(area_name(row))
        rows = self._tables.read("areas")
        before: dict[str, list[str]] = {}
        for row in rows:
            for successor in row["successors"].split():
                before.setdefault(successor, []).append(row["code"])
        codes = (row["code"] for row in rows)
        return {
            code: area(row, named.get(code, ()), before.get(code, ()))
            for code, row in zip(codes, rows, strict=True)
        }

    @cached_property
    def names(self) -> NameIndex:
        """The index of names, which fulfils `model.AreaNames`."""
        return NameIndex(name for each in self.areas.values() for name in each.names)

    def area(self, code: str) -> Area:
        """Return an area by its code. Raises InvalidRegister when there is none."""
        try:
            return self.areas[code]
        except KeyError:
            mend = "use an ISO 3166-1 alpha-3 code or an area code of areas.csv"
            raise InvalidRegister(f"no area has the code {code!r}", "areas.csv", mend) from None

    def name(self, code: str) -> str:
        """Return the name under which an area is shown ("North Korea")."""
        return self.area(code).name

    def find(self, written: str) -> str:
        """Return the code for a code or a name that a person typed.

        Raises InvalidRegister, naming the candidates, where it is unknown or ambiguous.
        """
        if written.upper() in self.areas and len(written) == len("PRK"):
            return written.upper()
        found = self.names.resolve(written)
        if found.code is None:
            fit = ", ".join(found.candidates) or "none"
            raise InvalidRegister(
                f"{written!r} is {found.outcome}; it fits {fit}", "", "give a code"
            )
        return found.code

    @cached_property
    def _terms(self) -> tuple[AreaTerm, ...]:
        return gazetteer(self.areas.values(), self._tables.read("demonyms"))

    def gazetteer(self) -> tuple[AreaTerm, ...]:
        """Return the terms by which running text speaks of areas; see `AreaTerm`."""
        return self._terms

    @cached_property
    def not_areas(self) -> tuple[str, ...]:
        """Terms that hold an area's name and mean none ("Latin American", "Gulf of Guinea")."""
        return tuple(row["term"] for row in self._tables.read("not_areas"))

    @cached_property
    def _acts(self) -> TreatyActs:
        return TreatyActs(self._tables.read("treaties"), self._tables.read("acts"))

    @property
    def treaties(self) -> dict[str, Treaty]:
        """The treaties by code: MBT, CCM, CCW, CCW-APII, CCW-PV."""
        return self._acts.treaties

    def acts(self, code: str, treaty: str | None = None) -> tuple[Act, ...]:
        """Return an area's acts in order of date, under one treaty or all.

        Raises InvalidRegister for an unknown area or treaty.
        """
        return self._acts.of(self.area(code), treaty)

    def status(self, code: str, treaty: str, on: date) -> Status:
        """Return what an area was to a treaty on a day; see `Status`.

        Raises InvalidRegister for an unknown area or treaty.
        """
        return self._acts.status(self.area(code), treaty, on)

    def deadlines(self, code: str) -> Deadlines | None:
        """Return a state's first deadlines under the Mine Ban Treaty.

        None where its day of entry into force is not known. Raises InvalidRegister for an
        unknown area.
        """
        entries = [a for a in self.acts(code, "MBT") if a.kind is ActKind.ENTRY_INTO_FORCE]
        if not entries:
            return None
        return deadlines_from(code, entries[-1].first_day, entries[-1].confidence)

    def states_parties(
        self, treaty: str, on: date, counting: Counting = Counting.DEPOSIT
    ) -> StatesParties:
        """Return the States Parties on a day, counted from deposit as the Monitor counts.

        Raises InvalidRegister for an unknown treaty.
        """
        return self._acts.states_parties(self.areas.values(), treaty, on, counting)

    @cached_property
    def _voting(self) -> Voting:
        return read_voting(self._tables.read("roll_calls"), self._tables.read("votes"))

    def roll_calls(self) -> tuple[RollCall, ...]:
        """Return all roll calls in order of date, companion texts among them."""
        return self._voting.roll_calls

    def roll_call(self, resolution_or_date: str) -> RollCall | None:
        """Return the roll call that a number (any spelling) or an EDTF date means."""
        return self._voting.roll_call(resolution_or_date)

    def votes(self, code: str, *, companion: bool = False) -> tuple[Vote, ...]:
        """Return a state's votes on the treaty resolutions, or on the companion texts alone.

        Raises InvalidRegister for an unknown area.
        """
        return self._voting.votes(self._seat(code), companion=companion)

    def vote(self, code: str, resolution_or_date: str) -> Vote | None:
        """Return a state's vote on a resolution (any spelling) or EDTF date, None if not held.

        Raises InvalidRegister for an unknown area.
        """
        return self._voting.vote(self._seat(code), resolution_or_date)

    def _seat(self, code: str) -> str:
        return self.area(code).continued_by or code

    @cached_property
    def _meetings(self) -> Meetings:
        return Meetings(meeting(row) for row in self._tables.read("meetings"))

    def meetings(self) -> tuple[Meeting, ...]:
        """Return the Meetings of States Parties and Review Conferences in order of date."""
        return self._meetings.all

    @property
    def meeting_names(self) -> Meetings:
        """The look-up of meetings by written name."""
        return self._meetings

    @cached_property
    def _weapon_types(self) -> WeaponTypes:
        return WeaponTypes(weapon_type(row) for row in self._tables.read("weapon_types"))

    def weapon_types(self) -> tuple[WeaponType, ...]:
        """Return the types of mines by name, category and origin."""
        return self._weapon_types.all

    @property
    def weapon_names(self) -> WeaponTypes:
        """The look-up of types by written name."""
        return self._weapon_types

    @cached_property
    def stated_casualties(self) -> tuple[StatedCasualties, ...]:
        """Casualty totals by year, as editions stated and revised them."""
        return tuple(map(stated_casualties, self._tables.read("stated_casualties")))

    @cached_property
    def stated_use(self) -> tuple[StatedUse, ...]:
        """Statements on use, by edition and country."""
        return tuple(map(stated_use, self._tables.read("stated_use")))

    @cached_property
    def stated_producers(self) -> tuple[StatedProducer, ...]:
        """Producers as editions listed them."""
        return tuple(map(stated_producer, self._tables.read("stated_producers")))

    @cached_property
    def stated_stockpiles(self) -> tuple[StatedStockpile, ...]:
        """Steps in stockpile destruction."""
        return tuple(map(stated_stockpile, self._tables.read("stated_stockpiles")))

    @cached_property
    def stated_articles(self) -> tuple[StatedArticle, ...]:
        """Steps under Articles 5 and 7."""
        return tuple(map(stated_article, self._tables.read("stated_articles")))

    @cached_property
    def stated_counts(self) -> tuple[StatedCount, ...]:
        """Numbers of States Parties as editions stated them."""
        return tuple(map(stated_count, self._tables.read("stated_states_parties")))


CORRECTIONS = "TREATYWATCH_REGISTER_CORRECTIONS"
"""The environment variable that names a reviewed file, for every command and the site alike."""


def load_register(corrections: Path | None = None) -> Register:
    """Return the register of the package, corrected by its own and by one more reviewed file.

    Without `corrections` the file is the one that the environment names, if it names one. Raises
    InvalidRegister where it cannot be read, or a correction does not fit the row that it means.
    """
    named = os.environ.get(CORRECTIONS, "")
    return _load(corrections or (Path(named) if named else None))


@cache
def _load(corrections: Path | None) -> Register:
    rows = Tables().read("corrections")
    if corrections is not None:
        rows += parse_table(_text(corrections), corrections.name)
    reviewed: tuple[Correction, ...] = tuple(map(correction, rows))
    return Register(Tables(reviewed))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        mend = "save the corrections as UTF-8 CSV, and name the file"
        raise InvalidRegister("cannot be read as corrections", str(file), mend) from error
