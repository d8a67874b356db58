"""Aspects: further conditions and readings that a rule may ask of its match, by name."""

from __future__ import annotations

import re
from collections.abc import Callable

from treatywatch.claims.codebook.rule import Polarity
from treatywatch.claims.coder.lexicon import HEDGE_ADVERBS, MATRIX_HEDGES
from treatywatch.claims.coder.placed import is_foreign, placed_elsewhere
from treatywatch.claims.coder.quantities import has_quantity
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.roll_calls import spans_years
from treatywatch.claims.coder.view import SentenceView
from treatywatch.claims.coder.word_gate import WordGate
from treatywatch.claims.mentions import AreaMention, DateMention
from treatywatch.model import Certainty

Check = Callable[[SentenceView, Reading, str | None], str]
_ABROAD = re.compile(
    r"\b(?:other (?:countries|states)|abroad|elsewhere|overseas|foreign|Central America"
    r"|Latin America|Africa|the Balkans|Southeast(?:ern)? (?:Asia|Europe)|the Caucasus"
    r"|(?:\d+|twenty|thirty|many|several|some|various|numerous|dozens of|a number of|at least \w+)"
    r" (?:other )?(?:countries|states)|Middle East|outside (?:the|its)|affected countr(?:y|ies)"
    r"|any (?:\w+ "
    r"|\w+-\w+ )?countr(?:y|ies))\b",
    re.IGNORECASE,
)
_EXPORTED = re.compile(
    r"(?<![-\w])(?:export(?:s|ed)|produced|made|manufactured)\b[^.;]*$", re.IGNORECASE
)


def failure(view: SentenceView, reading: Reading, home: str | None, clause: tuple[int, int]) -> str:
    """Return why an aspect of the rule does not hold, empty where all do."""
    if "series" in reading.rule.aspects and not _in_series(view, clause):
        return "one vote, no series"
    if elsewhere := placed_elsewhere(view, reading, home, clause):
        return elsewhere
    for aspect in sorted(reading.rule.aspects):
        check = _CHECKS.get(aspect)
        problem = check(view, reading, home) if check else ""
        if problem:
            return problem
    return ""


_PART_END = re.compile(r";|, but\b|\bbut (?:has|had|was|did|it)\b")


def _in_series(view: SentenceView, clause: tuple[int, int]) -> bool:
    """Tell whether the clause, in its own words, speaks of a series of votes."""
    end = _PART_END.search(view.text, clause[1])
    stop = end.start() if end else len(view.text)
    if clause[1] < len(view.text) and view.text[clause[1] :].lstrip(" ,").startswith(
        ("but", "and", ";")
    ):
        stop = clause[1]
    if any(spans_years(slot) for slot in view.within(clause[0], stop, DateMention)):
        return True
    return _SERIES.search(view.folded, view.plain(clause[0]), view.plain(stop)) is not None


def _codes(view: SentenceView, start: int, end: int) -> list[str | None]:
    return [s.mention.code for s in view.within(start, end, AreaMention)]  # type: ignore[attr-defined]


def _own_weapon(view: SentenceView, reading: Reading, home: str | None) -> str:
    start = reading.actor.start if reading.actor else reading.start
    if home in _codes(view, min(start, reading.start), reading.tail):
        return ""
    before = view.text[: reading.head]
    if _EXPORTED.search(before) or re.search(
        r"\b(?:its|their) (?:\w+ )?mines", before, re.IGNORECASE
    ):
        return ""
    return "not a weapon of the country"


def _own_object(view: SentenceView, reading: Reading, home: str | None) -> str:
    if home in _codes(view, reading.head, reading.tail):
        return ""
    return "not a weapon of the country"


def _not_own_weapon(view: SentenceView, reading: Reading, home: str | None) -> str:
    if not _own_weapon(view, reading, home) and not _abroad(view, reading, home):
        return "a weapon of the country found abroad"
    return ""


def _abroad(view: SentenceView, reading: Reading, home: str | None) -> str:
    rest = view.text[reading.head : reading.tail + 90]
    codes = _codes(view, 0, len(view.text))
    if any(is_foreign(code, home) for code in codes) or _ABROAD.search(rest):
        return ""
    return "no place abroad"


_MISSION = re.compile(
    r"\b(?:UN_|UN|peacekeep\w*|missions?|other (?:countries|states|armies)|several countries"
    r"|of the region|from the region|foreign|neighbou?ring (?:countries|states))\b",
    re.IGNORECASE,
)


def _foreign_agent(view: SentenceView, reading: Reading, home: str | None) -> str:
    """Tell whether "by …" names another state, an organisation or donors."""
    agent = _AGENT.search(view.text, reading.head)
    if agent is None:
        return "no donor named"
    codes = _codes(view, *agent.span())
    if any(code not in {home, None} for code in codes) or _DONOR.search(agent.group()):
        return ""
    return "no donor from abroad"


