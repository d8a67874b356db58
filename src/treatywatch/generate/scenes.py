"""What a report tells: situations of the grammar with their facts, topic by topic."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from treatywatch.generate.country import CountryFacts, act_date
from treatywatch.generate.figures import (
    MONTHS,
    Draws,
    day_of,
    made_up,
    written,
    written_month,
)
from treatywatch.generate.grammar_file import Facts
from treatywatch.generate.people import official, organisation, place
from treatywatch.register import ActKind, Ballot, Standpoint, Status, fold_resolution

_FIRM_USE = frozenset({"state use", "state use confirmed"})
_SESSION = timedelta(days=800)
_MANY = 2_000
_YEARS_BACK = 12


@dataclass(frozen=True, slots=True)
class Scene:
    """One situation, the section that it belongs to, and the facts that its wordings need."""

    section: str
    situation: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Subject:
    """What a report is about: a country in an edition, under the seed of the corpus."""

    country: CountryFacts
    edition: int
    seed: int

    def number(self, low: int, high: int, *what: object) -> int:
        """Return a figure of this country that every edition states alike."""
        return made_up(low, high, self.seed, self.country.code, *what)

    def flag(self, percent: int, *what: object) -> bool:
        """Tell whether something holds of this country, in every edition alike."""
        return self.number(0, 99, *what) < percent


def policy(subject: Subject) -> Iterator[Scene]:
    """Yield where the state stands: treaties, votes, reports, laws, meetings, requests."""
    base = facts(subject, subject.edition, 0)
    status = subject.country.status("MBT", subject.edition)
    yield from _status(status, base)
    yield from _other_treaties(subject, base)
    votes = _votes(subject)
    yield from votes[:1]
    yield from _record(subject, votes)
    if status.status in {Standpoint.NOT_PARTY, Standpoint.SIGNATORY}:
        outside = subject.number(0, 2, "attitude", subject.edition)
        yield Scene("policy", ("intent", "position", "reason")[outside], base)
    else:
        yield Scene("policy", "law", base)
    yield from votes[1:4]
    party = status.status is Standpoint.PARTY
    yield from _reports(subject, party=party)
    yield from _meetings(subject, party=party)
    if subject.flag(40, "request", subject.edition):
        yield Scene("policy", "request", base)


def arms(subject: Subject) -> Iterator[Scene]:
    """Yield production, transfer, stockpiles and use; nothing firm that the register lacks."""
    country, base = subject.country, facts(subject, subject.edition, 1)
    if subject.edition in country.listed:
        producers = {"producers": str(country.listed[subject.edition])}
        yield Scene("production", "production.listed", base | producers)
    elif country.former_producer:
        yield Scene("production", "production.former", base)
    elif not country.listed:
        yield Scene("production", "production.none", base)
    yield Scene("transfer", "import" if subject.flag(30, "import") else "export", base)
    yield from _stock(subject, base)
    yield from _use(subject, base)
    yield Scene("use", "arms.nothing", base)


def action(subject: Subject, topics: Collection[str], *, affected: bool) -> Iterator[Scene]:
    """Yield what these topics tell, year after year, as long as somebody listens."""
    base = facts(subject, subject.edition, 2)
    if "contamination" in topics:
        yield Scene("contamination", f"contamination.{'yes' if affected else 'no'}", base)
    bound = subject.country.status("MBT", subject.edition).bound
    for back in range(_MANY):
        here = facts(subject, subject.edition - back % _YEARS_BACK, back)
        told = _affected(back, bound=bound) if affected else _spared(back)
        for topic, situation in told:
            if topic in topics:
                yield Scene(topic, situation, here)


def _affected(back: int, *, bound: bool) -> Iterator[tuple[str, str]]:
    if back % 4 == 0 and bound:
        yield "contamination", "clearance.deadline"
    yield "clearance", "clearance" if back % 7 else "clearance.none"
    quiet = ("casualties", "casualties", "casualties.unknown", "casualties", "casualties.none")
    yield "casualties", quiet[back % 5]
    yield "survivors", "survivors"
    yield "risk-education", "risk-education"
    if back % 4 == 3:
        yield "contamination", "contamination.unknown"
    yield "support", "funding.received"
    if back % 3 == 1:
        yield "contamination", "plain"


def _spared(back: int) -> Iterator[tuple[str, str]]:
    yield "support", "funding.given"
    yield "support", "plain"
    if back % 3 == 1:
        yield "casualties", "casualties.none"


def facts(subject: Subject, year: int, number: int) -> dict[str, str]:
    """Return what every wording may ask for: names, a day, figures, a place."""
    code, names = subject.country.code, subject.country.names
    draws, lasting = Draws(subject.seed, code, year, number), Draws(subject.seed, code)
    day = day_of(year, draws.number(0, 250))
    killed, injured = draws.number(1, 40), draws.number(1, 90)
    figures = {
        "casualties": killed + injured,
        "area": draws.number(11, 9_000) * 100 + 17,
        "dollars": draws.number(20, 9_000) * 1_000,
        "areas": draws.number(2, 90),
        "stock": lasting.number(1_000, 900_000),
        "retained": max(4, lasting.number(300, 6_000) - 12 * (year - 1999)),
    }
    numbers = {name: f"{n:,}" for name, n in figures.items()}
    plain = {f"{name}_n": str(n) for name, n in figures.items()}
    donor = _DONORS[draws.number(0, len(_DONORS) - 1)]
    body = organisation(draws.number(0, 99))
    return {
        **numbers,
        **plain,
        "State": names.opening,
        "state": names.inside,
        "States": names.possessive[0].upper() + names.possessive[1:],
        "states": names.possessive,
        "Official": names.official,
        "demonym": names.demonym,
        "Demonym": names.demonym,
        "year": str(year),
        "before": str(year - 1),
        "day": written(day),
        "day_iso": day.isoformat(),
        "month": MONTHS[day.month - 1],
        "month_iso": f"{year}-{day.month:02}",
        "month2": MONTHS[(day.month + 4) % 12],
        "killed": str(killed),
        "injured": str(injured),
        "items": f"{draws.number(3, 4_000):,}",
        "recipients": f"{draws.number(40, 60_000):,}",
        "place": place(number),
        "a_official": official(draws.number(0, 99)),
        "organisation": body,
        "Organisation": body,
        "donor": donor[1] if donor[0] != code else "a private foundation",
        "donor_code": donor[0],
        "recipient": _RECIPIENTS[number % len(_RECIPIENTS)],
        "meeting_any": "Standing Committee on Mine Clearance",
        "article5": "1 March 2025",
        "article5_iso": "2025-03-01",
    }


_DONORS = (
    *(("NOR", "Norway"), ("JPN", "Japan"), ("DEU", "Germany"), ("CAN", "Canada")),
    *(("SWE", "Sweden"), ("AUS", "Australia"), ("CHE", "Switzerland"), ("ITA", "Italy")),
)
_RECIPIENTS = ("Cambodia", "Angola", "Bosnia and Herzegovina", "Mozambique", "Lebanon", "Colombia")


def _status(status: Status, base: dict[str, str]) -> Iterator[Scene]:
    signed, force = act_date(status, ActKind.SIGNATURE), status.in_force_since
    consent, exact = status.since, len(status.since) == len("1999-01-01")
    if status.status is Standpoint.PARTY and force and exact:
        ratified = any(a.kind is not ActKind.ACCESSION and a.is_consent for a in status.acts)
        dates = _dated(base, consent=consent, force=force, signed=signed or consent)
        kind = "ratified" if ratified and signed else "acceded"
        if kind == "ratified" or not ratified:
            yield Scene("policy", f"status.party.{kind}", dates)
            return
    if status.status is Standpoint.SIGNATORY and len(signed) == len("1999-01-01"):
        yield Scene("policy", "status.signatory", _dated(base, signed=signed))
    elif status.status is Standpoint.WITHDRAWN:
        yield Scene("policy", "status.withdrawn", _dated(base, withdrawn=status.since))
    elif status.status in {Standpoint.PARTY, Standpoint.NOT_PARTY}:
        yield Scene("policy", f"status.{status.status}", base)


def _dated(base: dict[str, str], **days: str) -> dict[str, str]:
    """Add dates to the facts: as reports write them, and as EDTF."""
    spelled = {name: written(date.fromisoformat(day)) for name, day in days.items()}
    return base | spelled | {f"{name}_iso": day for name, day in days.items()}


def _other_treaties(subject: Subject, base: dict[str, str]) -> Iterator[Scene]:
    ccw = subject.country.status("CCW", subject.edition).status is Standpoint.PARTY
    second = subject.country.status("CCW-APII", subject.edition).status is Standpoint.PARTY
    kind = ("both" if second else "only") if ccw else "none"
    if ccw or not second:
        yield Scene("policy", f"status.ccw.{kind}", base)
    ccm = subject.country.status("CCM", subject.edition).status
    known = {Standpoint.PARTY, Standpoint.SIGNATORY, Standpoint.NOT_PARTY}
    if subject.edition > 2009 and ccm in known:
        yield Scene("policy", f"status.ccm.{ccm}", base)


def _votes(subject: Subject) -> list[Scene]:
    scenes = []
    base = facts(subject, subject.edition, 3)
    for vote in subject.country.votes_until(subject.edition):
        call = subject.country.register.roll_call(vote.resolution)
        number = fold_resolution(vote.resolution) or vote.resolution
        told = _dated(base, vote=vote.date.isoformat()) | {
            "vote_day": written(vote.date),
            "vote_month": written_month(vote.date),
            "vote_month_iso": vote.date.isoformat()[:7],
            "resolution": number.replace(" ", ""),
            "resolution_iso": number.replace(" ", ""),
            "abstentions": str(call.tally.abstained if call else 0),
        }
        scenes.append(Scene("policy", f"vote.{vote.vote}", told))
    return scenes


def _record(subject: Subject, told: list[Scene]) -> Iterator[Scene]:
    """Tell the record only where it has no exception at all."""
    votes = subject.country.votes_until(subject.edition)
    kinds = {vote.vote for vote in votes}
    if len(votes) > 3 and len(kinds) == 1 and kinds <= {Ballot.FOR, Ballot.ABSTAINED}:
        since = {"first_vote_year": str(votes[-1].date.year)}
        yield Scene("policy", f"record.{votes[0].vote}", {**told[0].facts, **since})


def _reports(subject: Subject, *, party: bool) -> Iterator[Scene]:
    for back in range(4):
        year = subject.edition - back
        if party and year > 1999:
            handed = subject.flag(75, "article 7", year)
            kind = "submitted" if handed else "not-submitted"
            yield Scene("policy", f"report.{kind}", facts(subject, year, 4 + back))
    if not party and subject.flag(10, "voluntary"):
        yield Scene("policy", "report.voluntary", facts(subject, subject.edition, 4))


def _meetings(subject: Subject, *, party: bool) -> Iterator[Scene]:
    base = facts(subject, subject.edition, 8)
    for meeting in subject.country.register.meetings():
        until = date(subject.edition, 9, 1)
        if until - _SESSION < meeting.start < until:
            came = subject.flag(60, meeting.code)
            kind = ("party" if party else "attended") if came else "absent"
            told = base | {
                "meeting": meeting.name.replace("of the States", "of States"),
                "meeting_place": meeting.place,
                "meeting_month": written_month(meeting.start),
                "meeting_month_iso": meeting.start.isoformat()[:7],
            }
            yield Scene("policy", f"meeting.{kind}", told)


def _stock(subject: Subject, base: dict[str, str]) -> Iterator[Scene]:
    country, party = subject.country, subject.country.status("MBT", subject.edition)
    if country.missed and country.missed[:4] <= str(subject.edition - 1):
        yield Scene("stockpiling", "stock.missed", _dated(base, deadline=country.missed))
    elif country.destroyed:
        year = country.destroyed[:4]
        if int(year) < subject.edition:
            told = base | {"destroyed": year, "destroyed_iso": year}
            yield Scene("stockpiling", "stock.destroyed.register", told)
    elif party.status is Standpoint.PARTY:
        kind = "destroyed" if party.bound and subject.flag(50, "had mines") else "none"
        yield Scene("stockpiling", f"stock.{kind}", base)
    else:
        kind = ("none", "unknown", "size")[subject.number(0, 2, "stock kind")]
        yield Scene("stockpiling", f"stock.{kind}", base)
    if party.status is Standpoint.PARTY:
        keeps = subject.flag(50, "retains")
        yield Scene("retention", "retained" if keeps else "retained.none", base)


def _use(subject: Subject, base: dict[str, str]) -> Iterator[Scene]:
    stated = subject.country.stated_use
    kinds = stated.get(subject.edition, frozenset())
    if kinds & _FIRM_USE:
        yield Scene("use", "use.state", base)
        yield Scene("use", "use.denial", base)
    if "state use alleged, no concrete evidence" in kinds:
        yield Scene("use", "use.alleged", base)
    if "NSAG use" in kinds or "rebel use" in kinds:
        yield Scene("use", "use.group", base)
    if not any("state" in kind for all_of in stated.values() for kind in all_of):
        yield Scene("use", "use.none", base)
