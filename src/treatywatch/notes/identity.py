"""What makes two citations the same source: the parts of a kind that name it beyond doubt."""

from __future__ import annotations

import re
import unicodedata

from treatywatch.model import Citation, Report

_SERIES_YEAR = re.compile(
    r"(?P<series>landmine|cluster munition|banning cluster)\D*(?P<year>\d{4})?"
)
_ARTICLE = re.compile(r"\b(?P<article>7|13|10)\b")


def folded(words: str | None) -> str:
    """Fold case, accents, quotation marks, dashes, articles and spaces away."""
    text = unicodedata.normalize("NFKD", words or "").casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", " ", re.sub(r"['’]s\b", "s", text)).strip().removeprefix("the ")


def identity_of(citation: Citation, report: Report) -> tuple[str, ...] | None:
    """Return the words that identify the source, or None where the citation names too little."""
    read = _READERS.get(citation.kind)
    parts = read(citation, report) if read else None
    return None if parts is None else (citation.kind, *parts)


def short_form_of(citation: Citation) -> tuple[str, ...] | None:
    """Return what an undated short title of a book, report or database is known by."""
    if citation.kind not in {"book", "report"} or not citation.title or citation.date:
        return None
    return (citation.kind, folded(citation.title))


def _talk(citation: Citation, report: Report) -> tuple[str, ...] | None:
    who = citation.person or citation.role
    if not who or not _to_the_day(citation.date):
        return None
    channel = citation.channel if citation.kind == "correspondence" else ""
    return (folded(who), citation.date or "", channel or "", _country(report, citation))


def _country(report: Report, citation: Citation) -> str:
    """An unnamed official is an official of the country that the report is about."""
    return "" if citation.person else folded(report.country or report.country_as_written)


def _to_the_day(date: str | None) -> bool:
    return date is not None and re.match(r"\d{4}-\d\d-\d\d$", date) is not None


def _statement(citation: Citation, _report: Report) -> tuple[str, ...] | None:
    who = citation.person or citation.author
    if not who or not citation.date:
        return None
    return (folded(who), citation.date, folded(citation.title), folded(citation.container))


def _un_record(citation: Citation, _report: Report) -> tuple[str, ...] | None:
    if citation.symbol:
        return ("symbol", re.sub(r"[^a-z0-9/.]", "", citation.symbol.casefold()))
    if not citation.title or not citation.date:
        return None
    return (folded(citation.title), folded(citation.author or citation.person), citation.date)


def _news(citation: Citation, _report: Report) -> tuple[str, ...] | None:
    outlet = citation.container or citation.publisher
    if not citation.title or not outlet or not citation.date:
        return None
    return (folded(citation.title), folded(outlet), citation.date)


def _work(citation: Citation, _report: Report) -> tuple[str, ...] | None:
    if not citation.title or not citation.date:
        return None
    return (folded(citation.title), citation.date, folded(citation.edition))


def _database(citation: Citation, _report: Report) -> tuple[str, ...] | None:
    owner = citation.publisher or citation.person
    return (folded(citation.title), folded(owner)) if citation.title and owner else None


def _own_edition(citation: Citation, _report: Report) -> tuple[str, ...] | None:
    found = _SERIES_YEAR.search(folded(citation.title))
    if found is None:
        return None
    return (found["series"], found["year"] or "")


def _treaty_report(citation: Citation, report: Report) -> tuple[str, ...] | None:
    when = citation.date or citation.period
    article = _ARTICLE.search(citation.title or "")
    if when is None or article is None:
        return None
    treaty = folded(re.sub(r"\b[Aa]rt.*", "", citation.title or ""))
    return (_owner(citation, report), article["article"], treaty or report.theme, when)


def _owner(citation: Citation, report: Report) -> str:
    own = {"", folded(report.country_as_written), folded(report.country)}
    owner = folded(citation.author)
    return folded(report.country or report.country_as_written) if owner in own else owner


def _law(citation: Citation, report: Report) -> tuple[str, ...] | None:
    name = citation.symbol or citation.title
    if not name or (not citation.symbol and not citation.date):
        return None
    return (folded(report.country or report.country_as_written), folded(name), citation.date or "")


def _cable(citation: Citation, _report: Report) -> tuple[str, ...] | None:
    if citation.symbol:
        return ("symbol", re.sub(r"\s", "", citation.symbol.casefold()))
    if not citation.title or not citation.date:
        return None
    return (folded(citation.title), citation.date)


def _web_page(citation: Citation, _report: Report) -> tuple[str, ...] | None:
    if not citation.url:
        return None
    url = re.sub(r"^https?://|^www\.|/+$", "", citation.url.casefold())
    return (re.sub(r"^www\.", "", url), folded(citation.title))


_READERS = {
    "interview": _talk,
    "correspondence": _talk,
    "statement": _statement,
    "un-record": _un_record,
    "news": _news,
    "book": _work,
    "report": _work,
    "database": _database,
    "own-edition": _own_edition,
    "treaty-report": _treaty_report,
    "law": _law,
    "cable": _cable,
    "web-page": _web_page,
}
