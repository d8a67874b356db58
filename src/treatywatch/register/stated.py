"""Figures as editions of the Monitor stated them: thin, partial, each with its source."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.register.area import Trust
from treatywatch.register.tables import Row


@dataclass(frozen=True, slots=True)
class StatedFact:
    """What every stated fact has: who stated it, how far it is trusted, and the source."""

    stated_in: str
    confidence: Trust
    source: str
    note: str

    @property
    def unchecked(self) -> bool:
        """Tell whether the fact was checked against no source."""
        return self.confidence is Trust.UNCHECKED


@dataclass(frozen=True, slots=True)
class StatedCasualties(StatedFact):
    """People killed and injured in a year or span of years; None is not stated, never zero."""

    period: str
    casualties: int | None
    killed: int | None
    injured: int | None
    unknown_status: int | None
    extent: str


@dataclass(frozen=True, slots=True)
class StatedUse(StatedFact):
    """A statement on use in a country. `kind` keeps its force: confirmed, alleged, by a group."""

    code: str
    period: str
    kind: str


@dataclass(frozen=True, slots=True)
class StatedProducer(StatedFact):
    """A place on the list of producers; `kind` is listed, former, removed, or count alone."""

    code: str
    kind: str
    producers: int | None


@dataclass(frozen=True, slots=True)
class StatedStockpile(StatedFact):
    """A step in stockpile destruction, of one state or (without a code) of all."""

    code: str
    fact: str
    date: str
    figure: str


@dataclass(frozen=True, slots=True)
class StatedArticle(StatedFact):
    """A step under Article 5 (clearance) or Article 7 (reports)."""

    code: str
    article: int
    fact: str
    date: str


@dataclass(frozen=True, slots=True)
class StatedCount(StatedFact):
    """The number of States Parties, and of signatories that are none, that an edition gave."""

    on: str
    states_parties: int | None
    signatories: int | None


def _common(row: Row) -> tuple[str, Trust, str, str]:
    return row["stated_in"], Trust(row["confidence"]), row["source"], row["note"]


def _number(written: str) -> int | None:
    return int(written) if written else None


def stated_casualties(row: Row) -> StatedCasualties:
    """Type one row of `stated_casualties.csv`."""
    return StatedCasualties(
        *_common(row),
        period=row["period"],
        casualties=_number(row["casualties"]),
        killed=_number(row["killed"]),
        injured=_number(row["injured"]),
        unknown_status=_number(row["unknown_status"]),
        extent=row["extent"],
    )


def stated_use(row: Row) -> StatedUse:
    """Type one row of `stated_use.csv`."""
    return StatedUse(*_common(row), row["code"], row["period"], row["kind"])


def stated_producer(row: Row) -> StatedProducer:
    """Type one row of `stated_producers.csv`."""
    return StatedProducer(*_common(row), row["code"], row["kind"], _number(row["producers"]))


def stated_stockpile(row: Row) -> StatedStockpile:
    """Type one row of `stated_stockpiles.csv`."""
    return StatedStockpile(*_common(row), row["code"], row["fact"], row["date"], row["figure"])


def stated_article(row: Row) -> StatedArticle:
    """Type one row of `stated_articles.csv`."""
    article = int(row["article"])
    return StatedArticle(*_common(row), row["code"], article, row["fact"], row["date"])


def stated_count(row: Row) -> StatedCount:
    """Type one row of `stated_states_parties.csv`."""
    parties, signatories = _number(row["states_parties"]), _number(row["signatories"])
    return StatedCount(*_common(row), row["on"], parties, signatories)
