"""What is only compared with: "from 36 in 2009", "than in 2001"; and years that are titles."""

from __future__ import annotations

import re

from treatywatch.claims.coder.kept import kept

MINE_ACTION = frozenset(
    ["contamination", "clearance", "casualties", "risk-education", "survivor-assistance", "funding"]
)
"""The questions about what happens year by year, whose sentences compare years."""

_CHANGE = (
    r"(?:decreas|increas|declin|fell|fall|drop|rose|ris|doubl|tripl|halv|grew|grow|reduc|down|up"
    r"|jump|chang|surge|shrank|shrunk|cut)"
)
_FROM = rf"{_CHANGE}\w*\b[^;]{{0,120}}\bfrom\b(?:(?!\bto\b)[^;]){{0,60}}"
_FIGURE = re.compile(
    rf"\b(?:(?:compared (?:with|to)|than|against)\b[^,;()]{{0,40}}|{_FROM})$", re.IGNORECASE
)
_TIME = re.compile(
    r"\b(?:(?:compared (?:with|to)|than\b(?! (?:\d|half|one|two|three|a ))|against)\b[^,;()]{0,40}"
    rf"|{_FROM})$",
    re.IGNORECASE,
)
_CHANGES_ON = re.compile(r"^,? (?:and |then )*to (?:\w+ )?\d[\d.,]*(?:km2|km²)? (?:in|by|at) ")
_TITLE_BEFORE = re.compile(
    r"\b(?:the|its|their|an?|AREA_'s?|NATION_)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_TITLE_AFTER = re.compile(
    r"^(?:\s*-\s*DATE_)?\s+(?:(?:[A-Z][\w-]*|national|annual|strategic|deadline|impact|border|civil"
    r"|five-year|mine action|armed|independence) )*"
    r"(?:Article 5 (?:deadline )?(?:extension )?requests?|Surveys?|surveys?|requests?|Plans?|plans?"
    r"|agreements?|Accords?|accords?|Laws?|law|Act|decree|Strategy|strategy|standards"
    r"|conflicts?|wars?|period|action plan)\b"
)
_PLANNED = re.compile(
    r"\b(?:plans?|strategy|programme?|objectives|period|conflict|wars?|fighting"
    r"|hostilities)\b[^,;.]{0,25}$|\bwhich ended in\s*$",
    re.IGNORECASE,
)


@kept
def compared_figure(before: str) -> bool:
    """Tell by the text before a figure whether it is only compared with."""
    return _FIGURE.search(before) is not None


def other_time(text: str, start: int, end: int) -> bool:
    """Tell whether the date at `start` to `end` belongs to a title or to a figure compared with."""
    return _is_of_another_time(text[:start], text[end:])


@kept
def _is_of_another_time(before: str, after: str) -> bool:
    if _TITLE_AFTER.match(after) and _TITLE_BEFORE.search(before):
        return True
    return bool(_PLANNED.search(before) or _TIME.search(before) or _CHANGES_ON.match(after))