_AGENT = re.compile(r"\bby\b[^;]{2,90}")
_DONOR = re.compile(
    r"\b(?:UN_|ORG_|donors?|EU|European|World Bank|international|foreign)\b", re.IGNORECASE
)


def _not_abroad(view: SentenceView, reading: Reading, home: str | None) -> str:
    codes = [c for c in _codes(view, reading.start, len(view.text)) if c is not None]
    return "spent abroad" if codes and home not in codes else ""


def _abroad_or_mission(view: SentenceView, reading: Reading, home: str | None) -> str:
    if _MISSION.search(view.text[reading.head :]):
        return ""
    return _abroad(view, reading, home)


def _needs_quantity(view: SentenceView, reading: Reading, _home: str | None) -> str:
    return "" if has_quantity(view, reading) else "no quantity"


def _needs_quantity_if_affirmed(view: SentenceView, reading: Reading, home: str | None) -> str:
    if reading.polarity is Polarity.AFFIRMED:
        return _needs_quantity(view, reading, home)
    return ""


def _own_nation(view: SentenceView, reading: Reading, home: str | None) -> str:
    codes = _codes(view, reading.start, reading.tail)
    return "" if not codes or home in codes else "made elsewhere"


_JOINT = re.compile(r";|, (?:and|but|while|whereas) ")


def _own_law(view: SentenceView, reading: Reading, home: str | None) -> str:
    """Tell whether the law is that of the other states named in its part of the sentence."""
    start = max((m.end() for m in _JOINT.finditer(view.text, 0, reading.start)), default=0)
    named = [c for c in _codes(view, start, reading.tail) if c is not None]
    return "another state's law" if named and home not in named else ""


def _foreign_nation(view: SentenceView, reading: Reading, home: str | None) -> str:
    codes = _codes(view, reading.start, reading.tail)
    return "made at home" if codes and all(c == home for c in codes) else ""


def _foreign_area(view: SentenceView, reading: Reading, home: str | None) -> str:
    codes = _codes(view, reading.start, reading.tail)
    named = [c for c in codes if c is not None]
    if named and named[0] == home and len(set(named)) == 1:
        return "the country's own"
    return "" if named or "foreign" in view.text.lower() else "no foreign owner"


def _home_actor(_view: SentenceView, reading: Reading, home: str | None) -> str:
    return "" if home in reading.subjects else "somebody else gives"


def _home_subject(view: SentenceView, reading: Reading, home: str | None) -> str:
    actor = reading.actor
    if actor is not None and home in _codes(view, actor.start, actor.end):
        return ""
    if actor is None or _codes(view, actor.start, actor.end):
        return "not people of the country"
    return "" if _OWN_PEOPLE.search(actor.text) else "not people of the country"


_OWN_PEOPLE = re.compile(
    r"^its\b|\b(?:army|armed forces|(?:engineer\w*|demining) corps|military engineers)\b",
    re.IGNORECASE,
)


def _other_subject(view: SentenceView, reading: Reading, home: str | None) -> str:
    actor = reading.actor
    own = actor is None or home in _codes(view, actor.start, actor.end)
    return "the country itself" if own else ""


def _no_negated(_view: SentenceView, reading: Reading, _home: str | None) -> str:
    return "negated" if reading.polarity is Polarity.NEGATED else ""


_COUNTED_OF = re.compile(r"\d[\d.,]*(?: million)? (?=(?:AREA_|NATION_))")


def _own_stock(view: SentenceView, reading: Reading, home: str | None) -> str:
    """Tell whether the mines that are counted are another state's: "1.1 million US mines"."""
    places = [m.end() for m in _COUNTED_OF.finditer(view.text, reading.start)]
    places += [m.end() for m in _COUNTED_OF.finditer(view.text, 0, reading.start)]
    codes = {c for at in places for c in _codes(view, at, at + len("NATION_"))} - {None, home}
    return "another state's mines" if codes else ""


_PLACE = re.compile(
    r"\b(?:in|inside|within|(?:mines|shells|munitions|ordnance) from)\s+(?:\w+ )?$", re.IGNORECASE
)
_SERVING = re.compile(
    r"\b(?:serving|working|deployed|stationed|sent|on duty)\s+(?:in|to)\s+(?:the )?$", re.IGNORECASE
)


def _at_home(view: SentenceView, reading: Reading, home: str | None) -> str:
    """Tell whether a deed is done in another country, and only there."""
    slots = view.within(reading.start, len(view.text), AreaMention)
    placed = [s for s in slots if _PLACE.search(view.text[: s.start])]
    slots = view.within(0, reading.head, AreaMention)
    placed += [s for s in slots if _SERVING.search(view.text[: s.start])]
    codes = {s.mention.code for s in placed} - {None}  # type: ignore[attr-defined]
    elsewhere = bool(codes) and all(is_foreign(code, home) for code in codes)
    return "in another country" if elsewhere else ""


