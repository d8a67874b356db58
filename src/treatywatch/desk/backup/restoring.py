"""Restoring a backup into an empty desk, in one transaction, and proving that it is the same."""

from __future__ import annotations

import os
import zipfile
from hashlib import sha256
from pathlib import Path

from django.core.management.color import no_style
from django.db import connection, models, transaction

from treatywatch.desk.audit.chain import Detail
from treatywatch.desk.audit.keys import set_heads_aside, signing_key, start_anew
from treatywatch.desk.audit.recording import record
from treatywatch.desk.audit.verifying import problems_within
from treatywatch.desk.backup.errors import NotEmpty, UnfitBackup
from treatywatch.desk.backup.manifest import NAME, Manifest, migrations_here
from treatywatch.desk.backup.tables import read_rows, tables, write_rows
from treatywatch.desk.vault.ring import key_names
from treatywatch.publish.signing import key_fingerprint

_CHUNK = 1 << 20


def restore(path: Path, *, new_audit_key: bool = False) -> Manifest:
    """Put a backup into a desk whose tables are empty; all of it, or nothing.

    The desk's keys must be where they belong before; with `new_audit_key` the audit goes on with
    a fresh one, where the old one is lost. Raises UnfitBackup, NotEmpty, UnfitKeyFile.
    """
    refuse_if_not_empty()
    with _opened(path) as package:
        manifest = _manifest(package, path)
        _check(package, manifest, path)
        with transaction.atomic():
            for table in tables():
                _load(package, table)
            _settle_sequences()
            _prove(manifest, path)
            _prove_audit(path, head_too=not new_audit_key)
            if new_audit_key:
                start_anew()
            transaction.on_commit(set_heads_aside)
            record(None, "desk.restore", "desk", _detail(manifest))
    return manifest


def missing_keys(manifest: Manifest) -> list[str]:
    """Return the names of the vault's keys that a backup needs and that are not here."""
    return sorted(set(manifest.vault_keys) - key_names())


def refuse_if_not_empty() -> None:
    """Raise NotEmpty where a table has a row; one that is not there yet is empty."""
    there = set(connection.introspection.table_names())
    for table in tables():
        if table._meta.db_table in there and table._base_manager.exists():
            raise NotEmpty(
                "this desk has something in it",
                str(connection.settings_dict["NAME"]),
                "restore into a new folder or database",
            )


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        raise UnfitBackup("is not a backup", str(path), "name a file made by `backup`") from error


def _manifest(package: zipfile.ZipFile, path: Path) -> Manifest:
    try:
        text = package.read(NAME).decode("utf-8")
    except (KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UnfitBackup("has no manifest", str(path), "name a file made by `backup`") from error
    return Manifest.from_json(text, str(path))


def _check(package: zipfile.ZipFile, manifest: Manifest, path: Path) -> None:
    """Raise UnfitBackup where a table is damaged, or the backup is of other tables than these."""
    if manifest.migrations != migrations_here():
        raise UnfitBackup(
            f"is of other tables (program {manifest.program})",
            str(path),
            "restore it with that version of the program, then run `treatywatch desk migrate`",
        )
    for table in tables():
        label = table._meta.label_lower
        try:
            digest = _digest(package, label)
        except (KeyError, zipfile.BadZipFile, EOFError, ValueError):
            digest = ""
        if digest != manifest.tables.get(label, {}).get("sha256"):
            raise UnfitBackup(f"the rows of {label} are damaged", str(path), "take another copy")


def _digest(package: zipfile.ZipFile, label: str) -> str:
    digest = sha256()
    with package.open(f"rows/{label}.jsonl") as member:
        while chunk := member.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _load(package: zipfile.ZipFile, table: type[models.Model]) -> None:
    with package.open(f"rows/{table._meta.label_lower}.jsonl") as member:
        for row in read_rows(member):
            row.save_base(raw=True, force_insert=True)


def _settle_sequences() -> None:
    """Let the keys of new rows begin after those that were brought back."""
    statements = connection.ops.sequence_reset_sql(no_style(), tables())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _prove(manifest: Manifest, path: Path) -> None:
    """Raise UnfitBackup unless each table, written again, is what the backup holds."""
    connection.check_constraints()
    for table in tables():
        label = table._meta.label_lower
        with Path(os.devnull).open("wb") as nowhere:
            digest = write_rows(table, nowhere)[1]
        if digest != manifest.tables[label]["sha256"]:
            raise UnfitBackup(f"the rows of {label} did not come back the same", str(path))


def _prove_audit(path: Path, *, head_too: bool) -> None:
    """Raise UnfitBackup where the audit that came back is broken."""
    problems = problems_within(head_too=head_too)
    if problems:
        raise UnfitBackup(f"its audit does not hold: {problems[0]}", str(path))


def _detail(manifest: Manifest) -> Detail:
    """Return what the audit keeps: which backup, and the key that signs from now on."""
    key = key_fingerprint(signing_key(make=True).public_key())
    return {"made": manifest.made, "rows": manifest.rows, "audit-key": key}
