"""Changes as rows that point to the claims on both sides."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import lru_cache

from treatywatch.model import Change, Claim, InvalidEvidence, Side
from treatywatch.store.batch import Batch
from treatywatch.store.read_claims import claims_with_keys


def add_changes(connection: sqlite3.Connection, batch: Batch, changes: Iterable[Change]) -> None:
    """Let all changes wait. Raises InvalidEvidence when a side's claim was not written."""
    batch.flush()

    @lru_cache(maxsize=64)
    def keys_of(slug: str) -> dict[Claim, int]:
        found = claims_with_keys(connection, slug)
        return {claim: key for key, claim in reversed(found)}

    def key_of(side: Side | None) -> int | None:
        if side is None:
            return None
        key = keys_of(side.report).get(side.claim)
        if key is None:
            raise InvalidEvidence(
                f"a change on {side.claim.question} points to a claim that is not in the file",
                side.report,
                "compare the same coded reports that are written",
            )
        return key

    for change in changes:
        batch.add(
            "changes",
            (
                *(batch.key("changes"), change.country, change.question, change.kind.value),
                *(
                    change.earlier,
                    change.later,
                    key_of(change.from_),
                    key_of(change.to),
                    change.reason,
                ),
            ),
        )
        batch.flush_if_full()
