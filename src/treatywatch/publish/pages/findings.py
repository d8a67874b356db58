"""What the checks found: all of it in numbers, and by rule, country or edition in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from treatywatch.model import Finding, NotInEvidence, Severity
from treatywatch.publish import links
from treatywatch.publish.area_names import place_in_alphabet
from treatywatch.publish.language import _, told
from treatywatch.publish.pages.finding_views import FindingView, finding_view
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.paging import Pager, cut
from treatywatch.publish.pages.places import Places
from treatywatch.publish.words import SEVERITIES, count_words, figure, rule_words
from treatywatch.store import Evidence

FINDINGS_PER_PAGE = 100
_RANK = {severity: rank for rank, severity in enumerate(SEVERITIES)}


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of each severity stand behind one link."""

    link: Link
    by_severity: tuple[str, ...]
    total: str


@dataclass(frozen=True, slots=True)
class FindingsPage(Page):
    """The findings in numbers."""

    template: ClassVar[str] = "findings.html"

    standfirst: str = ""
    severities: tuple[str, ...] = tuple(SEVERITIES.values())
    rules: tuple[Count, ...] = ()
    countries: tuple[Count, ...] = ()
    editions: tuple[Count, ...] = ()
    nowhere: tuple[FindingView, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings under one heading."""

    heading: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FindingList(Page):
    """The findings of one rule, one country or one edition, in full."""

    template: ClassVar[str] = "finding_list.html"

    heading: str = ""
    standfirst: str = ""
    groups: tuple[FindingGroup, ...] = ()
    pager: Pager | None = None


def findings_page(evidence: Evidence, names: Names) -> FindingsPage:
    """Set the overview of all findings."""
    places = Places(evidence.spot)
    rules, by_country = evidence.finding_counts("rule"), evidence.finding_counts("country")
    by_edition = evidence.finding_counts("edition")
    return FindingsPage(
        path=links.FINDINGS,
        title="Findings",
        crumbs=(Link("Findings", links.FINDINGS, current=True),),
        standfirst=_standfirst(rules),
        rules=_counts((rule_words(r), links.findings_by_rule(r), n) for r, n in rules.items()),
        countries=_counts(
            (names.of(code), links.findings_by_country(code), n) for code, n in by_country.items()
        ),
        editions=_counts(
            (year, links.findings_by_edition(int(year)), n) for year, n in by_edition.items()
        ),
        nowhere=tuple(finding_view(f, names, places) for f in evidence.findings_nowhere()),
    )


def findings_of_rule(evidence: Evidence, rule: str, names: Names, number: int = 1) -> FindingList:
    """Set the findings of one rule, by country. Raises NotInEvidence when there are none."""
    parts = _countries(evidence.finding_countries(rule=rule), names, {"rule": rule})
    path = links.findings_by_rule(rule)
    return _list(evidence, (path, rule_words(rule)), parts, names, number)


def findings_of_country(
    evidence: Evidence, code: str, names: Names, number: int = 1
) -> FindingList:
    """Set the findings about one country, by rule. Raises NotInEvidence when there are none."""
    kinds = sorted(
        evidence.finding_kinds(code).items(), key=lambda one: (_RANK[Severity(one[0][0])], one[0])
    )
    parts = [
        _Part(rule_words(rule), total, {"country": code, "severity": severity, "rule": rule})
        for (severity, rule), total in kinds
    ]
    path = links.findings_by_country(code)
    return _list(evidence, (path, names.of(code)), parts, names, number)


def findings_of_edition(
    evidence: Evidence, edition: int, names: Names, number: int = 1
) -> FindingList:
    """Set the findings in one edition, by country. Raises NotInEvidence when there are none."""
    parts = _countries(evidence.finding_countries(edition=edition), names, {"edition": edition})
    path = links.findings_by_edition(edition)
    return _list(evidence, (path, told("Edition {year}", year=edition)), parts, names, number)


@dataclass(frozen=True, slots=True)
class _Part:
    """The findings under one heading: how many there are, and by which filters they are found."""

    heading: str
    total: int
    filters: Mapping[str, Any]


def _countries(
    counts: Mapping[str, int], names: Names, filters: Mapping[str, object]
) -> list[_Part]:
    parts = [
        _Part(names.of(code) if code else "No country", total, {**filters, "country": code})
        for code, total in counts.items()
    ]
    return sorted(parts, key=lambda part: place_in_alphabet(part.heading))


def _list(
    evidence: Evidence, about: tuple[str, str], parts: Sequence[_Part], names: Names, number: int
) -> FindingList:
    """Set one page of a list of findings, each under its heading."""
    first, heading = about
    total = sum(part.total for part in parts)
    if not total:
        raise NotInEvidence("no findings", heading, "see the overview of findings")
    page, places = cut(range(total), first, number, FINDINGS_PER_PAGE), Places(evidence.spot)
    overview = Link("Findings", links.FINDINGS)
    return FindingList(
        path=page.path,
        title=told("Findings: {what}", what=heading),
        crumbs=(overview, Link(heading, first, current=True)),
        heading=heading,
        standfirst=told("{findings}, the gravest first.", findings=count_words(total, "finding")),
        groups=tuple(
            FindingGroup(words, tuple(finding_view(f, names, places) for f in found))
            for words, found in _between(evidence, parts, page.items)
        ),
        pager=page.pager,
    )


def _between(
    evidence: Evidence, parts: Sequence[_Part], places: Sequence[int]
) -> Iterator[tuple[str, Sequence[Finding]]]:
    """Yield the findings at these places of the list that goes part by part, by heading."""
    first = 0
    for part in parts:
        inside = [place - first for place in places if first <= place < first + part.total]
        if inside:
            yield part.heading, evidence.findings_in_order(len(inside), inside[0], **part.filters)
        first += part.total


def _counts(found: Iterable[tuple[str, str, Mapping[str, int]]]) -> tuple[Count, ...]:
    """Return the counts behind each link, by severity; the links in the order of their words."""
    return tuple(
        Count(
            Link(words, path),
            tuple(figure(counts[s]) if s in counts else "–" for s in SEVERITIES),
            figure(sum(counts.values())),
        )
        for words, path, counts in sorted(
            found, key=lambda one: (place_in_alphabet(one[0]), one[1])
        )
    )


def _standfirst(rules: Mapping[str, Mapping[str, int]]) -> str:
    """Say how many findings of each severity there are."""
    if not rules:
        return _("The checks found nothing to look at.")
    counter: Counter[str] = Counter()
    for counts in rules.values():
        counter.update(counts)
    parts = [
        f"{_(words).lower()}: {figure(counter[s])}" for s, words in SEVERITIES.items() if counter[s]
    ]
    return f"{count_words(counter.total(), 'finding')} – {'; '.join(parts)}."
