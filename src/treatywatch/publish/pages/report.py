"""One country's report in one edition: the text with its notes, claims and findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from treatywatch.model import CodedReport, Finding, NoteState, Report
from treatywatch.publish import links
from treatywatch.publish.pages.endnotes import EndNote, end_notes, note_views
from treatywatch.publish.pages.finding_views import FindingView, finding_views
from treatywatch.publish.pages.leftovers import Leftover, leftovers
from treatywatch.publish.pages.margin import margin_of
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page, Tally
from treatywatch.publish.pages.prose import (
    SectionView,
    section_view,
)
from treatywatch.publish.pages.surroundings import Surroundings, surroundings
from treatywatch.publish.pages.theme import edition_words, theme_words
from treatywatch.publish.words import date_words, figure
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
    provenance: str = ""


def report_page(evidence: Evidence, slug: str, names: Names) -> ReportPage:
    """Set the page of the report `slug`. Raises NotInEvidence."""
    coded = evidence.coded(slug)
    return set_report(coded, surroundings(evidence, coded.report, names))


def set_report(coded: CodedReport, around: Surroundings) -> ReportPage:
    """Set the page of one report with what is known around it."""
    report = coded.report
    notes = note_views(report, around.sources)
    findings = finding_views(around.findings, around.names, around.places)
    margin = margin_of(coded, notes, findings, around)
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
        findings=findings,
        leftovers=leftovers(report),
        provenance=links.provenance(report.slug) if coded.claims else "",
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
        *(Passport("The same report in", one.name) for one in report.renderings),
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
