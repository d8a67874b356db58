"""A page of search results as plain data."""

from __future__ import annotations

from treatywatch.publish.shapes.claims import claim_as_json
from treatywatch.store import Hit, SearchPage, SourceHit


def search_page_as_json(page: SearchPage) -> dict[str, object]:
    """Return how many were found in all, and the hits of this page with their matched spans."""
    return {
        "total": page.total,
        "hits": [_hit(hit) for hit in page.hits],
        "total_sources": page.total_sources,
        "sources": [_source(hit) for hit in page.sources],
    }


def _source(hit: SourceHit) -> dict[str, object]:
    return {
        "part": "source",
        "key": hit.source.key,
        "kind": hit.source.kind,
        "label": hit.source.label,
        "date": hit.source.date,
        "matches": [[span.start, span.end] for span in hit.spans],
        "citations": hit.citations,
    }


def _hit(hit: Hit) -> dict[str, object]:
    return {
        "part": "sentence" if hit.note is None else "note",
        "report": hit.report,
        "country": hit.country,
        "edition": hit.edition,
        "heading": hit.heading,
        "topic": hit.topic,
        "note": hit.note,
        "start": hit.start,
        "end": hit.end,
        "text": hit.text,
        "matches": [[span.start, span.end] for span in hit.spans],
        "claims": [claim_as_json(claim) for claim in hit.claims],
    }
