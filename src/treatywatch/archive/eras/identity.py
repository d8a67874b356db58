"""Which report a page is: country, edition, series, theme and era, each by content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treatywatch.archive.document import Document
from treatywatch.archive.eras.crosswalk import heading_key, load_crosswalk
from treatywatch.archive.eras.generated import marked_series
from treatywatch.archive.eras.page import Page
from treatywatch.archive.eras.titles import resolve_country
from treatywatch.model import AreaNames, Finding, Outcome, PageKind, RegionKind, Severity

COUNTRY_REPORT = "country-report"
_NAME_APART = re.compile(r"[\W_]+")
_SHORTEST_NAME = 3
_OVERVIEWS = {
    "mine ban policy overview": "mine-ban-policy",
    "commitment to the mine ban treaty": "mine-ban-policy",
    "commitment to the convention on cluster munitions": "cluster-munition-ban-policy",
    "casualties overview": "casualties-and-victim-assistance",
}
_PROFILES_ONLY = {"cluster-munition-ban-policy", "impact", "support-for-mine-action"}
_SINCE = re.compile(r"[Kk]ey developments\s+since\s+(?:[A-Z][a-z]+\s+)?((?:19|20)[0-9]{2})")
_KEY_DATA = re.compile(r"((?:19|20)[0-9]{2}) Key Data")
_YEAR_IN_NAME = re.compile(r"(?<![0-9])((?:199[9]|20[0-9]{2}))(?![0-9])")
_NAME_END = re.compile(
    r"\s(?:is|has|was|had|have|signed|became|acceded|ratified|voted|remains|did)\b"
)
_FIELD_WORDS = re.compile(
    r"\b(?:land)?mines?\b|\bmunitions?\b|\bexplosive remnants\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Identity:
    """Which report it is; `country` is None while the written name is not resolved."""

    series: str
    edition: int | None
    country: str | None
    country_as_written: str
    theme: str
    findings: tuple[Finding, ...] = ()


def identify(
    document: Document, page: Page, areas: AreaNames, kinds: Sequence[PageKind] = ()
) -> Identity:
    """Tell from title lines, labels and text, and only then from the file's name."""
    kind = kind_of(document, page, kinds)
    theme = kind.theme if kind else _theme(document, page)
    written, country, country_findings = _country(document, page, areas)
    edition, edition_findings = _edition(document, page)
    series = page.title.series if page.title else kind.series if kind else _series(theme)
    series = marked_series(series, document.text)
    return Identity(
        series, edition, country, written, theme, (*country_findings, *edition_findings)
    )


def kind_of(document: Document, page: Page, kinds: Sequence[PageKind]) -> PageKind | None:
    """Return the first of the added kinds that the page has the heading of."""
    wanted = {heading_key(kind.heading): kind for kind in kinds}
    lines = (heading_key(p.span.of(document.text)) for p in page.parts if wanted)
    return next((wanted[line] for line in lines if line in wanted), None)


def is_about_the_field(text: str) -> bool:
    """Tell whether the text speaks of mines or munitions at all."""
    return _FIELD_WORDS.search(text) is not None


def _series(theme: str) -> str:
    cluster = theme == "cluster-munition-ban-policy"
    return "Cluster Munition Monitor" if cluster else "Landmine Monitor"


def _theme(document: Document, page: Page) -> str:
    """Name the theme of a profile; the whole report of an edition has a title line or no date."""
    if page.title is not None and (page.title.country or page.last_updated is None):
        return COUNTRY_REPORT
    keys = [heading_key(heading) for heading in _headings(document, page)]
    named = next((_theme_of(key) for key in keys if _theme_of(key)), None)
    if page.last_updated is not None:
        return named or _theme_by_words(document.text)
    if not keys and _speaks_of_clusters_alone(document.text):
        return "cluster-munition-ban-policy"
    profile = "policy" in keys or any(key.endswith("overview") for key in keys)
    first = _theme_of(keys[0]) if keys else None
    return first if first and (profile or first in _PROFILES_ONLY) else COUNTRY_REPORT


def _speaks_of_clusters_alone(text: str) -> bool:
    lower = text.lower()
    return "convention on cluster munitions" in lower and "mine ban treaty" not in lower


def _theme_of(key: str) -> str | None:
    return _OVERVIEWS.get(key) or load_crosswalk().theme(key)


def _theme_by_words(text: str) -> str:
    lower = text.lower()
    counts = {
        "mine-ban-policy": lower.count("mine ban treaty") + lower.count("antipersonnel"),
        "cluster-munition-ban-policy": 2 * lower.count("convention on cluster munitions"),
        "casualties-and-victim-assistance": lower.count("casualt") + lower.count("survivor"),
        "support-for-mine-action": lower.count("contribut") + lower.count("us$"),
        "mine-action": lower.count("clearance") + lower.count("square kilomet"),
    }
    return max(counts, key=lambda theme: counts[theme])


