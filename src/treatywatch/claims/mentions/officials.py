"""Finds officials by their role and persons by title and name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from treatywatch.claims.mentions.area_mention import AreaMention
from treatywatch.claims.mentions.lexicon import Hit, Term, is_acronym, longest
from treatywatch.claims.mentions.person_mention import OfficialMention, PersonMention
from treatywatch.claims.mentions.scan import Scan
from treatywatch.claims.mentions.vocabulary import load_words

_NO_LINK = (
    r"(?!(?:and|or|with|by|of|to|in|on|at|from|against|into|for|that|the|is|was|has|had|said)\b)"
)
_OWN = (
    "Border|Armed|Peacekeeping|Defense|Defence|National|Government|Military|Ministry|Air|Ground"
    "|Land|People's|Self-Defense|Federal|Permanent|Foreign|Deputy|Vice|First|Prime|Special"
    "|Security|Interior|Internal|Royal|Senior|Army|Naval|Revolutionary|Popular|Presidential"
)
_AFTER = re.compile(rf"(?:'s?)?\s(?:{_NO_LINK}(?:[a-z-]+|{_OWN})\s){{0,3}}")
_OF = re.compile(r"\s(?:of|from|in)\s(?:the\s)?$")
_OTHERS = (
    "foreign|rebel|opposition|allied|occupying|occupation|insurgent|separatist|secessionist"
    "|breakaway|coalition|enemy|colonial|invading|guerrilla|paramilitary|militia|irregular"
    "|anti-government|ethnic|tribal|multinational|peacekeeping|international|loyalist"
)
_QUALIFIER = re.compile(rf"(?<![\w-])(?P<word>[A-Z][\w'/-]*|{_OTHERS}|[\w-]+-(?:backed|led))\s$")
_PLAIN_BEFORE = frozenset(
    [
        "A",
        "An",
        "The",
        "This",
        "That",
        "These",
        "Those",
        "Its",
        "Their",
        "His",
        "Her",
        "Some",
        "Several",
        "Many",
        "Most",
        "All",
        "Both",
        "Two",
        "Three",
        "In",
        "If",
        "When",
        "While",
        "Although",
        "Since",
        "Before",
        "After",
        "During",
        "Government",
        "Military",
        "Army",
        "National",
        "Deputy",
        "Senior",
        "Former",
        "Local",
        "State",
        "Permanent",
        "Foreign",
        "Defense",
        "Defence",
        "Other",
        "No",
        "Vice",
        "First",
        "Federal",
    ]
)


OFFICIAL_ROLES = (
    *("government", "ministry", "military", "diplomat"),
    *("parliament", "police", "intelligence", "official"),
)


def official_terms() -> Iterator[Term]:
    """Yield the role words of officials and the titles of persons."""
    officials = load_words("officials")
    for role in OFFICIAL_ROLES:
        for words in officials[role]:
            yield Term("official", words, (role, None), exact=is_acronym(words))
    for body in officials["named"]:
        for words in body["names"]:
            payload = (body["role"], body["code"])
            yield Term("official", words, payload, exact=is_acronym(words), capital=True)
    titles = load_words("titles")
    for words in titles["titles"]:
        yield Term("title", words, (words, False), exact=True)
    for words in titles["offices"]:
        yield Term("title", words, (words, True), exact=True)
    for words in titles["no_titles"]:
        yield Term("title", words, None, exact=True)


def find_officials(scan: Scan, areas: Sequence[AreaMention]) -> tuple[OfficialMention, ...]:
    """Return the officials, each with the code of the state that stands with it."""
    mentions = []
    for start, end, (role, own) in longest(scan.hits("official")):
        code = own or state_beside(scan, start, end, areas)
        qualifier = None if code else _qualifier(scan, start)
        mentions.append(OfficialMention(start, end, scan.text[start:end], role, code, qualifier))
    return tuple(mentions)


def _qualifier(scan: Scan, start: int) -> str | None:
    """Return the name that stands right before ("Kurdish" forces), None for a plain word."""
    match = _QUALIFIER.search(scan.plain, max(0, start - 24), start)
    if match is None or match["word"] in _PLAIN_BEFORE:
        return None
    return scan.text[match.start("word") : match.end("word")]


def state_beside(scan: Scan, start: int, end: int, areas: Sequence[AreaMention]) -> str | None:
    """Return the state right before ("Georgian officials") or right after ("army of Chad")."""
    behind = bisect_left(areas, end, key=_start)
    before = bisect_left(areas, start, key=_start) - 1
    if before >= 0 and _AFTER.fullmatch(scan.plain, areas[before].end, start):
        return areas[before].code
    if behind < len(areas) and _OF.fullmatch(scan.folded, end, areas[behind].start):
        return None if areas[behind].adjectival else areas[behind].code
    return None


def _start(area: AreaMention) -> int:
    return area.start


_WORD = (
    r"(?:[A-ZÀ-ÖØ-ÞŁŞİĞČŠŽ][\w'-]*(?:\.(?=\s[A-Z]))?|al-[A-Z][\w'-]*"
    r"|(?:bin|ibn|de|da|del|dos|van|von|der|la|el|el-\w+)(?=\s[A-Z]))"
)
_NAME = re.compile(rf"\.?\s?(?P<name>{_WORD}(?:\s{_WORD})*)")
_OFFICE_GAP = re.compile(r",\s(?:the\s|then\s|former\s|a\s|[A-Z]\w+\s){0,2}$")


def find_persons(scan: Scan, areas: Sequence[AreaMention]) -> tuple[PersonMention, ...]:
    """Return titles followed by a name, with office and country where they stand beside them."""
    hits = scan.hits("title")
    if not hits:
        return ()
    titles = longest(hits)
    mentions = (
        _person(scan, hit, titles[index + 1 : index + 3], areas)
        for index, hit in enumerate(titles)
        if hit[2] is not None
    )
    return tuple(mention for mention in mentions if mention is not None)


def _person(
    scan: Scan, title: Hit, later: Sequence[Hit], areas: Sequence[AreaMention]
) -> PersonMention | None:
    start, end, (words, is_office) = title
    match = _NAME.match(scan.plain, end)
    if match is None:
        return None
    stop = match.end("name")
    office, place = (words, title) if is_office else (None, title)
    behind = next((hit for hit in later if hit[0] >= stop and hit[2] and hit[2][1]), None)
    if office is None and behind and _OFFICE_GAP.fullmatch(scan.plain, stop, behind[0]):
        office, place = behind[2][0], behind
    code = state_beside(scan, place[0], place[1], areas) or _mission(scan, place, areas)
    name = scan.text[match.start("name") : stop]
    return PersonMention(start, stop, scan.text[start:stop], name, words, office, code)


def _mission(scan: Scan, office: Hit, areas: Sequence[AreaMention]) -> str | None:
    """Return the state of the mission or ministry whose office it is."""
    body = _BODY.match(scan.folded, office[1])
    return state_beside(scan, body.start(), body.end(), areas) if body else None


_BODY = re.compile(
    r"\s(?:of|at|in|to|with)\sthe\s(?:permanent mission|embassy|ministry of [a-z]+(?: affairs)?"
    r"|delegation|government|foreign ministry)"
)
