"""A page of search results as plain data."""

from __future__ import annotations

from treatywatch.publish.shapes.claims import claim_as_json
from treatywatch.store import Hit, SearchPage


def search_page_as_json(page: SearchPage) -> dict[str, object]:
    """Return how many were found in all, and the hits of this page with their matched spans."""
    return {"total": page.total, "hits": [_hit(hit) for hit in page.hits]}


def _hit(hit: Hit) -> dict[str, object]:
    return {
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
