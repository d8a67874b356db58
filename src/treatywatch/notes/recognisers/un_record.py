"""Records of the United Nations and of treaty bodies: votes, explanations, records, symbols."""

from __future__ import annotations

import re

from treatywatch.notes.fields import clean
from treatywatch.notes.part import Part, Reading, common, with_place
from treatywatch.notes.people import author_of, read_who
from treatywatch.notes.places import is_state
from treatywatch.notes.vocabulary import holds

_VOTE = re.compile(r"\b[Ee]xplanations?\s+of\s+(?:the\s+|its\s+)?[Vv]otes?\b")
_BY = re.compile(r"\s+(?:by|of|from)\s+(?=(?:the\s+)?(?:[A-Z]))")
_SHORT = re.compile(
    r"\b(?:[A-Z]\w+|of|the|for|on|and)(?:\s+(?:[A-Z]\w+|of|the|for|on|and))*\s+\((?P<short>[A-Z][A-Za-z]*[A-Z])\)"
)
_BODY = re.compile(
    r"\b(?:UNGA|UN General Assembly|United Nations General Assembly|UN Security Council|UNSC"
    r"|Security Council|First Committee|Conference on Disarmament)\b"
)
_RECORD = re.compile(
    r"\b(?:Official Records?|Verbatim [Rr]ecords?|Provisional [Vv]erbatim|Summary [Rr]ecords?"
    r"|Meeting [Rr]ecords?|Report of the (?:UN )?Secretary-General|[Rr]esolution\s+[\dA-Z/]+"
    r"|Press Release|Voting [Rr]ecord)\b"
)


def read_un_record(part: Part) -> Reading | None:
    """Read explanations of vote, official records, resolutions and documents with a symbol."""
    vote = _VOTE.search(part.text)
    if vote:
        return _read_vote(part)
    if part.first("symbol") or _is_record(part):
        return _read_record(part)
    return None


def _is_record(part: Part) -> bool:
    bare = part.text
    if _BODY.search(bare) and _RECORD.search(bare):
        return True
    return (
        re.match(
            r"(?:UN\s+)?(?:UNGA|General Assembly|UNSC|Security Council)\s+(?:draft\s+)?[Rr]es", bare
        )
        is not None
    )


def _read_vote(part: Part) -> Reading:
    reading: Reading = {"kind": "un-record"} | common(part)
    quote = part.first("quote")
    left = with_place(reading, list(part.texts))
    index = next((i for i, f in enumerate(left) if _VOTE.search(f.value)), None)
    if index is None and quote is not None:
        reading["title"] = quote.value
        _set_author([f.value for f in left if f.span.end <= quote.span.start], reading)
        after = [f.value for f in left if f.span.start >= quote.span.end]
        if after:
            reading["container"] = ", ".join(after)
        return reading
    values = [f.value for f in left]
    position = index or 0
    title, speaker = _split_by(re.sub(r"^in\s+", "", values[position]))
    _set_author([*values[:position], *speaker], reading)
    reading["title"] = abbreviated(", ".join([title, *values[position + 1 :]]))
    return reading


def _split_by(value: str) -> tuple[str, list[str]]:
    vote = _VOTE.search(value)
    found = _BY.search(value, vote.end() - 1) if vote else None
    if found and vote and found.start() <= vote.end():
        rest = value[found.end() :]
        on = re.search(r"\s+(?=on\b|in\b)", rest)
        who = rest[: on.start()] if on else rest
        return clean(value[: found.start()] + (rest[on.start() :] if on else "")), [who]
    return value, []


def _set_author(values: list[str], reading: Reading) -> None:
    values = [re.sub(r"^(?:Statement|Remarks)\s+(?:by|of)\s+", "", v) for v in values]
    if not values:
        return
    if is_state(values[0]):
        reading["author"] = values[0]
        values = values[1:]
    who = read_who(values)
    if who.person:
        reading["person"] = who.person
        if who.role:
            reading["role"] = who.role
    elif values and "author" not in reading:
        reading["author"] = ", ".join(values)


def abbreviated(title: str) -> str:
    """Put a body's abbreviation where the title spells it out: "UN General Assembly (UNGA)"."""
    return clean(
        _SHORT.sub(lambda m: m["short"] if _fits(m.group(0), m["short"]) else m.group(0), title)
    )


def _fits(words: str, short: str) -> bool:
    initials = "".join(
        w if w.isupper() else w[0] for w in re.findall(r"[A-Z]\w*", words.split("(", maxsplit=1)[0])
    )
    return initials.endswith(short)


def _read_record(part: Part) -> Reading | None:
    reading: Reading = {"kind": "un-record"} | common(part)
    left = with_place(reading, list(part.texts))
    quote = part.first("quote")
    if quote is not None:
        reading["title"] = quote.value
        rest = [f.value for f in left]
        before = [f.value for f in left if f.span.end <= quote.span.start]
        if before and not _RECORD.search(before[0]):
            reading["author"] = author_of(before)
            return reading
    else:
        rest = [f.value for f in left]
        titles = [v for v in rest if not _is_body(v)]
        titles.sort(key=lambda title: _RECORD.search(title) is None)
        if titles:
            reading["title"] = titles[0]
            rest.remove(titles[0])
    bodies = [v for v in rest if _is_body(v) or is_state(v) or holds("organs", v)]
    if bodies:
        reading["author"] = bodies[0]
    return reading


def _is_body(value: str) -> bool:
    bare = re.sub(r"^(?:the|UN|United Nations)\s+", "", value)
    if re.match(r"(?:UN|UNGA|UN General Assembly|General Assembly) (?:First )?Committee$", value):
        return True
    return bare in {
        "UNGA",
        "General Assembly",
        "UNSC",
        "Security Council",
        "UN",
        "United Nations",
        "CD",
        "Conference on Disarmament",
        "UN General Assembly",
        "UN Security Council",
    }
