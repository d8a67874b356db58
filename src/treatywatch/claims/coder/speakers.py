"""Speakers: in whose voice a clause of saying puts a statement."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from treatywatch.claims.coder.actor_words import names_group
from treatywatch.claims.coder.actors import Home, strip_leading
from treatywatch.claims.coder.capitals import government_of
from treatywatch.claims.coder.view import SentenceView
from treatywatch.claims.mentions import (
    AreaMention,
    OfficialMention,
    OrganisationMention,
    PersonMention,
)
from treatywatch.model import Speaker


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and, where a government speaks, which state's (None where not told).

    `named` tells whether the state is named, `office` whether an office is ("the minister"),
    `vague` whether nothing tells whose officials they are ("intelligence officials").
    """

    speaker: Speaker
    code: str | None = None
    named: bool = True
    office: bool = False
    vague: bool = False


_OFFICE = (
    r"\b(?:minister|ministry|ministries|ambassador|embassy|consul(?:ate)?|permanent (?:mission"
    r"|representative)|mission|delegations?|delegates?|representatives?|officials?|spokes(?:man"
    r"|woman|person|people|persons)|government|president|prime minister|army|military|armed forces"
    r"|troops|soldiers|officers?|commander|general|colonel|brigadier|major|captain|lieutenant|admiral|police"
    r"|parliament(?:arian|arians)?|senator|deputy|authorit(?:y|ies)|secretary of|attach[eé]|navy"
    r"|diplomats?|counsell?or|charg[eé]|foreign affairs|chief of staff|defense force|intelligence"
    r"|(?:mine action|demining) (?:cent(?:er|re)|office|commission|authority|institute|agency)"
    r"|national assembly|department|administration|general staff|cabinet"
    r"|governor|mayor|king|commissioners?"
    r"|junta|regime|security forces|state"
    r"|officers? (?:of|in) the|(?:army|police|military|naval|border) officers?"
    r"|country|republic|undersecretary|advisor|adviser|national authority|prosecutor|court)\b"
)
_PATTERNS: tuple[tuple[Speaker, re.Pattern[str]], ...] = tuple(
    (speaker, re.compile(pattern, re.IGNORECASE))
    for speaker, pattern in (
        (
            Speaker.MONITOR,
            r"\bMONITOR_|\b(?:Landmine|the|Cluster Munition) Monitor\b(?! (?:inter|re))",
        ),
        (
            Speaker.REFERENCE,
            (
                r"\b(?:data ?bases?|handbook|reference (?:book|work|publication)s?|catalogue?s?"
                r"|manual"
                r"|documents?|Jane's|brochure|records|encyclop|directory|archives?|cables?)\b"
            ),
        ),
        (
            Speaker.MEDIA,
            (
                r"\b(?:media|press|news(?:papers?)?|news agency|radio|television|TV|journalists?"
                r"|reporters?|broadcaster|daily|weekly|magazine|journal|website|Reuters|AFP|BBC|CNN"
                r"|Associated Press|correspondents?|blog)\b"
            ),
        ),
        (
            Speaker.ICRC,
            r"\bICRC\b|\bInternational Committee of the Red Cross\b",
        ),
        (
            Speaker.UN,
            (
                r"\bUN_|\b(?:UN|United Nations|UNICEF|UNDP|UNMAS|UNHCR|UNOPS|OCHA|Secretary-General"
                r"|special rapporteur|UN-led|peacekeeping mission)\b"
            ),
        ),
        (
            Speaker.NGO,
            (
                r"\b(?:NGOs?|non-?governmental|Human Rights Watch|HRW|HALO(?: Trust)?|MAG|NPA"
                r"|ICBL|CMC"
                r"|Amnesty(?: International)?|Geneva Call|Handicap International|campaign(?:s"
                r"|ers?)?"
                r"|human rights (?:groups?|organi[sz]ations?|activists?|monitors?|workers?"
                r"|defenders?|bodies|associations?)|monks?|church|bishop"
                r"|priest"
                r"|aid (?:workers?|agenc(?:y|ies)|organi[sz]ations?)|organi[sz]ations?|charity"
                r"|activists?|deminers|demining operators?|operators?|foundation|coalition"
                r"|refugees?|villagers?|residents?|eyewitness(?:es)?|witness(?:es)?|locals"
                r"|civilians"
                r"|survivors?|relief|society|Red Crescent|doctors?|hospital|humanitarian)\b"
            ),
        ),
        (
            Speaker.EXPERT,
            (
                r"\b(?:experts?|analysts?|researchers?|professor|scholars?|academics?|historians?"
                r"|specialists?|retired|former|consultants?|institute|university|author"
                r"|(?<!as an )(?<!as )observers?)\b"
            ),
        ),
    )
)
_OFFICE_RE = re.compile(_OFFICE, re.IGNORECASE)
_TO_UN = re.compile(
    r"\b(?:to|at|before) (?:the )?(?:UN_|UN|United Nations|ORG_|TREATY_|MEETING_)(?: in \S+)?",
    re.IGNORECASE,
)
_WAS_QUOTED = re.compile(
    r"^(.*?)\s(?:was|were|is|are|has been) (?:quoted|cited|reported)\b", re.IGNORECASE
)
_QUOTING = re.compile(
    r"\b(?:quoting|citing|quoted|cited|interviews? with|quotes) (.+)$", re.IGNORECASE
)
_ROLES = {
    "un": Speaker.UN,
    "icrc": Speaker.ICRC,
    "ngo": Speaker.NGO,
    "media": Speaker.MEDIA,
    "armed-group": Speaker.ARMED_GROUP,
    "monitor": Speaker.MONITOR,
    "government": Speaker.GOVERNMENT,
    "expert": Speaker.EXPERT,
    "reference": Speaker.REFERENCE,
}


