"""What the lines around a report say of it: title, country, edition, date, neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.model import AreaNames, Resolution

_SERIES = r"(?P<series>(?:Generated )?(?:Landmine|Cluster Munition) Monitor)(?: Report)?"
_YEAR = r"(?P<edition>(?:19|20)[0-9]{2})"
_TITLE = re.compile(
    rf"(?P<country>[^\n]{{2,100}}?)\s*[,:–—-]\s*{_SERIES},?\s+{_YEAR}", re.IGNORECASE
)
_SERIES_FIRST = re.compile(
    rf"{_SERIES}\s+{_YEAR}(?:\s*[,:–—-]\s*(?P<country>[^\n]{{2,100}}))?", re.IGNORECASE
)
_NEIGHBOURS = re.compile(r"<\s*(?P<previous>[^|<>\n]*?)\s*\|\s*(?P<next>[^|<>\n]*?)\s*>")
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DATE = re.compile(
    r"(?:last )?updated\s*:?\s*(?:(?P<day>[0-9]{1,2})\s+)?"
    r"(?P<month>[A-Za-z]+)\s+(?P<year>[0-9]{4})\.?",
    re.IGNORECASE,
)
_LONGEST = 300
"""No line longer than this is a title, a date or a line of neighbours."""

_NO_COUNTRY = frozenset({"country profiles", "country profile", "country reports", "countries"})
"""What running heads of books have in the place of a country."""

_WORDS_FOR_PAGES = frozenset({"previous", "next", "table of contents", ""})


@dataclass(frozen=True, slots=True)
class TitleLine:
    """The country as written (empty if it is not), the series and the edition of a title line."""

    country: str
    series: str
    edition: int


def read_title(line: str) -> TitleLine | None:
    """Read `INDIA , Landmine Monitor Report 2003`; None if the line is no title."""
    if len(line) > _LONGEST:
        return None
    match = _TITLE.fullmatch(line.strip()) or _SERIES_FIRST.fullmatch(line.strip())
    if match is None:
        return None
    series = match["series"].title()
    country = (match["country"] or "").strip()
    if country.casefold() in _NO_COUNTRY:
        country = ""
    return TitleLine(country, series, int(match["edition"]))


def read_neighbours(line: str) -> tuple[str | None, str | None] | None:
    """Read `<KIRIBATI | REPUBLIC OF KOREA>`; None if the line is no such line.

    The pages that the line names without a country (`Previous`) are None.
    """
    match = _NEIGHBOURS.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    return None if match is None else (_page(match["previous"]), _page(match["next"]))


def read_last_updated(line: str) -> str | None:
    """Read `Last updated: 09 October 2018` as an EDTF date; None if the line is no such line."""
    match = _DATE.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    if match is None or match["month"].lower() not in _MONTHS:
        return None
    month = f"{match['year']}-{_MONTHS.index(match['month'].lower()) + 1:02}"
    return month if match["day"] is None else f"{month}-{int(match['day']):02}"


def resolve_country(written: str, areas: AreaNames) -> Resolution:
    """Look a country up as written, then with the underscores of page names taken out."""
    found = areas.resolve(written)
    for separator in (" ", "/"):
        if found.candidates or "_" not in written:
            break
        found = areas.resolve(written.replace("_", separator))
    return found


def _page(name: str) -> str | None:
    return None if name.casefold() in _WORDS_FOR_PAGES else name
