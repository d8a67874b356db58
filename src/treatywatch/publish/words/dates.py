"""EDTF dates as a reader writes them."""

from __future__ import annotations

import re

from treatywatch.publish.language import _

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)")
_MARKS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}


def date_words(edtf: str) -> str:
    """Return `2020-12-07` as “7 December 2020”, an interval with a dash; what is not EDTF stays."""
    return " – ".join(_one(part) for part in edtf.split("/"))


def _one(part: str) -> str:
    if part in ("", ".."):
        return "…"
    found = _DAY.fullmatch(part)
    if not found or not _possible(found[2]):
        return part
    year, month, day, mark = found.groups()
    words = [str(int(day))] if day else []
    words += [_(_MONTHS[int(month) - 1])] if month else []
    return _(_MARKS[mark]) + " ".join([*words, year])


def _possible(month: str | None) -> bool:
    return month is None or 1 <= int(month) <= 12