def voice_of(view: SentenceView, start: int, end: int, home: Home) -> Voice | None:
    """Tell who speaks in the noun phrase of that stretch; None where it cannot be told."""
    phrase, cut = strip_leading(view.text[start:end])
    begin = start + cut
    quoting = _QUOTING.search(phrase) if not _WAS_QUOTED.match(phrase) else None
    if quoting:
        begin, phrase = begin + quoting.start(1), quoting.group(1)
    quoted = _WAS_QUOTED.match(phrase)
    if quoted:
        phrase = quoted.group(1)
    if not phrase.strip():
        return None
    return _classify(view, begin, phrase, home)


def _classify(view: SentenceView, begin: int, phrase: str, home: Home) -> Voice | None:
    head = _TO_UN.sub(lambda m: " " * len(m.group()), phrase)
    code = _code(view, begin, begin + len(head))
    lead = re.split(r"\s(?:whose|who|which|that|based|quoting|citing)\b|,", head, maxsplit=1)[0]
    if _INSTITUTE.search(head) and not _OFFICE_RE.search(lead):
        return Voice(Speaker.EXPERT, code)
    capital = government_of(lead)
    if capital is not None:
        return _government(capital, home)
    for text in (lead, head):
        voice = _by_words(view, begin, text, code, home)
        if voice is not None:
            return voice
    return None


def _by_words(
    view: SentenceView, begin: int, text: str, code: str | None, home: Home
) -> Voice | None:
    if re.search(r"\bArticle 7\b|\btransparency report|\bexplanation of vote", text, re.IGNORECASE):
        return _government(code, home)
    first_office = _OFFICE_RE.search(text)
    for speaker, pattern in _PATTERNS:
        match = pattern.search(text)
        if match is None:
            continue
        if first_office and _office_wins(speaker, first_office.start(), match.start(), text):
            continue
        return Voice(speaker, code)
    if names_group(text) and not re.match(r"(?:the )?government", text, re.IGNORECASE):
        return Voice(Speaker.ARMED_GROUP, code)
    organisation = _organisation(view, begin, begin + len(text))
    if organisation is not None and not first_office:
        return Voice(organisation, code)
    if first_office or _names_state(view, begin, begin + len(text)):
        areas = view.within(begin, begin + len(text), AreaMention)
        if code is None and areas:  # a nationality that several states share is not ours
            return Voice(Speaker.OTHER_GOVERNMENT)
        voice = _government(code, home)
        return replace(voice, vague=code is None and _VAGUE.match(text) is not None)
    if re.match(r"(?:it|its|they|he|she|the country|his)\b", text.strip(), re.IGNORECASE):
        return Voice(Speaker.GOVERNMENT, None, named=False)
    return None


_POLITICAL = re.compile(r"(?<!State )(?<!States )(?<!Contracting )\bParty\b(?! to)")
_INSTITUTE = re.compile(
    r"\b(?:research (?:institute|cent(?:er|re))|institute (?:for|of)|universit(?:y|ies)"
    r"|think[- ]tank)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\s*(?:(?:some|several|two|three|many|unnamed|anonymous|unidentified|senior|intelligence|security"
    r"|military|western|border|police|local|an?|one) )*"
    r"(?:officials?|authorities|officers?|diplomats?"
    r"|agents?|spokes\w+)\b",
    re.IGNORECASE,
)


def _office_wins(speaker: Speaker, office: int, other: int, text: str) -> bool:
    if speaker in {Speaker.UN, Speaker.ICRC, Speaker.NGO}:
        return office < other
    if speaker is Speaker.EXPERT:
        return not re.search(r"\b(?:retired|former)\b", text, re.IGNORECASE)
    if speaker is Speaker.REFERENCE:
        return False
    if speaker is Speaker.MEDIA:
        return bool(
            re.search(r"\b(?:press|media|news) (?:officer|secretary|spokes)", text, re.IGNORECASE)
        )
    return office < other


def _government(code: str | None, home: Home) -> Voice:
    if code is None or code == home.country:
        return Voice(
            Speaker.GOVERNMENT, code or home.country, named=code is not None, office=code is None
        )
    return Voice(Speaker.OTHER_GOVERNMENT, code)


def _code(view: SentenceView, start: int, end: int) -> str | None:
    areas = view.within(start, end, AreaMention)
    codes = [s.mention.code for s in areas if s.mention.code]  # type: ignore[attr-defined]
    if codes:
        return str(codes[0])
    for kind in (OfficialMention, PersonMention):
        for slot in view.within(start, end, kind):
            if slot.mention.code:  # type: ignore[attr-defined]
                return str(slot.mention.code)  # type: ignore[attr-defined]
    return None


def _names_state(view: SentenceView, start: int, end: int) -> bool:
    return bool(
        view.within(start, end, AreaMention)
        or view.within(start, end, OfficialMention)
        or view.within(start, end, PersonMention)
    )


def _organisation(view: SentenceView, start: int, end: int) -> Speaker | None:
    for slot in view.within(start, end, OrganisationMention):
        role = _ROLES.get(slot.mention.role)  # type: ignore[attr-defined]
        if role is not None:
            return role
    return Speaker.NGO if _POLITICAL.search(view.text, start, end) else None