_SERIES = re.compile(
    r"\b(?:preceding|as a rule|normally|on every occasion|each time|ever since|previous (?:years"
    r"|resolutions|votes|occasions)|past years|prior years|recent years|every|each"
    r"|all(?! (?:other |remaining |UN |member )?(?:states|countries|nations|governments|parties"
    r"|members)\b)|consistently|consecutive|since|first time|annually|through|as it has|as it did"
    r"|(?:years?|time) (?:running|in a row|in succession)|regularly|always"
    r"|(?<!a )(?<!another )similar|annual [^,;]{0,60}resolutions|in the past"
    r"|never|until|before|repeatedly|usually)\b",
    re.IGNORECASE,
)
_CLEARING = re.compile(r"\bclear(?:ed|ing|s)\b[^;]{0,90}$", re.IGNORECASE)


_FOUND_AND = re.compile(
    r"\b(?:found|discovered|located|unearthed|recovered|cleared|seized|confiscated|lifted|removed)"
    r",? and (?:\w+ )?$",
    re.IGNORECASE,
)


def _no_clearing(view: SentenceView, reading: Reading, _home: str | None) -> str:
    """Tell whether what is destroyed was found in clearance: "cleared an area and destroyed"."""
    cleared = _CLEARING.search(view.text[: reading.head]) or _FOUND_AND.search(
        view.text, 0, reading.head
    )
    return "destroyed in clearance" if cleared else ""


_CHECKS: dict[str, Check] = {
    "no-clearing": _no_clearing,
    "own-weapon": _own_weapon,
    "own-object": _own_object,
    "own-stock": _own_stock,
    "not-own-weapon": _not_own_weapon,
    "abroad": _abroad,
    "abroad-or-mission": _abroad_or_mission,
    "needs-quantity": _needs_quantity,
    "needs-quantity-if-affirmed": _needs_quantity_if_affirmed,
    "own-nation": _own_nation,
    "own-law": _own_law,
    "foreign-nation": _foreign_nation,
    "foreign-area": _foreign_area,
    "home-actor": _home_actor,
    "home-subject": _home_subject,
    "other-subject": _other_subject,
    "no-negated": _no_negated,
    "at-home": _at_home,
    "foreign-agent": _foreign_agent,
    "not-abroad": _not_abroad,
}
_WORD = re.compile(r"\b(?:" + "|".join([*HEDGE_ADVERBS, "may", "might"]) + r")\b", re.IGNORECASE)
_TO = re.compile(
    r"\b(?P<word>"
    + "|".join(w for w in MATRIX_HEDGES if w not in {"said", "reported"})
    + r")(?: to\b| at\b|,| that\b)",
    re.IGNORECASE,
)
_DEEMED = re.compile(r"\b(?:is|are|was|were) (?:estimated|believed|thought)\b", re.IGNORECASE)
_REPORTED_TO = re.compile(r"\b(?:reported|said) to\b", re.IGNORECASE)

_HEDGED = WordGate([each.pattern for each in (_WORD, _TO, _DEEMED, _REPORTED_TO)])


def hedges_in(text: str) -> list[Certainty]:
    """Return the hedges of a clause whose verb a frame rule does not single out."""
    if not _HEDGED.passing(text):
        return []
    words = [m.group() for m in _WORD.finditer(text) if m.group() != "May"]
    found = [HEDGE_ADVERBS.get(word.lower(), Certainty.POSSIBLE) for word in words]
    found += [MATRIX_HEDGES[m["word"].lower()] for m in _TO.finditer(text)]
    if _DEEMED.search(text):
        found.append(Certainty.BELIEVED)
    if _REPORTED_TO.search(text):
        found.append(Certainty.REPORTED)
    return found


_REPORTED = re.compile(
    r"\b(?:reports?|reported|recorded|registered|documented|identified|evidence|instances)\b",
    re.IGNORECASE,
)


def silent_certainty(text: str) -> Certainty | None:
    """Return the certainty of "no casualties were reported", "no known programs"."""
    if _REPORTED.search(text):
        return Certainty.NO_REPORTS
    return Certainty.NOT_KNOWN if re.search(r"\bknown\b", text, re.IGNORECASE) else None


_ADJECTIVES = {
    "likely": Certainty.LIKELY,
    "probable": Certainty.LIKELY,
    "possible": Certainty.POSSIBLE,
    "reported": Certainty.REPORTED,
}


def adjective_certainty(text: str) -> Certainty | None:
    """Return the certainty that a predicate adjective expresses: "are likely", "were reported"."""
    return next((c for w, c in _ADJECTIVES.items() if text.lower().startswith(w)), None)
