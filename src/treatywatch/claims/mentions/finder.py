"""Finds all mentions of a sentence, or those of one kind, each kind only when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TypeVar

from treatywatch.claims.mentions.area_mention import AreaMention
from treatywatch.claims.mentions.areas import area_terms, find_areas
from treatywatch.claims.mentions.bodies import find_bodies
from treatywatch.claims.mentions.date_mention import DateMention
from treatywatch.claims.mentions.dates import find_dates, month_terms
from treatywatch.claims.mentions.lexicon import Lexicon, Term
from treatywatch.claims.mentions.meeting_mention import MeetingMention
from treatywatch.claims.mentions.meetings import Meetings, meeting_terms
from treatywatch.claims.mentions.mention import Mention
from treatywatch.claims.mentions.number_places import number_terms
from treatywatch.claims.mentions.officials import find_officials, find_persons, official_terms
from treatywatch.claims.mentions.once import once
from treatywatch.claims.mentions.organisation_mention import OrganisationMention
from treatywatch.claims.mentions.organisations import (
    find_organisations,
    is_closed_name,
    organisation_terms,
)
from treatywatch.claims.mentions.person_mention import OfficialMention, PersonMention
from treatywatch.claims.mentions.quantities import (
    find_bare_numbers,
    find_quantities,
    may_hold_quantity,
    quantity_terms,
)
from treatywatch.claims.mentions.quantity_mention import QuantityMention
from treatywatch.claims.mentions.register_terms import known_meetings, weapon_types
from treatywatch.claims.mentions.resolution_mention import ResolutionMention, TallyMention
from treatywatch.claims.mentions.resolutions import find_resolutions, find_tallies
from treatywatch.claims.mentions.scan import Scan
from treatywatch.claims.mentions.treaties import find_treaties, treaty_terms
from treatywatch.claims.mentions.treaty_mention import TreatyMention
from treatywatch.claims.mentions.weapon_mention import WeaponMention
from treatywatch.claims.mentions.weapons import find_weapons, weapon_terms
from treatywatch.register import Register

M = TypeVar("M", bound=Mention)


class FoundMentions:
    """The mentions of one text. Each kind is searched for on first access and kept."""

    def __init__(self, scan: Scan, meetings: Meetings) -> None:
        self._scan = scan
        self._meetings = meetings

    @property
    def text(self) -> str:
        """The text that was searched."""
        return self._scan.text

    @once
    def areas(self) -> tuple[AreaMention, ...]:
        """States and areas, without those inside the name of a group, office or newspaper."""
        named = (each for each in self.organisations if is_closed_name(each))
        return outside(find_areas(self._scan), tuple(named))

    @once
    def treaties(self) -> tuple[TreatyMention, ...]:
        """Treaties, and the words that point back to one."""
        return find_treaties(self._scan)

    @once
    def dates(self) -> tuple[DateMention, ...]:
        """Dates and periods, without the years inside the names of treaties."""
        return outside(find_dates(self._scan), self.treaties)

    @once
    def resolutions(self) -> tuple[ResolutionMention, ...]:
        """Resolutions and drafts of them."""
        return find_resolutions(self._scan, lambda: self.dates)

    @once
    def tallies(self) -> tuple[TallyMention, ...]:
        """Tallies of votes."""
        return find_tallies(self._scan)

    @once
    def weapons(self) -> tuple[WeaponMention, ...]:
        """Types and classes of weapons."""
        return outside(find_weapons(self._scan), self.treaties)

    @once
    def meetings(self) -> tuple[MeetingMention, ...]:
        """Meetings."""
        return self._meetings.find(self._scan, self.treaties, lambda: self.dates)

    @once
    def quantities(self) -> tuple[QuantityMention, ...]:
        """Quantities with a known unit."""
        if not may_hold_quantity(self._scan):
            return ()
        types = tuple(weapon for weapon in self.weapons if not weapon.generic)
        return find_quantities(self._scan, self._numbered, types)

    def bare_numbers(self) -> tuple[QuantityMention, ...]:
        """Return the figures without a unit, which are not among `quantities` nor in `all`."""
        types = tuple(weapon for weapon in self.weapons if not weapon.generic)
        return find_bare_numbers(self._scan, (*self._numbered, *types), self.quantities)

    @property
    def _numbered(self) -> tuple[Mention, ...]:
        """The mentions whose figures count nothing."""
        return (*self.dates, *self.resolutions, *self.tallies, *self.treaties, *self.meetings)

    @once
    def organisations(self) -> tuple[OrganisationMention, ...]:
        """Organisations, armed groups, publications, and the class words for them."""
        named = find_organisations(self._scan)
        return (*named, *(b for b in find_bodies(self._scan) if not _overlaps(b, named)))

    @once
    def persons(self) -> tuple[PersonMention, ...]:
        """Persons with title and name."""
        return find_persons(self._scan, self.areas)

    @once
    def officials(self) -> tuple[OfficialMention, ...]:
        """Officials and bodies of a state by their role."""
        groups = tuple(each for each in self.organisations if each.role == "armed-group")
        return outside(find_officials(self._scan, self.areas), groups)

    def of(self, kind: type[M]) -> tuple[M, ...]:
        """Return the mentions of one kind in order of start, the longer first."""
        found: tuple[M, ...] = getattr(self, _NAMES[kind])
        return tuple(sorted(found, key=_start_and_length)) if len(found) > 1 else found

    def all(self) -> tuple[Mention, ...]:
        """Return the mentions of all kinds in order of start, the longer first, then by kind."""
        found: list[Mention] = [mention for kind in _NAMES for mention in self.of(kind)]
        return tuple(sorted(found, key=lambda m: (m.start, -m.end, m.kind)))


_NAMES: dict[type[Mention], str] = {
    AreaMention: "areas",
    TreatyMention: "treaties",
    DateMention: "dates",
    ResolutionMention: "resolutions",
    TallyMention: "tallies",
    WeaponMention: "weapons",
    MeetingMention: "meetings",
    QuantityMention: "quantities",
    OrganisationMention: "organisations",
    PersonMention: "persons",
    OfficialMention: "officials",
}


def _start_and_length(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _overlaps(mention: Mention, others: tuple[Mention, ...]) -> bool:
    return any(o.start < mention.end and mention.start < o.end for o in others)


def outside(mentions: tuple[M, ...], others: tuple[Mention, ...]) -> tuple[M, ...]:
    """Keep the mentions that do not lie inside one of the others, which do not overlap."""
    if not others:
        return mentions
    ends = {other.start: other.end for other in others}
    starts = sorted(ends)
    kept = []
    for mention in mentions:
        index = bisect_right(starts, mention.start) - 1
        if index < 0 or ends[starts[index]] < mention.end:
            kept.append(mention)
    return tuple(kept)


class MentionFinder:
    """Finds mentions in texts. Built once from the register; holds no state between texts."""

    def __init__(self, register: Register, further: Iterable[Term] = ()) -> None:
        """Take the register's names, and the `further` words of a codebook's families."""
        self._meetings = Meetings(known_meetings(register))
        self._lexicon = Lexicon(
            [
                *further,  # what a family names outdoes what is passed over elsewhere
                *area_terms(register.gazetteer(), register.not_areas),
                *treaty_terms(),
                *weapon_terms(weapon_types(register)),
                *quantity_terms(),
                *organisation_terms(),
                *official_terms(),
                *month_terms(),
                *number_terms(),
                *meeting_terms(),
            ]
        )

    def scan(self, text: str) -> FoundMentions:
        """Return a view of the text whose kinds are searched for when asked for."""
        return FoundMentions(Scan(text, self._lexicon), self._meetings)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return all mentions of the text, sorted by start."""
        return self.scan(text).all()

    def areas(self, text: str) -> tuple[AreaMention, ...]:
        """Return the areas that the text mentions."""
        return self.scan(text).areas

    def treaties(self, text: str) -> tuple[TreatyMention, ...]:
        """Return the treaties that the text mentions."""
        return self.scan(text).treaties

    def dates(self, text: str) -> tuple[DateMention, ...]:
        """Return the dates that the text mentions."""
        return self.scan(text).dates

    def resolutions(self, text: str) -> tuple[ResolutionMention, ...]:
        """Return the resolutions that the text mentions."""
        return self.scan(text).resolutions

    def tallies(self, text: str) -> tuple[TallyMention, ...]:
        """Return the tallies that the text mentions."""
        return self.scan(text).tallies

    def weapons(self, text: str) -> tuple[WeaponMention, ...]:
        """Return the weapons that the text mentions."""
        return self.scan(text).weapons

    def meetings(self, text: str) -> tuple[MeetingMention, ...]:
        """Return the meetings that the text mentions."""
        return self.scan(text).meetings

    def quantities(self, text: str) -> tuple[QuantityMention, ...]:
        """Return the quantities that the text mentions."""
        return self.scan(text).quantities

    def organisations(self, text: str) -> tuple[OrganisationMention, ...]:
        """Return the organisations that the text mentions."""
        return self.scan(text).organisations

    def persons(self, text: str) -> tuple[PersonMention, ...]:
        """Return the persons that the text mentions."""
        return self.scan(text).persons

    def officials(self, text: str) -> tuple[OfficialMention, ...]:
        """Return the officials that the text mentions."""
        return self.scan(text).officials


def find_mentions(text: str, finder: MentionFinder) -> tuple[Mention, ...]:
    """Return all mentions of a sentence, sorted by start. Spans count characters of `text`."""
    return finder.find(text)
