"""Statements, speeches, remarks and interventions at meetings, and press statements."""

from __future__ import annotations

import re

from treatywatch.notes.fields import Field, clean
from treatywatch.notes.part import Part, Reading, common, with_place
from treatywatch.notes.people import read_who
from treatywatch.notes.places import is_state
from treatywatch.notes.vocabulary import holds

_WHAT = (
    r"(?:[Oo]ral\s+|[Ww]ritten\s+|[Oo]pening\s+|[Cc]losing\s+|[Oo]fficial\s+|[Pp]ublic\s+|[Gg]eneral\s+|[Jj]oint\s+"
    r"|[Cc]ountry\s+|[Nn]ational\s+|[Pp]ress\s+|[Kk]eynote\s+|[Ii]ntroductory\s+|[Ii]naugural\s+|[Uu]npublished\s+|[Vv]erbal\s+)*"
    r"(?:[Ss]tatements?|[Rr]emarks?|[Ii]nterventions?|[Ss]peech(?:es)?|[Aa]ddress|[Pp]resentations?|[Cc]omments?|[Dd]eclarations?"
    r"|[Mm]essage|[Tt]estimony|[Cc]ommuniqu[eé]|[Rr]ight of reply)"
)
_HEAD = re.compile(
    rf"(?P<what>{_WHAT})(?:\s+(?:made|delivered|given|read|issued|presented))?(?P<link>\s+(?:by|of|from|on behalf of)\s+|,\s*|\s+(?=to\b|at\b|before\b|during\b|in\b|on\b)|\s*(?=[“\"(])|$)"
)
_MEETING = re.compile(
    r"\s*\b(?P<word>to|at|before|during|in|for|on behalf of|on)\s+(?P<meeting>(?:the\s+|a\s+)?(?:[A-Z0-9].*))$"
)
_OWN_FORM = re.compile(rf"^(?P<state>.+?)(?:['’]s?)?\s+(?P<what>{_WHAT})\b(?P<rest>.*)$")


def read_statement(part: Part) -> Reading | None:
    """Read `Statement by NAME, ROLE, MEETING, PLACE, DATE`, also of a state and of nobody named."""
    head = _HEAD.match(part.text)
    if head is None:
        return _read_speaker_first(part)
    reading: Reading = {"kind": "statement"} | common(part)
    if title := part.value("quote"):
        reading["title"] = title
    fields = _after(part, head.end())
    left = with_place(reading, fields, bold="date" in reading and len(fields) > 2)
    values, meeting = _meeting([f.value for f in left])
    if meeting:
        reading["container"] = meeting
    speaks = "by" in head["link"] or "of" in head["link"] or "from" in head["link"]
    if values and speaks:
        _read_speaker(values, reading)
    elif values and "container" not in reading:
        reading["container"] = ", ".join(values)
    if not speaks and "date" not in reading:
        return None
    return reading


def _after(part: Part, start: int) -> list[Field]:
    kept = []
    for f in part.texts:
        if f.span.end <= start:
            continue
        words = clean(part.text[max(start, f.span.start) : f.span.end])
        if words:
            kept.append(Field("text", words, f.span, words, f.remark))
    return kept


def _meeting(values: list[str]) -> tuple[list[str], str | None]:
    """Split the fields that name the speaker from those that name the meeting."""
    for position, value in enumerate(values):
        found = _MEETING.search(value)
        if (
            found
            and holds("meetings", found["meeting"])
            and not _OFFICE.search(value[: found.start()])
        ):
            before = clean(value[: found.start()])
            names = values[:position] + ([before] if before else [])
            rest = [re.sub(r"^the\s+", "", found["meeting"]), *values[position + 1 :]]
            return names, ", ".join(rest)
        if holds("meetings", value):
            return values[:position], ", ".join(
                [re.sub(r"^the\s+", "", value), *values[position + 1 :]]
            )
    return values, None


_OFFICE = re.compile(r"\b(?:Mission|Representative|Ambassador|Delegation|Observer)\b[^,]*$")


def _read_speaker(values: list[str], reading: Reading) -> None:
    first = re.sub(r"^the\s+(?=[A-Z])", "", values[0])
    if is_state(first) or re.match(
        r"(?:the\s+)?(?:delegation|government|representative)s? of\b", first, re.I
    ):
        reading["author"] = first
        if len(values) > 1:
            who = read_who(values[1:])
            reading |= {k: v for k, v in (("person", who.person), ("role", who.role)) if v}
        return
    who = read_who(values)
    if who.person:
        reading["person"] = who.person
        if who.role:
            reading["role"] = who.role
    else:
        reading["author"] = values[0]
        if len(values) > 1:
            reading["role"] = ", ".join(values[1:])


def _read_speaker_first(part: Part) -> Reading | None:
    """Read `Georgia, Statement to MEETING, …` and `Georgia's statement at MEETING, …`."""
    if len(part.texts) < 2:
        return None
    for position, field in enumerate(part.texts[1:4], 1):
        head = re.match(rf"{_WHAT}\b\s*(?P<rest>.*)$", field.value)
        if head is None or (
            head["rest"]
            and not re.match(r"(?:to|at|before|during|in|on|made|delivered)\b", head["rest"])
        ):
            continue
        reading: Reading = {"kind": "statement"} | common(part)
        fields = [f for f in part.texts[position + 1 :]]
        left = with_place(reading, fields, bold=False)
        _, meeting = _meeting([head["rest"], *(f.value for f in left)])
        if meeting:
            reading["container"] = meeting
        _read_speaker([f.value for f in part.texts[:position]], reading)
        return reading
    return None
