"""Backups: made while people work, restored elsewhere, and proven to be the same."""

from __future__ import annotations

import json
import shutil
import zipfile

import pytest
from django.db import models

from treatywatch.desk.backup.making import backup
from treatywatch.desk.backup.tables import tables

from . import deeds
from .standing import Desk, Failed, migrate


@pytest.fixture
def desk(standing_desk, furnished_desk):
    """A desk at which something has happened; no test here changes it."""
    return furnished_desk


@pytest.fixture(scope="session")
def saved(furnished_desk, tmp_path_factory, django_db_blocker):
    """A backup of it."""
    out = tmp_path_factory.mktemp("backup") / "desk.zip"
    with django_db_blocker.unblock():
        furnished_desk.do(deeds.back_up, out)
    return out


def _with_keys(new: Desk, old: Desk) -> Desk:
    for name in ("vault.keys", "audit.pem"):
        shutil.copy(old.folder / name, new.folder)
    return new


def test_a_restored_desk_is_the_same_desk(desk, saved, standing_desk):
    new = _with_keys(standing_desk(), desk)
    done = new.do(deeds.restore, saved)
    assert new.do(deeds.everything) == desk.do(deeds.everything)
    assert done.rows > 10
    assert new.do(deeds.counts) == (1, 1, 0)
    assert new.do(deeds.opened) == deeds.SECRET_NAME


def test_work_goes_on_after_a_restore(desk, saved, standing_desk):
    new = _with_keys(standing_desk(), desk)
    new.do(deeds.restore, saved)
    new.do(deeds.ask, 2)
    assert new.do(deeds.counts) == (3, 3, 0)


def test_a_backup_of_one_kind_of_database_is_restored_on_the_other(desk, saved, tmp_path):
    if not desk.database:
        pytest.skip("the run on PostgreSQL does it in both directions")
    lite = _with_keys(Desk(tmp_path), desk)
    lite.do(migrate)
    lite.do(deeds.restore, saved)
    assert lite.do(deeds.everything) == desk.do(deeds.everything)
    assert lite.do(deeds.counts) == (1, 1, 0)


def test_a_backup_of_sqlite_is_restored_on_postgresql(standing_desk, tmp_path):
    new = standing_desk()
    if not new.database:
        pytest.skip("the run on PostgreSQL does it in both directions")
    lite = Desk(tmp_path)
    lite.do(migrate)
    lite.do(deeds.furnish)
    lite.do(deeds.back_up, tmp_path / "desk.zip")
    _with_keys(new, lite).do(deeds.restore, tmp_path / "desk.zip")
    assert new.do(deeds.everything) == lite.do(deeds.everything)
    new.do(deeds.ask, 1)
    assert new.do(deeds.counts) == (2, 2, 0)


def test_a_backup_holds_neither_keys_nor_anything_that_they_seal(desk, saved):
    with zipfile.ZipFile(saved) as package:
        data = b"".join(package.read(name) for name in package.namelist())
    key = (desk.folder / "vault.keys").read_text().split()[-1]
    for secret in (key, "PRIVATE KEY", deeds.SECRET_NAME, "Examplidze", "019 977"):
        assert secret.encode() not in data
    assert b"a Ministry of Defence official" in data
    assert saved.stat().st_mode & 0o777 == 0o600


def test_a_restored_vault_without_its_key_stays_closed(desk, saved, standing_desk):
    new = standing_desk()
    shutil.copy(desk.folder / "audit.pem", new.folder)
    done = new.do(deeds.restore, saved)
    assert done.vault_keys == [(desk.folder / "vault.keys").read_text().split()[-2]]
    with pytest.raises(Failed, match="the vault's keys are not here"):
        new.do(deeds.opened)


def test_an_audit_whose_key_is_lost_goes_on_with_another_that_it_names(desk, saved, standing_desk):
    new = standing_desk()
    with pytest.raises(Failed, match="the key that signs the audit is not here"):
        new.do(deeds.restore, saved)
    assert new.do(deeds.counts)[0] == 0
    new.do(deeds.restore, saved, True)
    assert new.do(deeds.counts) == (1, 1, 0)


def test_a_desk_with_anything_in_it_is_left_as_it_is(desk, saved):
    before = desk.do(deeds.everything)
    with pytest.raises(Failed, match="this desk has something in it"):
        desk.do(deeds.restore, saved)
    assert desk.do(deeds.everything) == before


def test_a_backup_does_not_overwrite(desk, saved):
    before = saved.read_bytes()
    with pytest.raises(Failed, match="there is a file already"):
        desk.do(deeds.back_up, saved)
    assert saved.read_bytes() == before


def _changed(saved, out, change):
    """Copy a backup with its members changed by `change(name, bytes)`; None leaves one out."""
    with zipfile.ZipFile(saved) as package, zipfile.ZipFile(out, "w") as copy:
        for name in package.namelist():
            data = change(name, package.read(name))
            if data is not None:
                copy.writestr(name, data)
    return out


def _of_other_tables(name, data):
    if name != "manifest.json":
        return data
    return json.dumps({**json.loads(data), "migrations": [["audit", "0001_initial"]]}).encode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda name, data: data.replace(b"Ruth", b"Roth"), "rows of .* are damaged"),
        (lambda name, data: None if "request" in name else data, "rows of .* are damaged"),
        (lambda name, data: None if "manifest" in name else data, "has no manifest"),
        (lambda name, data: data.replace(b"backup 1", b"backup 9"), "of another form"),
        (_of_other_tables, "is of other tables"),
    ],
    ids=["a changed row", "a missing table", "no manifest", "another form", "other tables"],
)
def test_a_damaged_backup_restores_nothing(desk, saved, standing_desk, tmp_path, change, words):
    new = _with_keys(standing_desk(), desk)
    with pytest.raises(Failed, match=words):
        new.do(deeds.restore, _changed(saved, tmp_path / "changed.zip", change))
    assert new.do(deeds.counts)[0] == 0


def test_what_is_no_backup_is_refused(standing_desk, tmp_path):
    (tmp_path / "text").write_text("no backup")
    for name in ("text", "not-there"):
        with pytest.raises(Failed, match="is not a backup"):
            standing_desk().do(deeds.restore, tmp_path / name)


def test_a_backup_made_while_others_write_is_of_one_moment(standing_desk, tmp_path):
    desk = standing_desk(furnished=True)
    writers = [desk.begin(deeds.ask_for_ever) for _ in range(2)]
    for number in range(2):
        desk.do(deeds.back_up, tmp_path / f"{number}.zip")
    for writer in writers:
        writer.kill()
    for number in range(2):
        new = _with_keys(standing_desk(), desk)
        new.do(deeds.restore, tmp_path / f"{number}.zip")
        requests, known, problems = new.do(deeds.counts)
        assert (requests, problems) == (known, 0)


def test_every_table_that_is_kept_is_kept_whole():
    for table in tables():
        fields = table._meta.local_many_to_many
        assert not fields, f"{table}: rows of {fields} would be lost"
    assert all(issubclass(table, models.Model) for table in tables())
    assert callable(backup)
