"""One country's report in one edition: the text with its notes, claims and findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, TypeVar

from treatywatch.model import CodedReport, Finding, NoteState, Report
from treatywatch.site import links
from treatywatch.site.pages.claims import ClaimSetting, claim_view
from treatywatch.site.pages.endnotes import EndNote, NoteSources, end_notes, note_views
from treatywatch.site.pages.finding_views import FindingView, finding_view
from treatywatch.site.pages.leftovers import Leftover, leftovers
from treatywatch.site.pages.names import Names
from treatywatch.site.pages.notes import NoteView
from treatywatch.site.pages.page import Link, Page, Tally
from treatywatch.site.pages.prose import (
    Margin,
    SectionView,
    section_view,
)
from treatywatch.site.pages.siblings import comparisons, siblings
from treatywatch.site.pages.theme import edition_words, theme_words
from treatywatch.site.words import date_words, figure
from treatywatch.store import Evidence

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Passport:
    """Where the text came from and who read it, as label and words."""

    label: str
    words: str
    code: bool = False


@dataclass(frozen=True, slots=True)
class ReportPage(Page):
    """The page of one report."""

    template: ClassVar[str] = "report.html"

    kicker: str = ""
    country: str = ""
    passport: tuple[Passport, ...] = ()
    tallies: tuple[Tally, ...] = ()
    siblings: tuple[Link, ...] = ()
    comparisons: tuple[Link, ...] = ()
    sections: tuple[SectionView, ...] = ()
    notes: tuple[EndNote, ...] = ()
    findings: tuple[FindingView, ...] = ()
    leftovers: tuple[Leftover, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a report's page needs besides the report: its findings, sources, neighbours, names."""

    names: Names = field(default_factory=Names)
    findings: Sequence[Finding] = ()
    sources: NoteSources = field(default_factory=dict)
    siblings: tuple[Link, ...] = ()
    comparisons: tuple[Link, ...] = ()


def report_page(evidence: Evidence, slug: str, names: Names) -> ReportPage:
    """Set the page of the report `slug`. Raises NotInEvidence."""
    coded = evidence.coded(slug)
    around = Surroundings(
        names=names,
        findings=evidence.findings(report=slug),
        sources={
            number: tuple(Link(source.label, links.source(source.key)) for source in of)
            for number, of in evidence.sources_of(slug).items()
        },
        siblings=siblings(evidence.entries(coded.report.country), slug)
        if coded.report.country
        else (),
        comparisons=comparisons(evidence, coded.report),
    )
    return set_report(coded, around)


def set_report(coded: CodedReport, around: Surroundings) -> ReportPage:
    """Set the page of one report with what is known around it."""
    report = coded.report
    notes = note_views(report, around.sources)
    margin = _margin(coded, around, notes)
    country = around.names.of(report.country) if report.country else report.country_as_written
    sections = tuple(section_view(section, margin) for section in report.sections)
    return ReportPage(
        path=links.report(report.slug),
        title=f"{country}, {edition_words(report)}",
        crumbs=_crumbs(report, country),
        kicker=_kicker(report),
        country=country,
        passport=_passport(coded),
        tallies=_tallies(coded, around.findings),
        siblings=around.siblings,
        comparisons=around.comparisons,
        sections=sections,
        notes=end_notes(report, notes, margin),
        findings=tuple(finding_view(one, around.names) for one in around.findings),
        leftovers=leftovers(report),
    )


def _kicker(report: Report) -> str:
    return f"{edition_words(report)} · {theme_words(report.theme)}"


def _crumbs(report: Report, country: str) -> tuple[Link, ...]:
    parent = Link(country, links.country(report.country)) if report.country else Link(country)
    return (parent, Link(_kicker(report), links.report(report.slug), current=True))


def _passport(coded: CodedReport) -> tuple[Passport, ...]:
    report = coded.report
    updated = date_words(report.last_updated) if report.last_updated else "not stated in the text"
    return (
        Passport("Title in the source", report.title or "none"),
        Passport("Country as written", report.country_as_written or "not stated"),
        Passport("Edition", edition_words(report)),
        Passport("Last updated", updated),
        Passport("Source file", report.origin.name),
        Passport("SHA-256 of the file", report.origin.sha256, code=True),
        Passport("Read as", f"{report.origin.format}, {report.origin.era}"),
        Passport("Codebook and coder", f"{coded.codebook} · {coded.coder}"),
    )


def _tallies(coded: CodedReport, findings: Sequence[Finding]) -> tuple[Tally, ...]:
    notes = coded.report.notes
    sentences = len(list(coded.report.sentences()))
    uncoded = len(coded.uncoded)
    lost = sum(note.state is NoteState.LOST for note in notes)
    damaged = sum(note.damaged for note in notes)
    remarks = [f"{lost} lost"] * bool(lost) + [f"{damaged} damaged"] * bool(damaged)
    return (
        Tally(figure(sentences), "sentences", f"{figure(uncoded)} not coded" if uncoded else ""),
        Tally(figure(len(coded.claims)), "claims"),
        Tally(figure(len(notes)), "notes", ", ".join(remarks)),
        Tally(figure(len(findings)), "findings"),
    )


def _margin(coded: CodedReport, around: Surroundings, notes: Sequence[NoteView]) -> Margin:
    """Gather what can stand beside each sentence; of two notes with one number, the first."""
    report = coded.report
    beside: dict[int, NoteView] = {}
    for note in notes:
        beside.setdefault(note.number, note)
    states = {number: note.state for number, note in beside.items()}
    setting = ClaimSetting(report.slug, report.country, around.names, states)
    return Margin(
        text=report.text,
        states=states,
        notes=beside,
        claims=_by_start((c.sentence.start, claim_view(c, setting)) for c in coded.claims),
        findings=_by_start(
            (one.sentence.start, finding_view(one, around.names))
            for one in around.findings
            if one.sentence
        ),
        shown=set(),
    )


def _by_start(pairs: Iterable[tuple[int, T]]) -> dict[int, tuple[T, ...]]:
    found: dict[int, tuple[T, ...]] = {}
    for start, view in pairs:
        found[start] = (*found.get(start, ()), view)
    return found
