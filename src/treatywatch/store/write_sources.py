"""Sources as rows, and which citation points to which source."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from treatywatch.model import Source
from treatywatch.store.batch import Batch

_CITATIONS = """
SELECT c.id, r.slug, c.start_at
FROM citations AS c JOIN notes AS n ON n.id = c.note JOIN reports AS r ON r.id = n.report
ORDER BY c.id
"""


def add_sources(
    connection: sqlite3.Connection, batch: Batch, sources: Mapping[tuple[str, int], Source]
) -> None:
    """Let the sources of all written citations wait, in the order of their first citation."""
    keys: dict[str, int] = {}
    for citation, slug, start in connection.execute(_CITATIONS).fetchall():
        source = sources.get((slug, start))
        if source is None:
            continue
        if source.key not in keys:
            keys[source.key] = batch.key("sources")
            row = (keys[source.key], source.key, source.kind, source.label, source.date)
            batch.add("sources", row)
        batch.add("citation_sources", (citation, keys[source.key]))
    batch.flush()
