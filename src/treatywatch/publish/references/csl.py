"""A source as an item of CSL-JSON, from the parts of its first citation."""

from __future__ import annotations

import re

from treatywatch.model import Citation
from treatywatch.store import CitedSource

TYPES = {
    "interview": "interview",
    "correspondence": "personal_communication",
    "statement": "speech",
    "treaty-report": "report",
    "un-record": "document",
    "news": "article-newspaper",
    "book": "book",
    "report": "report",
    "database": "dataset",
    "own-edition": "report",
    "law": "legislation",
    "cable": "document",
    "web-page": "webpage",
    "unparsed": "document",
}
"""The CSL type of each kind of citation."""

_GENRES = {
    "treaty-report": "Treaty report",
    "un-record": "United Nations record",
    "cable": "Diplomatic cable",
    "own-edition": "Earlier edition",
}
_DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?")


def csl_item(cited: CitedSource) -> dict[str, object]:
    """Return the item; a part that no citation gives is left out, nothing is guessed.

    `id` is the source's key, `note` the words of its first citation.
    """
    source, c = cited.source, cited.citation
    item: dict[str, object] = {"id": source.key, "type": TYPES.get(c.kind, "document")}
    names = {
        "author": c.person or c.author,
        "editor": c.editor,
        "interviewer": c.interviewer,
        "recipient": c.recipient,
    }
    item |= {key: [{"literal": name}] for key, name in names.items() if name}
    words = {
        "title": _title(c),
        "original-title": c.original_title,
        "container-title": c.container if c.kind != "statement" else None,
        "event": c.container if c.kind == "statement" else None,
        "event-place": c.place if c.kind in {"statement", "interview"} else None,
        "publisher": c.publisher,
        "publisher-place": c.place if c.kind not in {"statement", "interview"} else None,
        "genre": _genre(c),
        "medium": c.channel,
        "number": c.symbol,
        "edition": c.edition,
        "page": c.pages,
        "URL": _address(c.url),
        "archive": _affiliation(c),
        "note": c.anchor.quotation,
    }
    item |= {key: " ".join(value.split()) for key, value in words.items() if value}
    dates = {"issued": c.date or c.period, "accessed": c.accessed}
    return item | {key: csl_date(value) for key, value in dates.items() if value}


def csl_date(edtf: str) -> dict[str, object]:
    """Return an EDTF date or interval as CSL writes it; what CSL cannot say stays in words."""
    days = [_parts(day) for day in edtf.split("/")]
    if len(days) <= 2 and all(days):
        return {"date-parts": days}
    return {"literal": edtf.strip("{}").replace(",", ", ")}


def _parts(day: str) -> list[int]:
    match = _DATE.fullmatch(day)
    return [int(part) for part in match.groups() if part] if match else []


def _title(c: Citation) -> str | None:
    """Name what has no title by what it is, as the citation itself does."""
    if c.title or c.kind != "unparsed":
        return c.title
    return c.anchor.quotation


def _genre(c: Citation) -> str | None:
    parts = [_GENRES.get(c.kind), f"Form {c.form}" if c.form else None]
    return ", ".join(part for part in parts if part) or None


def _affiliation(c: Citation) -> str | None:
    """Return the office of the person, or the body that speaks where a person does, too."""
    if c.role:
        return c.role
    return c.author if c.person and c.author else None


def _address(url: str | None) -> str | None:
    return url if url is None or "://" in url else f"http://{url}"
