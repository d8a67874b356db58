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
    r"|[Mm]essage|[Ss]peaking [Nn]otes|[Tt]alking [Pp]oints"
    r"|(?:[Jj]oint\s+)?[Pp]ress [Cc]onference|[Tt]estimony|[Cc]ommuniqu[eé]|[Rr]ight of reply)"
)
_HEAD = re.compile(
    r"(?:(?:[Ss]ummary|[Tt]ext|[Tt]ranscript"
    rf"|[Nn]otes)\s+of\s+(?:the\s+)?)?(?P<what>{_WHAT})(?:\s+(?:made|delivered|given|read|issued"
    r"|presented))?(?P<link>\s+(?:by|of|from|on behalf of)\s+|,\s*|\s+(?=to\b|at\b|before\b"
    r"|during\b|in\b|on\b)|\s*(?=[“\"(])|$)"
)
_MEETING = re.compile(r"(?:^|\s)(?:to|at|before|during|in|for)\s+(?=(?:the\s+|a\s+)?[A-Z0-9])")


_NOTES = re.compile(
    r"(?:[A-Z][\w/.-]*\s+){0,4}[Nn]otes(?:\s+(?:from|on)\s+(?:the\s+)?|(?:\s+taken)?\s+by\s+[^,]{2,40},\s*|,\s*)"
)
_LATER_HEAD = re.compile(
    rf"{_WHAT}(?:\s+(?:made|delivered|given|presented))?\b(?P<rest>$|\s+(?:to|at|before|during|in|on)\b.*$)"
)
_BY = re.compile(r"\s+by\s+(?=(?:the\s+)?(?:H\.E\.|[A-Z]))")
_OFFICE = re.compile(r"\b(?:Mission|Representative|Ambassador|Observer|Envoy)\b[^,]*$")
_DELEGATION = re.compile(
    r"(?:the\s+)?(?:delegation|government|representatives?) of\b", re.IGNORECASE
)


def read_statement(part: Part) -> Reading | None:
    """Read `Statement by NAME, ROLE, MEETING, PLACE, DATE`, also of a state or of nobody named."""
    head = _HEAD.match(part.text)
    if head is None and (notes := _NOTES.match(part.text)):
        return _read_notes(part, notes)
    if head is None:
        return _read_speaker_first(part)
    speaks = re.search(r"\b(?:by|of|from|behalf)\b", head["link"]) is not None
    reading: Reading = {"kind": "statement"} | common(part)
    if not speaks and "date" not in reading:
        return None
    if title := part.value("quote"):
        reading["title"] = title
    fields = _after(part, head.end())
    left = with_place(reading, fields, bold="date" in reading and len(fields) > 2)
    _read_body([f.value for f in left], reading, speaks=speaks)
    return reading


def _read_notes(part: Part, notes: re.Match[str]) -> Reading | None:
    """Read `Landmine Monitor/HRW notes, MEETING, PLACE, DATE`: what was said there."""
    reading: Reading = {"kind": "statement"} | common(part)
    left = with_place(reading, _after(part, notes.end()))
    _, meeting = split_meeting([f.value for f in left])
    if not meeting:
        return None
    reading["container"] = ", ".join(meeting)
    return reading


def _read_body(values: list[str], reading: Reading, *, speaks: bool) -> None:
    before = ""
    if not speaks and values and (cut := _BY.search(values[0])):
        before = values[0][: cut.start()]
        values = [values[0][cut.end() :], *values[1:]]
        speaks = True
    speakers, meeting = split_meeting(values)
    if holds("meetings", before):
        meeting = [*split_meeting([before])[1], *meeting]
    late = [v for v in meeting if _BY.search(v)]
    if late and not speaks:
        cut = _BY.search(late[0])
        position = meeting.index(late[0])
        if cut is not None:
            speakers = [late[0][cut.end() :], *meeting[position + 1 :]]
            meeting = [*meeting[:position], late[0][: cut.start()]]
            speaks = True
    if meeting:
        reading["container"] = ", ".join(meeting)
    if speakers and speaks:
        read_speaker(speakers, reading)
    elif speakers and not meeting:
        reading["container"] = ", ".join(speakers)


def _after(part: Part, start: int) -> list[Field]:
    kept = []
    for f in part.texts:
        if f.span.end <= start:
            continue
        words = clean(part.text[max(start, f.span.start) : f.span.end])
        if words:
            kept.append(Field("text", words, f.span, words, f.remark))
    return kept


def split_meeting(values: list[str]) -> tuple[list[str], list[str]]:
    """Split the fields that name the speaker from those that name the meeting."""
    for position, value in enumerate(values):
        for found in _MEETING.finditer(value):
            before = clean(value[: found.start()])
            after = value[found.end() :]
            if holds("meetings", before) or _OFFICE.search(before) or not holds("meetings", after):
                continue
            names = values[:position] + ([before] if before else [])
            return names, [_named(after), *values[position + 1 :]]
        if holds("meetings", value) and not _OFFICE.search(value):
            return values[:position], [_named(value), *values[position + 1 :]]
    return values, []


def _named(meeting: str) -> str:
    return re.sub(r"^the\s+", "", meeting)


def read_speaker(values: list[str], reading: Reading) -> None:
    """Read who speaks: a state or a delegation is the author, a person keeps role and name."""
    first = re.sub(r"^the\s+(?=[A-Z])", "", values[0])
    if cut := _BY.search(first):
        values = [first[: cut.start()], first[cut.end() :], *values[1:]]
        first = values[0]
    on = re.match(r"(?P<state>.+?)\s+(?:on|under)\s", first)
    if on and is_state(on["state"]):
        first = on["state"]
    if is_state(first) or _DELEGATION.match(first):
        reading["author"] = first
        values = values[1:]
    who = read_who(values)
    if who.person:
        reading["person"] = who.person
    elif values and "author" not in reading:
        reading["author"] = first
        who = read_who(values[1:])
    if who.role:
        reading["role"] = who.role


def _read_speaker_first(part: Part) -> Reading | None:
    """Read `Georgia, Statement to MEETING, …` and `NAME, ROLE, remarks at MEETING, …`."""
    for position, field in enumerate(part.texts[1:5], 1):
        head = _LATER_HEAD.match(field.value)
        if head is None:
            continue
        reading: Reading = {"kind": "statement"} | common(part)
        left = with_place(reading, list(part.texts[position + 1 :]))
        _, meeting = split_meeting([v for v in (head["rest"], *(f.value for f in left)) if v])
        if meeting:
            reading["container"] = ", ".join(meeting)
        if title := part.value("quote"):
            reading["title"] = title
        read_speaker([f.value for f in part.texts[:position]], reading)
        return reading
    return None
