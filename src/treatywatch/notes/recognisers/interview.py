"""Interviews, meetings and talks: who asked, by which channel, whom, where, when."""

from __future__ import annotations

import re

from treatywatch.notes.fields import Field, clean
from treatywatch.notes.part import Part, Reading, common, make_part, with_place
from treatywatch.notes.people import is_person_name, read_who
from treatywatch.notes.vocabulary import holds

_CHANNEL = (
    r"(?:[Tt]elephone|[Pp]hone|[Tt]elephonic|[Pp]ersonal|[Ii]n-person|[Ff]ace-to-face|[Ss]kype|[Zz]oom"
    r"|[Oo]nline|[Vv]ideo|[Vv]irtual|[Rr]adio|[Tt]elevision|TV|[Ee]-?mail|[Ww]hats[Aa]pp|[Ff]ield|[Ff]ollow-up|[Gg]roup)"
)
_TALK = (
    r"(?:[Ii]nterviews?|[Mm]eetings?|[Cc]onversations?|[Dd]iscussions?|[Bb]riefings?"
    r"|[Cc]onsultations?)"
)
_ASKER = (
    r"(?P<asker>(?:[A-Z][\w./'’-]*|of|and|the|Nations)(?:\s+(?:[A-Z(][\w./'’()-]*|of|and|for|the"
    r"|to)){0,7})"
)
_HEAD = re.compile(
    rf"(?:(?:[Nn]otes|[Ii]nformation|[Tt]ranscript)\s+(?:from|of)\s+(?:an?\s+|the\s+)?)?"
    rf"(?:{_ASKER}\s+)??(?:(?P<channel>{_CHANNEL})\s+)?(?P<talk>{_TALK})"
    rf"(?:\s+(?:by|of)\s+(?P<by>[A-Z][^,]*?)(?=\s+with\b|,|$))?(?P<with>,?\s*\b(?:with|between)\b|,|$|(?=\s*\()|(?=\s+[A-Z]))\s*"
)
_BY_TELEPHONE = re.compile(
    r"(?P<before>[^,;]{0,40}?)[Ii]nterviews?\s+\(?(?:by|via|over the)\s+(?:tele)?phone\)?"
)
_BETWEEN = re.compile(
    r"^(?P<asker>(?:the\s+)?(?:Landmine Monitor|Monitor|ICBL|CMC|HRW"
    r"|Human Rights Watch)\S*)\s+and\s+"
)
_TO_ASKER = re.compile(
    rf"(?:(?:in\s+)?(?:an?\s+)?)?(?:(?P<channel>{_CHANNEL})\s+)?"
    r"(?P<talk>interview(?:ed)?|communication|conversation)\s+(?:by|with|to)\s+(?P<asker>.+)"
)
_WITHIN = re.compile(r"\s+(?:in|at)\s+(?P<place>[A-Z][\w '’.-]+)$")
_NOT_ASKER = re.compile(
    r"^(?:In|An|A|The|This|During|After|According|By|At|Author)\b(?!\s+Monitor)"
)


def read_interview(part: Part) -> Reading | None:
    """Read `Landmine Monitor/Tokyo telephone interview with NAME, ROLE, PLACE, DATE`."""
    part = _by_telephone(part)
    head = _HEAD.match(part.text)
    if head is None or (head["asker"] and _NOT_ASKER.match(head["asker"])):
        return _read_name_first(part)
    if head["with"].strip() in {"", ","} and not (head["asker"] or part.first("date")):
        return None
    reading: Reading = {"kind": "interview"} | common(part)
    _set_channel(reading, head["channel"], head["talk"])
    asker = head["by"] or head["asker"]
    if asker:
        reading["interviewer"] = clean(asker)
    _read_whom(part, head.end(), reading)
    return reading


def _by_telephone(part: Part) -> Part:
    """Read "Interview by telephone with" as "telephone interview with"."""
    found = _BY_TELEPHONE.match(part.text)
    if found is None:
        return part
    text = f"{found['before']}telephone interview{part.text[found.end() :]}"
    return make_part(text, part.start, damaged=part.damaged) or part


def _set_channel(reading: Reading, channel: str | None, talk: str) -> None:
    if channel:
        name = channel.lower().replace("e-mail", "email")
        reading["channel"] = {"phone": "telephone", "telephonic": "telephone"}.get(name, name)
    elif not talk.lower().startswith("interview"):
        reading["channel"] = talk.lower().removesuffix("s")


def _read_whom(part: Part, start: int, reading: Reading) -> None:
    fields = [cut for f in part.texts if (cut := _after(f, start, part.text)) is not None]
    values = [f for f in fields if clean(f.value)]
    bold = bool(values) and (len(values) > 1 or not part.text[:start].rstrip().endswith("with"))
    left = with_place(reading, values, bold=bold and reading.get("date") is not None)
    if not left and values and "with" in part.text[:start][-6:]:
        reading.pop("place", None)
        left = values
    names = [re.sub(r"^with\s+", "", f.value) for f in left]
    names = _take_meeting(names, reading)
    if names and (between := _BETWEEN.match(names[0])):
        reading["interviewer"] = between["asker"]
        names[0] = names[0][between.end() :]
    _take_asker(names, reading)
    who = read_who(names)
    if who.person:
        reading["person"] = who.person
    if who.role:
        reading["role"] = who.role


def _take_meeting(names: list[str], reading: Reading) -> list[str]:
    """Read the meeting at whose margin the talk was: "at the Eighth Meeting of States Parties"."""
    for position, name in enumerate(names):
        at = re.match(r"(?:at|during|in)\s+(?:the\s+)?(?P<meeting>[A-Z0-9].*)$", name)
        if position and at and holds("meetings", at["meeting"]):
            reading["container"] = ", ".join([at["meeting"], *names[position + 1 :]])
            return names[:position]
    return names


def _take_asker(names: list[str], reading: Reading) -> None:
    """Read "with NAME by Landmine Monitor" and "between NAME and Landmine Monitor"."""
    for position, name in enumerate(names):
        found = re.match(
            r"(?P<whom>.*?)\s*\bby\s+(?P<asker>(?:the\s+)?(?:Landmine Monitor|Monitor|ICBL|CMC"
            r"|HRW|Human Rights Watch|LM)\b.*)$",
            name,
        )
        if found:
            names[position] = found["whom"]
            reading.setdefault("interviewer", clean(found["asker"]))


def _after(field: Field, start: int, text: str) -> Field | None:
    if field.span.end <= start:
        return None
    if field.span.start >= start:
        return field
    words = text[start : field.span.end]
    span = type(field.span)(start, field.span.end)
    return Field(field.kind, words, span, clean(words), field.remark)


def _read_name_first(part: Part) -> Reading | None:
    """Read `NAME, ROLE, telephone interview with Landmine Monitor, PLACE, DATE`."""
    for position, field in enumerate(part.texts):
        found = _TO_ASKER.fullmatch(field.value)
        if found is None or position == 0:
            continue
        kind = "correspondence" if found["talk"] == "communication" else "interview"
        who = read_who([f.value for f in part.texts[:position]])
        if who.person is None and not is_person_name(part.texts[0].value):
            return None
        reading: Reading = {"kind": kind} | common(part)
        _set_channel(reading, found["channel"], found["talk"])
        reading["recipient" if kind == "correspondence" else "interviewer"] = clean(found["asker"])
        reading |= {k: v for k, v in (("person", who.person), ("role", who.role)) if v}
        with_place(reading, list(part.texts[position + 1 :]), bold=False)
        return reading
    return None
