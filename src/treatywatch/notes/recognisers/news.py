"""News: newspapers, magazines, news agencies, broadcasters."""

from __future__ import annotations

import re

from treatywatch.notes.fields import Field, clean
from treatywatch.notes.part import Part, Reading, common
from treatywatch.notes.people import author_of, is_person_name
from treatywatch.notes.places import is_city, is_state
from treatywatch.notes.vocabulary import alternatives, holds, is_entry

_BRACKET = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<inner>[^()]+)\)\s*(?P<rest>.*)$")
_NO_OUTLET = re.compile(
    r"\b(?:Release|Report|Briefing|Statement|Summary|Paper|Factsheet|Fact Sheet|Update|Advisory"
    r"|Memorandum|Submission|Presentation|Survey|Notes|YouTube|Facebook|Twitter|Website|Site|Alert|Appeal|Release|Handout"
    r"|Brochure|Study)\b",
    re.IGNORECASE,
)
_AGENCY_DESK = re.compile(rf"(?:the\s+)?{alternatives('agencies')}(?=\s)")
_BODY = re.compile(
    r"\b(?:Ministry|Department|Office|Committee|Commission|University|Institute|Centre|Center|Organi[sz]ation|Embassy|Mission|Campaign|Coalition|Foundation|Council|Authority|Programme|Program|Secretariat|Directorate|Project|Development|Action)\b"
)
_INITIALS = re.compile(r"[A-Z]{2,6}(?:-[A-Z]+)?")
_BROADCAST = re.compile(
    r"\b(?:TV|FM|Television|Radio|News Agency|Agence|Agencia|Agência|Agentur|Agenzia|Televisión"
    r"|Télévision|Press Agency|Information Agency|News Service"
    r"|Newswire|Broadcasting|Channel)\b"
)


def is_agency(value: str) -> bool:
    """Tell whether `value` names a news agency or a broadcaster."""
    bare = _bare(value)
    known = is_entry("agencies", bare) or _desk_of_agency(bare)
    return known or (_BROADCAST.search(bare) is not None and _BODY.search(bare) is None)


def _desk_of_agency(bare: str) -> bool:
    """`BBC Monitoring South Asia`, `Reuters AlertNet`; two or three letters prove too little."""
    found = _AGENCY_DESK.match(bare)
    if found is None or _BODY.search(bare):
        return False
    return len(found.group(0)) > 3 or found.group(0) in {"AFP", "BBC", "CNN", "VOA"}


def is_newspaper(value: str) -> bool:
    """Tell whether `value` names a newspaper or a magazine."""
    bare = _bare(value)
    short = len(bare.split()) <= 6 and bare[:1].isupper()
    if _NO_OUTLET.search(bare) or _BODY.search(bare):
        return False
    return short and (
        holds("newspapers", bare) or re.search(r"\.(?:com|org|net|ge|ua|ru)$", bare) is not None
    )


def _bare(value: str) -> str:
    bare = _BRACKET.sub(r"\g<name>", value)
    return re.sub(r"^(?:in|on|by)\s+", "", clean(bare))


def read_news(part: Part) -> Reading | None:
    """Read `AUTHOR, “Title,” CONTAINER (PLACE), DATE` and an agency's untitled dispatch."""
    quote = part.first("quote")
    outlets = [f for f in part.texts if is_agency(f.value) or is_newspaper(f.value)]
    if quote is not None:
        outlets = [f for f in outlets if f.span.start >= quote.span.end] or [
            f for f in outlets if is_agency(f.value)
        ]
    if not outlets and quote is not None:
        outlets = _unknown_outlet(part, quote)
    if not outlets and quote is not None:
        outlets = _periodical(part, quote)
    if not outlets and quote is None:
        outlets = _bare_newspaper(part)
    if not outlets or not _dated(part):
        return None
    if (
        quote is None
        and outlets[0] is not part.texts[0]
        and not is_person_name(part.texts[0].value)
    ):
        return None
    reading: Reading = {"kind": "news"} | common(part)
    if quote is not None:
        reading["title"] = quote.value
    for field in outlets:
        _set_outlet(field, reading)
    _set_rest(part, quote, outlets, reading)
    return reading


def _unknown_outlet(part: Part, quote: Field) -> list[Field]:
    """A name that no list knows, after a title and before a day, is a newspaper's."""
    date = part.first("date")
    after = [f for f in part.texts if f.span.start >= quote.span.end and not is_city(f.value)]
    after = [f for f in after if not f.value.startswith("(")]
    if date is None or date.precision != "day" or len(after) != 1:
        return []
    name = _bare(after[0].value)
    bracket = _BRACKET.match(after[0].value)
    if bracket and is_city(bracket["inner"]) and not _NO_OUTLET.search(name):
        return after
    if re.fullmatch(r"[A-Z]{1,3}\d{1,3}", name):
        return after
    body = holds("organs", name) or is_state(name) or (name.isupper() and len(name) <= 8)
    paper = name[:1].isupper() and not body and not _NO_OUTLET.search(name)
    return after if paper and len(name.split()) <= 5 else []


def _periodical(part: Part, quote: Field) -> list[Field]:
    """What a volume or an issue follows is a periodical."""
    issue = next((f for f in part.fields if f.kind == "issue"), None)
    if issue is None:
        return []
    between = [f for f in part.texts if quote.span.end <= f.span.start < issue.span.start]
    return between[:1]


def _bare_newspaper(part: Part) -> list[Field]:
    """`The Namibian (Windhoek), 5 January 2000`: a name, its city or its article, and a day."""
    date = part.first("date")
    if len(part.texts) != 1 or date is None or date.precision != "day":
        return []
    value = part.texts[0].value
    bracket = _BRACKET.match(value)
    placed = bracket is not None and is_city(bracket["inner"])
    article = re.fullmatch(r"The\s+[A-Z]\w+(?:\s[A-Z]\w+)?", value) is not None
    barred = _NO_OUTLET.search(value) or _BODY.search(value) or holds("organs", value)
    return list(part.texts) if (placed or article) and not barred else []


def _dated(part: Part) -> bool:
    return part.first("date") is not None or part.first("url") is not None


def _set_outlet(field: Field, reading: Reading) -> None:
    bracket = _BRACKET.match(field.value)
    name = _bare(field.value)
    if bracket and (is_city(bracket["inner"]) or is_state(bracket["inner"])):
        reading.setdefault("place", bracket["inner"])
    elif bracket and bracket["inner"].isupper():
        name = clean(bracket["name"])
    agency = is_agency(field.value) or _INITIALS.fullmatch(name) is not None
    reading.setdefault("publisher" if agency else "container", name)


def _set_rest(part: Part, quote: Field | None, outlets: list[Field], reading: Reading) -> None:
    authors = []
    for field in part.texts:
        if any(field is outlet for outlet in outlets):
            continue
        if is_city(field.value):
            reading.setdefault("place", field.value)
        elif bracket := re.fullmatch(r"\(?[“\"](?P<t>.+?)[,.]?[”\"]\)?", field.value):
            reading.setdefault("original_title", bracket["t"])
        elif (quote is not None and field.span.end <= quote.span.start) or (
            quote is None and "title" not in reading and field.span.start < outlets[0].span.start
        ):
            authors.append(field.value)
    if authors:
        reading["author"] = author_of(authors)
