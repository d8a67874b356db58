"""Version 1 of the API."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Path, Query
from ninja.errors import HttpError
from ninja.throttling import AnonRateThrottle

from treatywatch.model import Certainty, NotInEvidence, Severity, Speaker
from treatywatch.publish.data.provenance import provenance
from treatywatch.publish.how_coded import how_coded
from treatywatch.publish.shapes import (
    change_as_json,
    claim_as_json,
    finding_as_json,
    how_coded_as_json,
    report_as_json,
    search_page_as_json,
    status_as_json,
    vote_as_json,
)
from treatywatch.site.api.cursors import page
from treatywatch.site.api.problems import ProblemAPI, describe_errors
from treatywatch.site.api.schemas import (
    ClaimOut,
    CodingOut,
    HitOut,
    Paged,
    Problem,
    ReportLine,
    SourceFound,
    SourceOut,
    StatusOut,
    Versions,
    VoteOut,
)
from treatywatch.site.opening import opened
from treatywatch.store import Occurrence, ReportEntry

RATE = "600/m"
Limit = Annotated[int, Query(ge=1, le=200, description="Items on a page.")]
Cursor = Annotated[
    str, Query(max_length=200, pattern="^[A-Za-z0-9_-]*$", description="From the page before.")
]
LETTERS = "^[A-Za-z]{3}$"
Code = Annotated[str, Query(max_length=3, pattern=LETTERS, description="ISO 3166-1 alpha-3")]
Name = Annotated[str, Query(max_length=100)]
Edition = Annotated[int, Query(ge=1900, le=9999)]
Slug = Annotated[str, Path(max_length=200)]
AsOf = Annotated[date, Query(description="Only editions up to this day's year.")]
ERRORS = {frozenset({400, 404, 422, 429}): Problem}

api = ProblemAPI(
    title="treatywatch",
    version="1",
    description="Country reports as claims with their sentences, notes and sources. Read-only.",
    docs_url=None,
    throttle=[AnonRateThrottle(RATE)],
)
describe_errors(api)


@api.get("/", response={200: Versions, **ERRORS})
def about(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001
    """Return the versions and counts of the evidence file."""
    evidence = opened().library.evidence
    counts = {k: v for k, v in evidence.summary().as_json().items() if k != "refused"}
    versions = dict(evidence.meta()) | {"corpus": opened().imprint.corpus}
    return {"versions": versions, "counts": counts}


@api.get("/reports", response={200: Paged[ReportLine], **ERRORS})
def reports(
    request: HttpRequest,
    country: Code | None = None,
    edition: Edition | None = None,
    as_of: AsOf | None = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """List the reports."""
    code = country.upper() if country else None
    found = [
        _line(entry)
        for entry in opened().library.evidence.entries(code, edition)
        if as_of is None or (entry.edition or 0) <= as_of.year
    ]
    return page(request, lambda n, at: found[at : at + n], limit, cursor)


@api.get("/reports/{slug}", response={200: dict[str, Any], **ERRORS})
def report(request: HttpRequest, slug: Slug) -> dict[str, Any]:  # noqa: ARG001
    """Return one report: sections, sentences, notes, citations, findings."""
    return report_as_json(opened().library.evidence.report(slug))


@api.get("/reports/{slug}/claims/{place}/provenance", response={200: dict[str, Any], **ERRORS})
def claim_provenance(
    request: HttpRequest,  # noqa: ARG001
    slug: Slug,
    place: Annotated[int, Path(ge=1, le=10**9)],
) -> dict[str, Any]:
    """Return the provenance of a report's claim (by its place, from 1) as PROV-JSON."""
    evidence = opened().library.evidence
    coded = evidence.coded(slug)
    if place > len(coded.claims):
        raise NotInEvidence("the report has no such claim", slug)
    behind = evidence.sources_of(slug)
    found = {s.key: s for n in coded.claims[place - 1].notes for s in behind.get(n, ())}
    return provenance(coded, place, tuple(found.values()))


@api.get("/reports/{slug}/sentences/{start}/coding", response={200: CodingOut, **ERRORS})
def coding(
    request: HttpRequest,  # noqa: ARG001
    slug: Slug,
    start: Annotated[int, Path(ge=0, le=10**9)],
) -> dict[str, Any]:
    """Tell why the sentence that begins at a character of a report's text was coded so."""
    evidence = opened().library.evidence
    how = how_coded(evidence, evidence.sentence(slug, start))
    return how_coded_as_json(slug, start, how)