def _headings(document: Document, page: Page) -> Iterator[str]:
    for part in page.parts:
        if part.kind is RegionKind.HEADING:
            yield part.span.of(document.text)


def _country(
    document: Document, page: Page, areas: AreaNames
) -> tuple[str, str | None, tuple[Finding, ...]]:
    names = [page.title.country] if page.title and page.title.country else []
    names.extend(page.country_lines)
    for name in names:
        found = resolve_country(name, areas)
        if found.code is not None:
            return name, found.code, ()
    if names:
        return names[0], None, (_unresolved(document, names[0], areas),)
    written = opening_name(document, page, areas) or _name_of_file(document, areas)
    if written:
        return written, areas.resolve(written).code, (_inferred(document, written),)
    return "", None, (_unnamed(document),)


def opening_name(document: Document, page: Page, areas: AreaNames) -> str:
    """Return the country's name with which the first sentence of the body begins, or nothing."""
    for part in page.parts:
        if part.kind is not RegionKind.PARAGRAPH:
            continue
        opening = document.text[part.sentences_from : part.end][:160]
        verb = _NAME_END.search(opening)
        name = opening[: verb.start()] if verb else ""
        for candidate in _forms(" ".join(name.split())):
            if areas.resolve(candidate).code is not None:
                return candidate
        if part.label is None:
            break
    return ""


def _name_of_file(document: Document, areas: AreaNames) -> str:
    """Return the country that the file's name names, if the text speaks of it too."""
    words = _NAME_APART.split(document.name.rpartition(".")[0] or document.name)
    text = document.text.casefold()
    for length in range(min(5, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            name = " ".join(words[start : start + length])
            resolved = len(name) > _SHORTEST_NAME and areas.resolve(name).code is not None
            if resolved and name.casefold() in text:
                return name
    return ""


def _forms(name: str) -> Iterator[str]:
    """Yield a name as the formal opening writes it, then without article and bracket."""
    yield name
    bare = name.removeprefix("The ").removeprefix("State Party ").removeprefix("Non-signatory ")
    yield bare
    yield bare.partition("(")[0].strip()
    yield bare.partition(",")[0].strip()


def _edition(document: Document, page: Page) -> tuple[int | None, tuple[Finding, ...]]:
    named = _YEAR_IN_NAME.search(document.name)
    in_name = int(named.group(1)) if named else None
    if page.title is not None:
        return page.title.edition, _disagreement(document, page.title.edition, in_name)
    key_data = _KEY_DATA.search(document.text)
    if key_data is not None:
        return int(key_data.group(1)) + 1, ()
    if in_name is not None:
        return in_name, ()
    if page.last_updated is not None:
        year = int(page.last_updated[:4])
        return year, (_from_date(document, page.last_updated),)
    since = [int(match.group(1)) + 1 for match in _SINCE.finditer(document.text)]
    return (max(since), ()) if since else (None, (_no_edition(document),))


def _disagreement(document: Document, edition: int, in_name: int | None) -> tuple[Finding, ...]:
    if in_name is None or in_name == edition:
        return ()
    return (
        Finding(
            rule="archive.edition-disagrees",
            severity=Severity.WARN,
            message=f"{document.name}: the title says {edition}, the file's name {in_name}",
            edition=edition,
            mend="rename the file if the title is right",
        ),
    )


def _from_date(document: Document, date: str) -> Finding:
    return Finding(
        rule="archive.edition-inferred",
        severity=Severity.NOTE,
        message=f"{document.name}: the edition is taken from the date of the last update, {date}",
        edition=int(date[:4]),
        not_checked="whether a later edition carried the same text",
        mend="put the edition's year into the file's name",
    )


def _no_edition(document: Document) -> Finding:
    return Finding(
        rule="archive.edition-missing",
        severity=Severity.WARN,
        message=f"{document.name}: neither title, date, labels nor file name say which edition",
        mend="put the edition's year into the file's name",
    )


def _unresolved(document: Document, name: str, areas: AreaNames) -> Finding:
    found = resolve_country(name, areas)
    several = found.outcome is Outcome.AMBIGUOUS
    why = f"may be {', '.join(found.candidates)}" if several else "is not in the register"
    return Finding(
        rule="archive.unresolved-country",
        severity=Severity.WARN,
        message=f"{document.name}: the country as written, “{name}”, {why}",
        mend="add the spelling to the register's names",
    )


def _inferred(document: Document, name: str) -> Finding:
    return Finding(
        rule="archive.country-inferred",
        severity=Severity.NOTE,
        message=f"{document.name}: no line names the country; text or file name say “{name}”",
        mend="put a line with the country's name above the text",
    )


def _unnamed(document: Document) -> Finding:
    return Finding(
        rule="archive.unresolved-country",
        severity=Severity.WARN,
        message=f"{document.name}: no line names the country",
        mend="put a line with the country's name above the text",
    )
