"""A delta as an Atom feed: one entry for each report that changed, one for the sources."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from treatywatch.model import fingerprint
from treatywatch.publish import links
from treatywatch.publish.delta.compare import ClaimDelta, Delta
from treatywatch.publish.pages.changes import ChangesPage, claim_line
from treatywatch.publish.pages.names import Names
from treatywatch.publish.rendering import Form, environment
from treatywatch.publish.words import count_words


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the feed; `path` is below the site's root."""

    identifier: str
    title: str
    path: str
    lines: tuple[str, ...]


def feed(delta: Delta, names: Names, day: str) -> str:
    """Return the feed as XML; `day` (YYYY-MM-DD) is the date of the newer edition."""
    edition = fingerprint(*(part for pair in sorted(delta.new.items()) for part in pair))
    entries = [
        _entry(edition, slug, list(of), names)
        for slug, of in groupby(delta.claims, key=lambda one: one.report.slug)
    ]
    if delta.sources:
        words = tuple(f"{one.kind}: {one.source.label}" for one in delta.sources)
        title = count_words(len(words), "source") + " added, changed or gone"
        entries.append(Entry(_urn(edition, "sources"), title, links.SOURCES, words))
    page = ChangesPage(path=links.CHANGES, title="Changes")
    template = environment(Form.FILES).get_template("feed.xml")
    return template.render(
        page=page, entries=entries, identifier=_urn(edition, "feed"), updated=f"{day}T00:00:00Z"
    )


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "treatywatch:" + ":".join(parts)).urn


def _entry(edition: str, slug: str, of: list[ClaimDelta], names: Names) -> Entry:
    report = of[0].report
    country = names.of(report.country) if report.country else report.country_as_written
    title = f"{country} {report.edition or ''}: {count_words(len(of), 'claim')}"
    gone = all(one.after is None for one in of)
    path = links.HOME if gone else links.report(slug)
    return Entry(_urn(edition, slug), title, path, tuple(claim_line(one, names) for one in of))
