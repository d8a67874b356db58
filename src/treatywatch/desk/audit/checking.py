"""What the command asks: this desk's audit, or an exported one, with heads kept elsewhere."""

from __future__ import annotations

from pathlib import Path

from treatywatch.desk.audit.heads import read_heads
from treatywatch.desk.audit.keys import signing_key
from treatywatch.desk.audit.verdict import Verdict
from treatywatch.desk.audit.verifying import newest_head, verify, verify_export
from treatywatch.model import UnreadableInput
from treatywatch.publish.signing import as_pem, load_public_key


def check(seen: Path | None, exported: Path | None, key: Path | None) -> Verdict:
    """Check an exported audit by its public key, or this desk's. Raises UnreadableInput."""
    heads = list(read_heads(seen)) if seen else []
    if seen and not heads:
        raise UnreadableInput(
            "holds no head", str(seen), "keep what `treatywatch desk audit head` prints"
        )
    if exported and key:
        return verify_export(exported, load_public_key(key), heads)
    return verify(heads)


def write_public_key(path: Path) -> None:
    """Write the key by which anybody can check the audit."""
    path.write_bytes(as_pem(signing_key(make=newest_head() is None).public_key()))
