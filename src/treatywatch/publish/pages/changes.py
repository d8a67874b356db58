"""What changed since an earlier edition, as a list to read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from treatywatch.publish import links
from treatywatch.publish.delta.compare import ClaimDelta, Delta, Difference, Kind, SourceDelta
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page, Tally
from treatywatch.publish.words import figure

KIND_WORDS = {Kind.ADDED: "added", Kind.CHANGED: "changed", Kind.GONE: "gone"}


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim that was added, changed or is gone."""

    kind: str
    claim: ClaimView
    sentence: str
    place: Link
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class ReportChanges:
    """What became of the claims of one report."""

    report: Link
    lines: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage(Page):
    """The list of changes since an earlier edition."""

    template: ClassVar[str] = "changes.html"

    tallies: tuple[Tally, ...] = ()
    versions: tuple[tuple[str, str, str], ...] = ()
    reports: tuple[ReportChanges, ...] = ()
    sources: tuple[tuple[str, Link, tuple[Difference, ...]], ...] = ()


def changes_page(delta: Delta, names: Names) -> ChangesPage:
    """Set the list of changes."""
    keys = sorted(set(delta.old) | set(delta.new))
    grouped = groupby(delta.claims, key=lambda one: one.report.slug)
    return ChangesPage(
        path=links.CHANGES,
        title="Changes since the last edition",
        crumbs=(Link("Changes", links.CHANGES, current=True),),
        tallies=tuple(_tally(delta, kind) for kind in Kind),
        versions=tuple((k, delta.old.get(k, ""), delta.new.get(k, "")) for k in keys),
        reports=tuple(_report(list(of), names) for _, of in grouped),
        sources=tuple(_source(one) for one in delta.sources),
    )


def claim_line(one: ClaimDelta, names: Names) -> str:
    """Return what became of a claim in one line of plain words."""
    view = _view(one, names)
    about = f" ({view.subject})" if view.subject else ""
    said = f"{view.certainty.word}, says {view.speaker}"
    differs = "".join(f"; {d.name}: {d.before or '–'} → {d.after or '–'}" for d in one.differences)
    return f"{KIND_WORDS[one.kind]}: {view.question}{about}: {view.answer} – {said}{differs}"


def _view(one: ClaimDelta, names: Names) -> ClaimView:
    return claim_view(one.claim, ClaimSetting(one.report.slug, one.report.country, names))


def _tally(delta: Delta, kind: Kind) -> Tally:
    claims, sources = delta.count(kind)
    return Tally(figure(claims), f"claims {KIND_WORDS[kind]}", f"{figure(sources)} sources")


def _report(of: list[ClaimDelta], names: Names) -> ReportChanges:
    report = of[0].report
    country = names.of(report.country) if report.country else report.country_as_written
    gone = all(one.after is None for one in of)
    words = f"{country} {report.edition or ''}".strip()
    lines = tuple(_line(one, names) for one in of)
    return ReportChanges(Link(words, "" if gone else links.report(report.slug)), lines)


def _line(one: ClaimDelta, names: Names) -> ClaimLine:
    claim = one.claim
    path = links.sentence(one.report.slug, claim.sentence.start) if one.after else ""
    sentence = " ".join(claim.sentence.quotation.split())
    place = Link("Read it in the report", path)
    return ClaimLine(KIND_WORDS[one.kind], _view(one, names), sentence, place, one.differences)


def _source(one: SourceDelta) -> tuple[str, Link, tuple[Difference, ...]]:
    path = "" if one.kind is Kind.GONE else links.source(one.source.key)
    return KIND_WORDS[one.kind], Link(one.source.label, path), one.differences
