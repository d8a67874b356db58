"""Sources as BibTeX, for those who write in LaTeX; from the same items as CSL-JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_TYPES = {"book": "book", "report": "techreport", "article-newspaper": "article"}
_FIELDS = {
    "title": "title",
    "container-title": "journal",
    "event": "booktitle",
    "publisher": "publisher",
    "publisher-place": "address",
    "event-place": "address",
    "genre": "type",
    "number": "number",
    "edition": "edition",
    "page": "pages",
    "URL": "url",
    "medium": "howpublished",
}
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def bibtex(items: Iterable[Mapping[str, object]]) -> str:
    """Return one entry per item, in order, UTF-8 with the signs of LaTeX escaped."""
    return "\n".join(_entry(item) for item in items)


def _entry(item: Mapping[str, object]) -> str:
    kind = _TYPES.get(str(item["type"]), "misc")
    fields = {"author": _names(item.get("author")), "editor": _names(item.get("editor"))}
    for name, plain in _FIELDS.items():
        field = "institution" if kind == "techreport" and plain == "publisher" else plain
        fields[field] = fields.get(field) or _escaped(str(item.get(name, "")))
    fields |= _date(item.get("issued"))
    fields["note"] = _escaped(str(item.get("note", "")))
    fields["url"] = str(item.get("URL", ""))
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{item['id']},", *lines, "}", ""])


def _names(names: object) -> str:
    """Write names in braces, so that no program takes bodies apart into first and last names."""
    found = names if isinstance(names, list) else []
    return " and ".join(f"{{{_escaped(name['literal'])}}}" for name in found)


def _date(issued: object) -> dict[str, str]:
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    if not parts:
        literal = issued.get("literal", "") if isinstance(issued, dict) else ""
        return {"date": _escaped(literal)}
    first = parts[0]
    month = _MONTHS[first[1] - 1] if len(first) > 1 else ""
    days = "/".join("-".join(f"{part:02}" for part in day) for day in parts)
    return {"year": str(first[0]), "month": month, "date": days}


def _escaped(words: str) -> str:
    return "".join(_ESCAPES.get(sign, sign) for sign in words)
