"""Running the rules over one report, or over a corpus country by country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found
from treatywatch.checks.report_case import ReportCase, Tools
from treatywatch.checks.rule import Rule
from treatywatch.checks.rules import CORPUS_RULES, COUNTRY_RULES, REPORT_RULES
from treatywatch.model import Change, CodedReport, Finding, Section
from treatywatch.register import Register


def check_report(coded: CodedReport, register: Register) -> tuple[Finding, ...]:
    """Return what does not hold in one report: the findings of its reading, then the rules'."""
    return tuple(_check_report(ReportCase(coded, _tools(register))))


def check_corpus(
    coded: Iterable[CodedReport], register: Register, changes: Iterable[Change] = ()
) -> Iterator[Finding]:
    """Yield what does not hold in any report, and between the editions of each country.

    `coded` comes country by country (reports of one country side by side, in any order of
    editions); only one country is held at a time. `changes` are those between its editions.
    """
    tools = _tools(register)
    by_country: dict[str, list[Change]] = {}
    for change in changes:
        by_country.setdefault(change.country, []).append(change)
    watching = [(rule, rule.start()) for rule in CORPUS_RULES]
    for country, reports in groupby(coded, key=lambda one: one.report.country):
        cases = [ReportCase(one, tools) for one in reports]
        for case in cases:
            yield from _check_report(case)
            for rule, look in watching:
                yield from (_finding(rule, found) for found in look(case))
        if country is not None:
            yield from _check_country(country, cases, by_country.get(country, []))


def check_country(
    coded: Sequence[CodedReport], register: Register, changes: Sequence[Change] = ()
) -> Iterator[Finding]:
    """Yield what does not hold in the reports on one country, and between its editions.

    What the reports of several countries say against one another is left to `Across`.
    """
    cases = [ReportCase(one, _tools(register)) for one in coded]
    for case in cases:
        yield from _check_report(case)
    country = cases[0].report.country if cases else None
    if country is not None:
        yield from _check_country(country, cases, changes)


def heard(coded: CodedReport) -> CodedReport | None:
    """Return a report with no more in it than `Across` looks at; None where that is nothing.

    What is left is small enough to be kept and sent from one process to another.
    """
    report = coded.report
    sections = tuple(filter(None, (_heard(section) for section in report.sections)))
    if not sections:
        return None
    bare = replace(report, text="", regions=(), sections=sections, notes=(), findings=())
    return CodedReport(bare, (), (), coded.codebook, coded.coder)


def _heard(section: Section) -> Section | None:
    paragraphs = (
        replace(paragraph, sentences=tuple(s for s in paragraph.sentences if _bears(s.text)))
        for paragraph in section.paragraphs
    )
    kept = tuple(paragraph for paragraph in paragraphs if paragraph.sentences)
    return replace(section, paragraphs=kept) if kept else None


def _bears(words: str) -> bool:
    return any(rule.hears(words) for rule in CORPUS_RULES)


class Across:
    """The rules that compare reports of all countries; it is shown each report once.

    What `heard` leaves of a report is enough.
    """

    def __init__(self, register: Register) -> None:
        self._tools = _tools(register)
        self._watching = [(rule, rule.start()) for rule in CORPUS_RULES]

    def look(self, coded: CodedReport) -> Iterator[Finding]:
        """Yield what does not fit the reports that were shown before."""
        case = ReportCase(coded, self._tools)
        for rule, look in self._watching:
            for found in look(case):
                yield _finding(rule, found)


def _check_report(case: ReportCase) -> Iterator[Finding]:
    yield from case.report.findings
    for rule in REPORT_RULES:
        for found in rule.look(case):
            yield _finding(rule, found)


def _check_country(
    country: str, cases: Sequence[ReportCase], changes: Sequence[Change]
) -> Iterator[Finding]:
    ordered = sorted(cases, key=lambda one: (one.report.edition or 0, one.report.slug))
    case = CountryCase(country, ordered, changes)
    for rule in COUNTRY_RULES:
        for found in rule.look(case):
            yield _finding(rule, found)


def _finding(rule: Rule, found: Found) -> Finding:
    report = found.report
    return Finding(
        rule=rule.name,
        severity=found.severity or rule.severity,
        message=found.message,
        report=report.slug,
        country=report.country,
        edition=report.edition,
        sentence=found.sentence,
        note=found.note,
        evidence=found.evidence,
        not_checked=found.not_checked or rule.not_checked,
        mend=found.mend,
    )


@lru_cache(maxsize=2)
def _tools(register: Register) -> Tools:
    return Tools(register)
