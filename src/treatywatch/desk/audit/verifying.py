"""Checking the audit of this desk, or one that was exported from it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from treatywatch.desk.audit.chain import Row, breaks
from treatywatch.desk.audit.heads import Head, read_heads
from treatywatch.desk.audit.keys import heads_file, signing_key
from treatywatch.desk.audit.models import Entry, Newest
from treatywatch.desk.audit.verdict import Verdict, judge
from treatywatch.desk.snapshot import snapshot
from treatywatch.model import UnreadableInput
from treatywatch.store.atomic import replaced_when_whole


def verify(seen: Iterable[Head] = ()) -> Verdict:
    """Check the audit against itself, its signed head, the file of heads, and heads `seen`."""
    with snapshot():
        head = newest_head()
        rows = [entry.row for entry in Entry.objects.rows().iterator()]
    key = signing_key(make=not rows).public_key()
    return judge(rows, head, [*read_heads(heads_file()), *seen], key)


def problems_within(*, head_too: bool) -> list[str]:
    """Check the rows against each other and, with `head_too`, against their signed head alone."""
    rows = [entry.row for entry in Entry.objects.rows().iterator()]
    if not head_too:
        return [found.words for found in breaks(rows)]
    key = signing_key(make=not rows).public_key()
    return list(judge(rows, newest_head(), (), key).problems)


def newest_head() -> Head | None:
    """Return the signed head of the newest row, if anything was recorded."""
    found = Newest.objects.first()
    if found is None or not found.number:
        return None
    return Head(found.number, found.digest, found.at, found.signature)


def export(out: Path) -> int:
    """Write the audit to a file of JSON lines, its signed head last; return how many rows."""
    with snapshot(), replaced_when_whole(out) as partial, partial.open("w", encoding="utf-8") as f:
        partial.chmod(0o600)
        count = 0
        for entry in Entry.objects.rows().iterator():
            f.write(f"{json.dumps(asdict(entry.row), ensure_ascii=False)}\n")
            count += 1
        head = newest_head()
        f.write(f"{json.dumps({'head': asdict(head) if head else None})}\n")
    return count


def verify_export(path: Path, key: Ed25519PublicKey, seen: Iterable[Head] = ()) -> Verdict:
    """Check an exported audit, far from the desk, by its public key. Raises UnreadableInput."""
    try:
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        rows = [Row(**line) for line in lines[:-1]]
        found = lines[-1]["head"]
        head = Head(**found) if found else None
    except (OSError, ValueError, TypeError, KeyError, IndexError) as error:
        raise UnreadableInput(
            "is not an exported audit", str(path), "make one: treatywatch desk audit export"
        ) from error
    return judge(rows, head, seen, key)