@api.get("/claims", response={200: Paged[ClaimOut], **ERRORS})
def claims(
    request: HttpRequest,
    country: Code | None = None,
    subject: Code | None = None,
    edition: Edition | None = None,
    question: Name | None = None,
    answer: Name | None = None,
    certainty: Certainty | None = None,
    speaker: Speaker | None = None,
    treaty: Name | None = None,
    as_of: AsOf | None = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """List the claims."""
    filters = {
        "country": country.upper() if country else None,
        "subject": subject.upper() if subject else None,
        "edition": edition,
        "question": question,
        "answer": answer,
        "certainty": certainty.value if certainty else None,
        "speaker": speaker.value if speaker else None,
        "treaty": treaty,
    }
    evidence = opened().library.evidence

    def fetch(count: int, offset: int) -> list[dict[str, Any]]:
        if as_of is None:
            found = evidence.occurrences(**filters, limit=count, offset=offset)
        else:
            every = evidence.occurrences(**filters)
            found = [o for o in every if (o.edition or 0) <= as_of.year][offset : offset + count]
        return [_claim(one) for one in found]

    return page(request, fetch, limit, cursor)


@api.get("/sources", response={200: Paged[SourceOut], **ERRORS})
def sources(
    request: HttpRequest, kind: Name | None = None, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """List the sources, those cited most first."""
    evidence = opened().library.evidence

    def fetch(count: int, offset: int) -> list[dict[str, Any]]:
        return [
            {
                "key": one.source.key,
                "kind": one.source.kind,
                "label": one.source.label,
                "date": one.source.date,
                "citations": one.citations,
                "reports": one.reports,
            }
            for one in evidence.sources(kind=kind, limit=count, offset=offset)
        ]

    return page(request, fetch, limit, cursor)


@api.get("/findings", response={200: Paged[dict[str, Any]], **ERRORS})
def findings(
    request: HttpRequest,
    country: Code | None = None,
    edition: Edition | None = None,
    rule: Name | None = None,
    severity: Severity | None = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """List what the checks found. A finding asks somebody to look; it accuses nobody."""
    evidence, code = opened().library.evidence, country.upper() if country else None

    def fetch(count: int, offset: int) -> list[dict[str, Any]]:
        found = evidence.findings(
            country=code, edition=edition, rule=rule, severity=severity, limit=count, offset=offset
        )
        return [finding_as_json(one) for one in found]

    return page(request, fetch, limit, cursor)


@api.get("/changes", response={200: Paged[dict[str, Any]], **ERRORS})
def changes(
    request: HttpRequest,
    country: Code | None = None,
    question: Name | None = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """List what became of each answer between editions."""
    code = country.upper() if country else None
    found = opened().library.evidence.changes(code, question=question)
    return page(
        request, lambda n, at: [change_as_json(c) for c in found[at : at + n]], limit, cursor
    )


@api.get("/search", response={200: Paged[HitOut | SourceFound], **ERRORS})
def search(
    request: HttpRequest,
    q: Annotated[str, Query(max_length=200, description="May be left out where a filter is.")] = "",
    country: Code | None = None,
    edition: Edition | None = None,
    question: Name | None = None,
    answer: Name | None = None,
    certainty: Certainty | None = None,
    speaker: Speaker | None = None,
    kind: Annotated[str, Query(max_length=100, description="Of a cited source.")] | None = None,
    year: Annotated[str, Query(pattern="^[0-9]{4}$", description="Of a claim or a source.")]
    | None = None,
    part: Literal["sentence", "note", "source"] | None = None,
    limit: Limit = 20,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """Look for words in sentences, notes and sources; filters alone list what fits.

    What is asked of a claim must hold of one and the same claim. Sources come last.
    """
    filters = {
        "country": country.upper() if country else None,
        "edition": edition,
        "question": question,
        "answer": answer,
        "certainty": certainty.value if certainty else None,
        "speaker": speaker.value if speaker else None,
        "kind": kind,
        "year": year,
        "part": part,
    }
    words = q.replace("\0", " ")
    if not words.strip() and not any(filters.values()):
        raise HttpError(422, "give words (q) or a filter")

    def fetch(count: int, offset: int) -> list[Any]:
        found = opened().library.evidence.search(words, **filters, limit=count, offset=offset)
        shown = search_page_as_json(found)
        return [*shown["hits"], *shown["sources"]]  # type: ignore[misc]

    return page(request, fetch, limit, cursor)


@api.get("/status/{treaty}", response={200: list[StatusOut], **ERRORS})
def status(
    request: HttpRequest,  # noqa: ARG001
    treaty: Annotated[str, Path(max_length=20)],
    country: Code | None = None,
    as_of: Annotated[date, Query(description="The day; by default the last one checked.")]
    | None = None,
) -> list[Any]:
    """Return what each state, or one, was to a treaty on a day."""
    register = opened().library.register
    if treaty.upper() not in register.treaties:
        raise NotInEvidence("there is no such treaty", treaty)
    found = register.treaties[treaty.upper()]
    codes = [_area(country)] if country else list(register.areas)
    day = as_of or found.checked_until
    return [status_as_json(register.status(code, found.code, day)) for code in codes]


@api.get("/votes/{country}", response={200: list[VoteOut], **ERRORS})
def votes(
    request: HttpRequest,  # noqa: ARG001
    country: Annotated[str, Path(pattern=LETTERS, max_length=3)],
) -> list[Any]:
    """Return a state's votes on the treaty resolutions."""
    code = _area(country)
    return [{"country": code} | vote_as_json(v) for v in opened().library.register.votes(code)]


def _area(country: str) -> str:
    code = country.upper()
    if code not in opened().library.register.areas:
        raise NotInEvidence("the register knows no such state or area", code)
    return code


def _line(entry: ReportEntry) -> dict[str, Any]:
    return {
        "id": entry.slug,
        "series": entry.series,
        "edition": entry.edition,
        "country": entry.country,
        "country_as_written": entry.country_as_written,
        "title": entry.title,
        "theme": entry.theme,
        "last_updated": entry.last_updated,
    }


def _claim(one: Occurrence) -> dict[str, Any]:
    where = {"report": one.report, "country": one.country, "edition": one.edition}
    return where | claim_as_json(one.claim) | {"assertion": one.claim.assertion}
