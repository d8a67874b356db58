"""Letters, faxes, e-mails, notes verbales and answers to questionnaires."""

from __future__ import annotations

import re

from treatywatch.notes.dates import find_dates
from treatywatch.notes.fields import clean
from treatywatch.notes.part import Part, Reading, common, make_part, with_place
from treatywatch.notes.people import read_who

_CHANNELS = {
    "email": (
        r"[Ee]-?mails?"
        r"(?:\s+(?:correspondence|communication|response|message|exchange|reply))?"
    ),
    "questionnaire": (
        r"(?:[Ww]ritten\s+)?(?:[Rr]esponses?|[Rr]epl(?:y|ies)|[Aa]nswers?)"
        r"\s+(?:to|from|by)\b[^,;“”]{0,60}?\b[Qq]uestionnaire"
        r"|(?:[Cc]ompleted\s+)?(?:(?:(?:Landmine\s+)?Monitor|LM)\s+)?[Qq]uestionnaire(?:\s+response)?s?"
    ),
    "note": r"[Nn]otes?(?=\s+(?:from|to)\b)",
    "letter": r"(?:[Oo]fficial\s+|[Oo]pen\s+|[Jj]oint\s+)?[Ll]etters?(?:\s+and\s+attachments?)?",
    "fax": (
        r"[Ff]axed\s+letters?|(?:[Ff]ax(?:es)?|[Ff]acsimile|[Tt]elefax)(?:\s+(?:letter|message|response"
        r"|communication))?"
    ),
    "note verbale": r"[Nn]otes?\s+[Vv]erbales?",
    "telegram": r"[Tt]elegram|[Tt]elex",
    "memorandum": r"[Mm]emorandum|[Mm]emo",
    "text message": (
        r"(?:[Tt]ext|SMS|[Ww]hats[Aa]pp|Facebook|Signal|LinkedIn|[Ss]kype)\s+messages?|SMS"
    ),
    "telephone": r"(?:[Tt]ele)?[Pp]hone\s+(?:communication|call|conversation|response)s?",
    "personal": r"[Pp]ersonal\s+(?:communication|correspondence)s?",
    "written": (
        r"(?:[Ww]ritten|[Ee]lectronic)\s+(?:[Rr]esponse|[Rr]eply|[Cc]ommunication|[Aa]nswer"
        r"|[Ii]nformation|[Cc]omments?|[Cc]orrespondence)s?"
    ),
    "": (
        r"(?:[Oo]fficial\s+|[Ii]nformal\s+)?(?:[Cc]orrespondence|[Cc]ommunications?|[Rr]esponses?"
        r"|[Rr]epl(?:y|ies)|[Ii]nformation\s+(?:provided|supplied|received|sent|submitted)"
        r"|[Dd]ata\s+(?:provided|supplied))"
    ),
}
_FORMS = "|".join(f"(?P<c{n}>{form})" for n, form in enumerate(_CHANNELS.values()))
_OWNER = r"(?:(?P<owner>(?:Landmine\s+Monitor|Monitor|ICBL|CMC|HRW|ICBL-CMC)(?:/[\w ]+)?)\s+)?"
_HEAD = re.compile(
    rf"{_OWNER}(?P<channel>{_FORMS})\b"
    r"(?P<number>\s+\(?(?:[Rr]ef\.?|[Nn]o\.?|[Nn]umber|#)[:.]?\s*[\w/.-]*\d[\w/.-]*\)?)?"
)
_FROM = re.compile(r"\b(?:from|by|of|signed by|sent by)\s+(?=\S)")
_TO = re.compile(r"\b(?:to|addressed to)\s+(?=\S)")
_PROVIDED = re.compile(
    r"(?:[A-Z]?[\w/-]+\s+){0,4}?(?:[Dd]ata|[Ii]nformation|[Dd]etails?|[Ff]igures?|[Ss]tatistics|[Dd]ocuments?|[Rr]esponses?|[Cc]larification)\s+"
    r"(?:(?:was|were)\s+)?(?:provided|received|sent|supplied|submitted|obtained|given)\s+(?:by|via|in|through)\s+(?:an?\s+|the\s+)?(?=[Ee]-?mail|[Ll]etter|[Ff]ax)"
)
_DATED = re.compile(
    r"(?P<head>[^,;“”]{0,60}?\b(?:[Ll]etter|[Ff]ax|[Ee]-?mail|[Nn]ote|[Mm]emo\w*)),?\s+(?:dated|of)\s+(?=\d|[A-Z])"
)
_ANSWER = re.compile(
    r"(?P<who>[A-Z][^,;]{3,90}?)(?:['’]s?)?\s+(?:[Rr]esponse|[Rr]eply|[Aa]nswer)s?\s+to\s+[^,;]{0,40}[Qq]uestionnaire\b"
)
_NAMED_FIRST = re.compile(
    r"(?:in\s+(?:an?\s+)?)?(?P<channel>e-?mail|letter|fax|facsimile|note verbale"
    r"|personal communication|memorandum)s?"
    r"(?:\s+(?:communication|response|message))?\s+(?:to|with)\s+(?P<recipient>.+)",
    re.IGNORECASE,
)
_CHANNEL_NAMES = {"e-mail": "email", "facsimile": "fax", "personal communication": "personal"}
_NUMBER = re.compile(
    r"(?:[Nn]ote\s+)?(?:[Nn]o\.?|[Nn]umber|[Rr]ef\.?|[Rr]eference)\b[:.]?\s*\S*\d|dated$|undated$"
)
_QUESTIONNAIRE = re.compile(r"\b[Qq]uestionnaire\b")


