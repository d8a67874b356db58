"""Article 7 and Article 13 reports: whose, which form, of which date, for which period."""

from __future__ import annotations

import re

from treatywatch.notes.dates import find_dates
from treatywatch.notes.fields import clean
from treatywatch.notes.part import Part, Reading, common
from treatywatch.notes.places import is_state

_TITLE = re.compile(
    r"(?P<title>(?:[A-Z][\w-]*\s+|of\s+|on\s+|the\s+|initial\s+|voluntary\s+|updated\s+|annual\s+|second\s+|third\s+|first\s+)*"
    r"(?:Article|Art\.)\s+(?:7|13|VII)\b(?:\.\d)?(?:\s+(?:[Tt]ransparency|[Aa]nnual|[Nn]ational|[Uu]pdated?|[Mm]easures|[Vv]oluntary|[Ii]nitial))*\s+(?:[Rr]eports?(?:ing)?|[Uu]pdate)(?:\s+for\s+(?:19|20)\d\d)?"
    r"|(?:CCW\s+)?(?:Amended\s+)?Protocol\s+(?:II|V)\s+(?:Article\s+(?:10|13)(?:\(\d\))?\s+)?(?:[Nn]ational\s+)?(?:[Aa]nnual\s+)?[Rr]eports?"
    r"|(?:[Nn]ational\s+)?(?:[Aa]nnual\s+)?[Rr]eports?\s+(?:to the (?:UN"
    r"|United Nations)[\w\s-]*?\s+)?(?:as\s+)?(?:required\s+)?(?:under|pursuant to"
    r"|submitted under|in accordance with|for)\s+(?:[A-Z]\w+\s+)*?Article\s+(?:7|13|10)\b)"
)
FORM = re.compile(
    r"\b(?:[Ff]orms?|[Aa]nnex(?:es)?)\s+(?P<form>[A-J](?:\s*[.-]?\d+)?\b(?:(?:\s*,\s*|\s*(?:,\s*)?(?:and|&|to)\s+|\s*[-–/]\s*)(?:[Ff]orm\s+)?[A-J](?:\s*[.-]?\d+)?\b)*)"
)
_PERIOD = re.compile(
    r"\(?\b(?:(?:for|covering|reporting on)\s+(?:the\s+)?(?:reporting\s+|calendar\s+)?(?:period"
    r"|year|years)|for\s+the\s+period|covering|for\s+(?=(?:19|20)\d\d|[A-Z][a-z]+\s+\d"
    r"|\d{1,2}\s+[A-Z]))[\s:,]*(?:of\s+|from\s+|covering\s+)?(?P<period>[^();]*)"
)


def read_treaty_report(part: Part) -> Reading | None:
    """Read `STATE, Article 7 Report, Form C, 30 April 2004 (for the period …)`."""
    found = _TITLE.search(part.text)
    if found is None or not _leads(part, found):
        return None
    reading: Reading = {"kind": "treaty-report"} | common(part)
    period = _PERIOD.search(part.text, found.end())
    dates = find_dates(part.text[found.end() : period.start() if period else len(part.text)])
    if period:
        later = find_dates(part.text[_period_end(period) :])
        dates = dates or later
        covered = find_dates(period["period"])
        reading |= {"period": covered[0].edtf} if covered else {}
    reading.pop("date", None)
    if dates:
        reading["date"] = dates[0].edtf
    reading["title"] = clean(found["title"])
    _set_author(part, found, reading)
    if form := FORM.search(part.text):
        reading["form"] = read_forms(form)
    return reading


def read_forms(found: re.Match[str]) -> str:
    """The forms' letters, however they are joined: `B, G`."""
    joint = r"\s*(?:,\s*and\b|,|\band\b|&)\s*(?:[Ff]orm\s+)?"
    return re.sub(joint, ", ", clean(found["form"]))


def _period_end(period: re.Match[str]) -> int:
    first = find_dates(period["period"])[:1]
    return period.start("period") + (first[0].span.end if first else 0)


def _leads(part: Part, found: re.Match[str]) -> bool:
    """Tell whether the report is what is cited, and no subject that a sentence speaks of."""
    before = clean(part.text[: found.start()])
    return not before or (all(len(v.split()) <= 6 for v in before.split(",")) and len(before) < 80)


def _set_author(part: Part, found: re.Match[str], reading: Reading) -> None:
    before = clean(part.text[: found.start()])
    before = re.sub(r"['’]s?$", "", before)
    if before and (is_state(before) or before[0].isupper()):
        reading["author"] = before
        return
    state, _, title = reading["title"].partition(" ")
    if is_state(state.rstrip("’'s")) and title:
        reading["author"], reading["title"] = state.rstrip("’'s") if "’" in state else state, title
        return
    after = re.search(
        r"\b(?:submitted by|by|of)\s+(?P<state>[A-Z][^,(;]*)", part.text[found.end() :]
    )
    if after and is_state(after["state"]):
        reading["author"] = clean(after["state"])
