"""Where something is said to be so: in the report's country, or plainly in another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.claims.codebook.rule import RuleKind
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.view import SentenceView, Slot
from treatywatch.claims.mentions import AreaMention

_AT_HOME = frozenset(
    ["contamination", "clearance", "casualties", "risk-education", "survivor-assistance"]
)
_SPOKEN_FOR = {
    "XKX": {"SRB"},
    "ESH": {"MAR"},
    "FLK": {"GBR", "ARG"},
    "TWN": {"CHN"},
    "PSE": {"ISR"},
    "XKA": {"IND", "PAK"},
    "XAB": {"GEO"},
    "XSO": {"GEO"},
    "XNK": {"AZE", "ARM"},
    "XSL": {"SOM"},
    "XPL": {"SOM", "XSL"},
    "XCE": {"RUS"},
    "XTN": {"MDA"},
    "XNC": {"CYP", "TUR"},
    "XIK": {"IRQ"},
}
"""Areas of which the reports of other states speak as of their own ground."""

_PAST_STATES = frozenset(["SUN", "YUG", "SCG", "CSK", "DDR", "YMD", "ZAR", "BUR", "TMP"])
_IN = re.compile(
    r"\b(?:in|inside|within|throughout|across)\s+(?:the )?(?:\w+ern |central )?$", re.IGNORECASE
)
_OF_EVENT = re.compile(
    r"\b(?:wars?|conflicts?|fighting|campaigns?|missions?|operations?|crisis|refugees?|trained"
    r"|training|held|born|based|produced|made|manufactured|meetings?|seminars?|workshops?"
    r"|conference|office|embassy|living|camps?)\s+(?:\w+ )?in\s+(?:the )?(?:\w+ern |central )?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\s*(?:(?:in|by|since|during|at|as of|until|according to)\b[^,]*, )?(?:that |and )?"
    r"(?:(?:the|most of|much of|parts? of|all of|large parts of|\w+ern) )*(?P<area>AREA_)"
    r" (?:\w+ly |still |also )?(?:is|are|was|were|remain\w*|ha[sd]|suffer\w*|faces?|faced)\b"
    r"(?! (?:\w+ )?(?:responsible|to blame))",
    re.IGNORECASE,
)
_FINISHER = re.compile(
    r"\s*(?:(?:in|by|since|during|on)\b[^,]*, )?(?P<area>AREA_) (?:became|declared|announced"
    r"|completed|finished|reported|proclaimed)\b",
    re.IGNORECASE,
)
_CAUSED = re.compile(r"\bthe (?:land)?mines?\b[^;]*, causing\b", re.IGNORECASE)
"""What a country's own mines did across its border is told in its report."""

_NEAR = 12
"""How far behind a match a place still belongs to it: "remain │ in AREA_"."""


def placed_elsewhere(
    view: SentenceView, reading: Reading, home: str | None, clause: tuple[int, int]
) -> str:
    """Return why a statement about what is so in the country is about another, empty if it is not.

    A sentence that names the country is left alone; where it has only its adjective, what is
    said of another state by name still is about that one.
    """
    rule = reading.rule
    if home is None or rule.question not in _AT_HOME or rule.actor != "home":
        return ""
    slots = view.within(0, len(view.text), AreaMention)
    if rule.kind is RuleKind.ROW or not slots or _names(slots, home):
        return ""
    if rule.question == "casualties" and _CAUSED.search(view.text, 0, reading.tail):
        return ""
    start = clause[0]
    adjective = _names(slots, home, adjectives=True)
    end = clause[1]
    ending = rule.question == "contamination" or "completed" in rule.answers.values()
    if ending and _is_of_another(view, slots, home, 0, _FINISHER):
        return "about another country"
    if rule.question == "contamination":
        if _is_of_another(view, slots, home, start):
            return "about another country"
        end = reading.head if adjective else reading.tail + _NEAR
    elif adjective:
        return ""
    placed = any(start <= slot.start < end for slot in _in_another(view, slots, home))
    return "in another country" if placed else ""


def _code(slot: Slot) -> str | None:
    mention = slot.mention
    return mention.code if isinstance(mention, AreaMention) else None


def _names(slots: list[Slot], home: str, *, adjectives: bool = False) -> bool:
    return any(_code(slot) == home and adjectives >= _is_adjective(slot) for slot in slots)


def _is_adjective(slot: Slot) -> bool:
    return isinstance(slot.mention, AreaMention) and slot.mention.adjectival


def is_foreign(code: str | None, home: str | None) -> bool:
    """Tell whether a code is another's: no state of the past, no area that `home` speaks for."""
    ours = code in {None, home} or code in _PAST_STATES or home in _SPOKEN_FOR.get(code or "", ())
    return not ours


def _foreign(slot: Slot, home: str) -> bool:
    return is_foreign(_code(slot), home)


def _in_another(view: SentenceView, slots: list[Slot], home: str) -> Iterator[Slot]:
    for slot in slots:
        before = view.text[: slot.start]
        if _foreign(slot, home) and _IN.search(before) and not _OF_EVENT.search(before):
            yield slot


def _is_of_another(
    view: SentenceView,
    slots: list[Slot],
    home: str,
    start: int,
    subject: re.Pattern[str] = _SUBJECT,
) -> bool:
    opening = subject.match(view.text, start)
    if opening is None:
        return False
    return any(slot.start == opening.start("area") and _foreign(slot, home) for slot in slots)
