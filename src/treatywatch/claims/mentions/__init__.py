"""Mentions: what a sentence names and measures, each with its exact place."""

from treatywatch.claims.mentions.area_mention import AreaMention
from treatywatch.claims.mentions.date_mention import DateMention, Relation
from treatywatch.claims.mentions.family_terms import family_terms
from treatywatch.claims.mentions.finder import FoundMentions, MentionFinder, find_mentions
from treatywatch.claims.mentions.meeting_mention import MeetingMention
from treatywatch.claims.mentions.mention import Mention
from treatywatch.claims.mentions.organisation_mention import OrganisationMention
from treatywatch.claims.mentions.person_mention import OfficialMention, PersonMention
from treatywatch.claims.mentions.quantity_mention import QuantityMention
from treatywatch.claims.mentions.resolution_mention import ResolutionMention, TallyMention
from treatywatch.claims.mentions.treaty_mention import TreatyMention
from treatywatch.claims.mentions.weapon_mention import WeaponMention

__all__ = [
    "AreaMention",
    "DateMention",
    "FoundMentions",
    "MeetingMention",
    "Mention",
    "MentionFinder",
    "OfficialMention",
    "OrganisationMention",
    "PersonMention",
    "QuantityMention",
    "Relation",
    "ResolutionMention",
    "TallyMention",
    "TreatyMention",
    "WeaponMention",
    "family_terms",
    "find_mentions",
]
