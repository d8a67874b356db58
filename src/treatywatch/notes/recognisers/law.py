"""Laws, acts, decrees, orders and what official gazettes print."""

from __future__ import annotations

import re

from treatywatch.notes.fields import clean
from treatywatch.notes.part import Part, Reading, common, with_place

_KIND = (
    r"(?:Law|Act|Decree(?:[- ][Ll]aw)?|Supreme Decree|Presidential Decree|Royal Decree"
    r"|Legislative Decree|Executive Order|Order|Ordinance|"
    r"Regulations?|Resolution|Bill|Statute|Proclamation|Constitution|(?:Criminal|Penal) Code"
    r"|Edict|Ruling|Directive|Government Resolution|Cabinet Decision|Decision"
    r"|Statutory Instrument|Ley|Loi|Decreto(?: [Ll]ey)?|Lei|Gesetz)"
)
_NUMBERED = re.compile(
    rf"\b(?P<kind>{_KIND})\s*(?:\([^)]*\)\s*|,\s*(?=[Nn]o\b))?(?P<symbol>(?:[Nn]o|[Nn]r|N[°º]|Number|#|№)\.?\s*(?:[\w./-]*\d[\w./-]*|[IVXLC]+\b)(?:/\w+)*(?:\s+of\s+(?:19|20)\d\d)?|(?!(?:19|20)\d\d\b(?![./-]))\d[\d./-]*\d(?:/\w+)*)"
)
_NAMED = re.compile(
    rf"\b(?:[A-Z(][\w()-]*,?\s+|of\s+|on\s+|and\s+|the\s+|for\s+)+{_KIND}\b(?:\s*,?\s*(?:of\s+)?(?:19|20)\d\d)?|^{_KIND}(?:\s+(?:on|of|for|concerning|to)\b|$)|^(?:[Dd]raft\s+)?[Ll]aw\s+on\b"
)
_GAZETTE = re.compile(
    r"\b(?:Official\s+(?:Gazette|Bulletin|Journal)|Government Gazette|Diario Oficial"
    r"|Journal Officiel|Diário da República|Bundesgesetzblatt)\b"
)
_PUBLISHED = re.compile(r"^(?:(?:published|printed|promulgated)\s+)?(?:in\s+)?(?:the\s+)?(?=[A-Z])")
_UN = re.compile(r"\b(?:UNGA|UN|UNSC|General Assembly|Security Council)\b")


def read_law(part: Part) -> Reading | None:
    """Read `Law No. 12.345, 15 May 2001` or `Anti-Personnel Mines (Prohibition) Act 2000`."""
    if _UN.search(part.text) or not part.texts:
        return None
    numbered = _NUMBERED.search(part.text)
    named = next(
        (f for f in part.fields if f.kind in {"text", "quote"} and _NAMED.search(f.value)), None
    )
    gazette = _GAZETTE.search(part.text)
    if numbered is None and named is None and gazette is None:
        return None
    if numbered is None and gazette is None and not _plain(part, named.value if named else ""):
        return None
    reading: Reading = {"kind": "law"} | common(part)
    _set_date(part, reading)
    if numbered:
        reading["symbol"] = re.sub(
            r"^(?:[Nn]umber|[Nn]o|[Nn]r)\.?\s*", "No. ", clean(numbered["symbol"])
        )
    _set_title(part, reading)
    return reading


def _set_date(part: Part, reading: Reading) -> None:
    """The day of a law outweighs the year in its title."""
    days = [f.value for f in part.fields if f.kind == "date" and f.precision == "day"]
    if days:
        reading["date"] = days[0]


def _plain(part: Part, title: str) -> bool:
    return len(part.texts) <= 4 and bool(
        re.search(
            rf"{_KIND}\b(?:\s*,?\s*(?:of\s+)?(?:19|20)\d\d)?$|^{_KIND}\b|^(?:[Dd]raft\s+)?[Ll]aw\b|\(.*\)",
            title,
        )
    )


def _set_title(part: Part, reading: Reading) -> None:
    left = with_place(reading, list(part.texts))
    values = [f.value for f in left]
    if quote := part.value("quote"):
        reading["title"] = quote
        return
    years = [f for f in part.fields if f.kind == "date" and f.precision == "year"]
    for value in values:
        if _GAZETTE.search(value):
            reading.setdefault("container", _PUBLISHED.sub("", value))
        elif "title" not in reading and re.search(_KIND, value):
            reading["title"] = value
            if years and re.search(rf"{re.escape(value)},\s+{years[0].text}", part.text):
                reading["title"] = f"{value}, {years[0].text}"
        elif "title" not in reading:
            reading.setdefault("author", value)
    if "title" not in reading and "author" in reading:
        reading["title"] = reading.pop("author")
