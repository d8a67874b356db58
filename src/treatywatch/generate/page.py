"""The page forms of the eras: titles, headings, tables, menus, notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from treatywatch.archive import GENERATED_MARK

_MENU_LINES = (
    *("+     *       +         +         ", "About Us  ", "The Issues  "),
    *("Our Research Products  ", "Order Publications  ", "Multimedia  ", "Press Room  "),
    *("Resources for Monitor Researchers  ", "ARCHIVES HOME PAGE  ", "    >", ""),
)
_MENU = "\n".join(_MENU_LINES)
_FEEDBACK = """Email Notification Receive notifications when this Country Profile is updated.

Sections



Send us your feedback on this profile

Send the Monitor your feedback by filling out this form. Responses will be channeled to editors.
"""
_APART = (
    ("Mine Ban Policy", ("policy",)),
    ("Production", ("production",)),
    ("Transfer", ("transfer",)),
    ("Stockpiling", ("stockpiling", "retention")),
    ("Use", ("use",)),
    ("Landmine Problem", ("contamination",)),
    ("Mine Action", ("clearance", "risk-education", "support")),
    ("Landmine Casualties", ("casualties",)),
    ("Survivor Assistance", ("survivors",)),
)
_TOGETHER = (
    ("Mine Ban Policy", ("policy",)),
    ("Production, Transfer, Stockpiling and Use", ("production", "transfer", "stockpiling", "use")),
    ("Landmine/ERW Problem", ("contamination",)),
    ("Mine Action", ("clearance", "retention")),
    ("Mine Risk Education", ("risk-education",)),
    ("Landmine/ERW Casualties", ("casualties",)),
    ("Survivor Assistance", ("survivors",)),
    ("Support for Mine Action", ("support",)),
)
_PROFILES: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "mine-ban-policy": (
        ("Policy", ("policy",)),
        (
            "Production, transfer, stockpiling, and use",
            ("production", "transfer", "stockpiling", "retention", "use"),
        ),
    ),
    "mine-action": (
        ("Contamination", ("contamination",)),
        ("Land Release", ("clearance",)),
        ("Risk Education", ("risk-education",)),
    ),
    "casualties-and-victim-assistance": (
        ("Casualties Overview", ("casualties",)),
        ("Victim Assistance", ("survivors",)),
    ),
    "support-for-mine-action": (("International contributions", ("support",)),),
}
THEMES: Mapping[str, str] = {
    "mine-ban-policy": "Mine Ban Policy",
    "mine-action": "Mine Action",
    "casualties-and-victim-assistance": "Casualties and Victim Assistance",
    "support-for-mine-action": "Support for Mine Action",
}
COUNTRY_REPORT = "country-report"
LAST_COUNTRY_REPORT = 2009


@dataclass(frozen=True, slots=True)
class Head:
    """What the top of a page needs to know."""

    country: str
    edition: int
    theme: str
    updated: str
    standing: str
    mark: str


def sections(edition: int, theme: str) -> Sequence[tuple[str, tuple[str, ...]]]:
    """Return the headings of a page in order, each with the topics under it."""
    if theme != COUNTRY_REPORT:
        return _PROFILES[theme]
    return _APART if edition < 2005 else _TOGETHER


def mark_line(seed: int, number: int) -> str:
    """Return the line with which every generated text begins and ends."""
    return (
        f"{GENERATED_MARK} for tests: not a report of the Monitor, its figures are made up, "
        f"not to be quoted (seed {seed}, text {number})."
    )


def head(page: Head) -> Iterator[str]:
    """Yield what stands above the first heading, in the form of the page's era."""
    yield page.mark
    title = f"{page.country}, Generated Landmine Monitor Report {page.edition}"
    if page.theme == COUNTRY_REPORT:
        contents = "Sub-Sections:" if page.edition > 2003 else "Table of Contents\nCountry Reports"
        yield f"{_MENU}{contents}\n{title}"
        yield page.country.upper() if page.edition < 2002 else page.country
        yield from _glance(page)
    elif page.edition < 2015:
        yield f"{_MENU}{_FEEDBACK}"
        yield page.country
        yield f"Last Updated: {page.updated}"
        yield THEMES[page.theme]
    else:
        yield page.country
        yield THEMES[page.theme]
        yield f"Last updated: {page.updated}\n"


def _glance(page: Head) -> Iterator[str]:
    """Yield the table of the editions that have one at the top."""
    if page.edition == LAST_COUNTRY_REPORT:
        yield f"{page.edition - 1} Key Data"
    if page.edition in {2007, 2008, LAST_COUNTRY_REPORT}:
        yield "Mine Ban Treaty status"
        yield page.standing
        yield "Estimated area of contamination"
        yield "Unquantified"
        yield "Estimated mine/ERW survivors"
        yield "Unknown"


def neighbours(page: Head, before: str, after: str) -> str:
    """Return the line that leads to the neighbouring pages, in the eras that have it."""
    early = page.theme == COUNTRY_REPORT and page.edition < 2002
    return f"<{before.upper()} | {after.upper()}>" if early else ""