def read_correspondence(part: Part) -> Reading | None:
    """Read `Fax to Landmine Monitor (NAME) from NAME, ROLE, DATE` and its sisters."""
    part = _date_last(part)
    answer = _ANSWER.match(part.text)
    if answer is not None:
        return _read_answer(part, answer["who"])
    lead = _PROVIDED.match(part.text)
    head = _HEAD.match(part.text, lead.end() if lead else 0)
    if head is None:
        return _read_name_first(part)
    reading: Reading = {"kind": "correspondence"} | common(part)
    channel = next(name for n, name in enumerate(_CHANNELS) if head[f"c{n}"])
    values = _values(part, head.end())
    if (
        not channel
        and not _FROM.search(" ".join(values)[:12] + " ")
        and not _TO.search(" ".join(values)[:60])
    ):
        return None
    if not values and "date" not in reading:
        return None
    if not channel or channel == "written":
        channel = "questionnaire" if _QUESTIONNAIRE.search(part.text) else channel
    if channel:
        reading["channel"] = channel
    if head["number"]:
        reading["symbol"] = clean(head["number"]).strip("()")
    elif number := next(
        (
            f
            for f in part.fields
            if f.kind in {"text", "issue"}
            and _NUMBER.match(f.value)
            and any(c.isdigit() for c in f.value)
        ),
        None,
    ):
        reading["symbol"] = number.value
    _read_ends(part, head.end(), reading)
    return reading


def _date_last(part: Part) -> Part:
    """Read "Letter dated 5 May 2001 from NAME" as "Letter from NAME, 5 May 2001"."""
    found = _DATED.match(part.text)
    dates = find_dates(part.text[found.end() :]) if found else ()
    if found is None or not dates or dates[0].span.start > 0:
        return part
    end = found.end() + dates[0].span.end
    text = f"{found['head']} {part.text[end:].lstrip(' ,')}, {part.text[found.end() : end]}"
    return make_part(text, part.start, damaged=part.damaged) or part


def _read_answer(part: Part, who: str) -> Reading:
    """Read `MINISTRY response to Landmine Monitor questionnaire, DATE`."""
    reading: Reading = {"kind": "correspondence", "channel": "questionnaire"} | common(part)
    reading["role"] = clean(who)
    return reading


def _values(part: Part, start: int) -> list[str]:
    return [
        clean(part.text[max(start, f.span.start) : f.span.end])
        for f in part.texts
        if f.span.end > start
    ]


def _read_ends(part: Part, start: int, reading: Reading) -> None:
    """Tell sender from recipient by "from", "by" and "to", in either order."""
    date = part.first("date")
    fields = [f for f in part.texts if f.span.end > start and not _NUMBER.match(f.value)]
    fields = [f for f in fields if date is None or f.span.start < date.span.start] or fields
    left = with_place(reading, fields, bold=False) if len(fields) > 1 else fields
    words = [clean(part.text[max(start, f.span.start) : f.span.end]) for f in left]
    sender: list[str] = []
    recipient: list[str] = []
    target: str | None = None
    for value in words:
        for chunk, direction in _chunks(value):
            target = direction or target or "from"
            if _QUESTIONNAIRE.search(chunk):
                continue
            (sender if target == "from" else recipient).append(chunk)
    if recipient:
        reading["recipient"] = clean(", ".join(recipient))
    who = read_who(sender)
    if who.person:
        reading["person"] = who.person
    if who.role:
        reading["role"] = who.role


_TURN = re.compile(
    r"(?:^|(?<=\s))(?P<word>from|with|of|(?<!request )by|signed by|sent by|(?<!response )to"
    r"|addressed to)\s+(?!Ban\b)(?=(?:the\s+|an?\s+)?(?:[A-ZÀ-Ž(\d]|former|official|an?\b|the\b))"
)


def _chunks(value: str) -> list[tuple[str, str | None]]:
    chunks: list[tuple[str, str | None]] = []
    position, direction = 0, None
    for turn in _TURN.finditer(value):
        before = clean(value[position : turn.start()])
        towards = "to" if turn["word"].endswith("to") else "from"
        if before and towards == "to" and _belongs(before):
            continue
        if before and turn["word"] in {"of", "with"}:
            continue
        if before:
            chunks.append((before, direction))
        direction, position = towards, turn.end()
    rest = clean(value[position:])
    if rest:
        chunks.append((rest, direction))
    return chunks


def _belongs(before: str) -> bool:
    """Tell whether the "to" after these words belongs to an office ("Mission of X to the UN")."""
    return (
        re.search(
            r"\b(?:Mission|Representative|Ambassador|Delegation|Observer|Adviser|Advisor"
            r"|Secretary|Envoy|Representation|Assistant|Counsel+or|High Commissioner"
            r"|Embassy)\b[^,]*$",
            before,
        )
        is not None
    )


def _read_name_first(part: Part) -> Reading | None:
    """Read `NAME, ROLE, letter to NAME, DATE` and `MINISTRY, Note Verbale to …`."""
    for position, field in enumerate(part.texts[1:5], 1):
        found = _NAMED_FIRST.fullmatch(field.value)
        if found is None:
            continue
        who = read_who([f.value for f in part.texts[:position]])
        reading: Reading = {"kind": "correspondence"} | common(part)
        reading["channel"] = _CHANNEL_NAMES.get(found["channel"].lower(), found["channel"].lower())
        reading["recipient"] = clean(found["recipient"])
        reading |= {k: v for k, v in (("person", who.person), ("role", who.role)) if v}
        return reading
    return None
