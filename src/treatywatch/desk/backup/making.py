"""Making a backup while people work: one moment of the database, whole or not at all.

A backup is a zip of JSON lines, one file a table, the same for SQLite and PostgreSQL. The vault is
in it as it lies in the database: sealed. Keys are not.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from django.utils import timezone

from treatywatch.desk.audit.verifying import newest_head
from treatywatch.desk.backup.errors import NotBackedUp, NotEmpty
from treatywatch.desk.backup.manifest import NAME, Manifest, migrations_here, program
from treatywatch.desk.backup.tables import tables, write_rows
from treatywatch.desk.snapshot import snapshot
from treatywatch.desk.vault.rotating import names_in_use
from treatywatch.store.atomic import replaced_when_whole


def backup(out: Path) -> Manifest:
    """Write a backup to a new file of mode 600. Raises NotBackedUp, NotEmpty, UnreadableInput."""
    if out.exists():
        raise NotEmpty("there is a file already", str(out), "choose another name")
    try:
        with replaced_when_whole(out) as partial:
            partial.chmod(0o600)
            return _write(partial)
    except OSError as error:
        raise NotBackedUp(
            f"nothing was written: {error.strerror or error}", str(out), "make room and try again"
        ) from error


def _write(path: Path) -> Manifest:
    held: dict[str, dict[str, int | str]] = {}
    with snapshot(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for table in tables():
            label = table._meta.label_lower
            with package.open(f"rows/{label}.jsonl", "w", force_zip64=True) as member:
                rows, digest = write_rows(table, member)
            held[label] = {"rows": rows, "sha256": digest}
        head = newest_head()
        manifest = Manifest(
            made=timezone.now().isoformat(timespec="seconds"),
            program=program(),
            migrations=migrations_here(),
            tables=held,
            audit=head.line if head else "",
            vault_keys=sorted(names_in_use()),
        )
        package.writestr(NAME, manifest.as_json())
    return manifest
