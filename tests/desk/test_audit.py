"""The audit in the database: it grows with the deed, and refuses everything else."""

from __future__ import annotations

import json

import pytest
from django.db import DatabaseError, connection, connections, transaction

from treatywatch.desk.appended import RowsStay
from treatywatch.desk.audit.chain import UnfitDetail
from treatywatch.desk.audit.heads import read_heads
from treatywatch.desk.audit.keys import KEY, heads_file
from treatywatch.desk.audit.models import Entry, Newest
from treatywatch.desk.audit.recording import NotInTransaction, record
from treatywatch.desk.audit.verifying import export, newest_head, verify, verify_export
from treatywatch.desk.key_files import UnfitKeyFile
from treatywatch.model import UnreadableInput
from treatywatch.publish.signing import load_private_key


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    """A folder of keys of each test's own."""
    settings.KEYS = tmp_path / "keys"
    return settings.KEYS


@pytest.fixture
def deeds(people, django_capture_on_commit_callbacks):
    """Three deeds of two people, whose heads are in the file."""
    with django_capture_on_commit_callbacks(execute=True):
        record(people["editor"], "draft.save", "draft:1", {"version": 1})
        record(people["editor"], "draft.save", "draft:1", {"version": 2})
        record(None, "edition.close", "edition:1")
    return people


def test_a_deed_says_who_did_what_to_which_thing(deeds):
    newest = Entry.objects.first()
    assert (newest.number, newest.who, newest.action) == (3, "desk", "edition.close")
    second = Entry.objects.get(number=2)
    assert second.who == f"person:{deeds['editor'].pk}"
    assert (second.thing, json.loads(second.detail)) == ("draft:1", {"version": 2})
    assert verify().rows == 3
    assert verify().problems == ()


def test_nobody_is_named_by_address_or_name(deeds):
    written = " ".join(str(value) for row in Entry.objects.values_list() for value in row)
    assert deeds["editor"].email not in written
    assert deeds["editor"].name not in written


def test_a_deed_that_is_undone_is_not_recorded(deeds):
    with transaction.atomic():
        record(deeds["editor"], "draft.save", "draft:1")
        transaction.set_rollback(True)
    assert verify().rows == 3
    assert verify().holds


def test_a_deed_outside_a_transaction_is_refused(db, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(connections["default"], "in_atomic_block", False)
        with pytest.raises(NotInTransaction, match=r"draft\.save"):
            record(None, "draft.save", "draft:1")


def test_a_detail_that_is_not_plain_is_refused(people):
    with pytest.raises(UnfitDetail):
        record(people["editor"], "draft.save", "draft:1", {"text": object()})


@pytest.mark.parametrize(
    "deed",
    [
        lambda: Entry.objects.filter(number=1).update(who="person:9"),
        lambda: Entry.objects.filter(number=1).delete(),
        lambda: Entry.objects.bulk_update(Entry.objects.all(), ["who"]),
        lambda: Entry.objects.first().save(),
        lambda: Entry.objects.first().delete(),
    ],
    ids=["update", "delete", "bulk update", "save again", "delete one"],
)
def test_the_program_cannot_change_a_row(deeds, deed):
    with pytest.raises(RowsStay):
        deed()
    assert verify().holds


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET who = 'person:9' WHERE number = 1",
        "DELETE FROM audit_entry WHERE number = 3",
        "DELETE FROM audit_entry",
    ],
)
def test_the_database_refuses_what_does_not_come_through_the_program(deeds, statement):
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        _execute(statement)
    assert verify().rows == 3


def test_postgresql_refuses_to_empty_the_table(deeds):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        _execute("TRUNCATE audit_entry")


@pytest.fixture
def unlocked(db):
    """A database whose owner has taken the triggers away."""
    names = {"sqlite": ("update", "delete"), "postgresql": ("change", "truncate")}
    for name in names[connection.vendor]:
        on = " ON audit_entry" if connection.vendor == "postgresql" else ""
        _execute(f"DROP TRIGGER audit_no_{name}{on}")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE audit_entry SET who = 'person:9' WHERE number = 2", "row 2 is not as it was"),
        ("DELETE FROM audit_entry WHERE number = 2", "row 2 is missing"),
        ("DELETE FROM audit_entry WHERE number = 3", "the tail is cut"),
        ("UPDATE audit_newest SET number = 2", "the head (row 2) is not signed"),
        ("DELETE FROM audit_newest", "there are rows, but no signed head"),
    ],
)
def test_whoever_takes_the_triggers_away_is_found_out(deeds, unlocked, statement, words):
    _execute(statement)
    assert any(words in problem for problem in verify().problems)


def test_a_tail_cut_with_an_old_head_put_back_is_found_by_the_file_of_heads(
    people, unlocked, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        record(None, "one", "thing:1")
    old = Newest.objects.values().get()
    with django_capture_on_commit_callbacks(execute=True):
        record(None, "two", "thing:1")
    _execute("DELETE FROM audit_entry WHERE number = 2")
    Newest.objects.update(**old)
    assert [head.number for head in read_heads(heads_file())] == [1, 2]
    (problem,) = verify().problems
    assert problem.startswith("row 2 is gone: a signed head of")


def test_the_audit_can_be_checked_elsewhere_by_its_public_key(deeds, keys, tmp_path):
    out = tmp_path / "audit.jsonl"
    assert export(out) == 3
    public = load_private_key(keys / KEY).public_key()
    assert verify_export(out, public).holds
    assert verify_export(out, public, [newest_head()]).holds
    out.write_text(out.read_text().replace('\\"version\\":2', '\\"version\\":3'))
    assert verify_export(out, public).problems == ("row 2 is not as it was written",)


@pytest.mark.parametrize("text", ["", "no JSON\n", '{"a": 1}\n', '{"head": {"number": 1}}\n'])
def test_what_is_no_exported_audit_is_refused(tmp_path, deeds, keys, text):
    out = tmp_path / "audit.jsonl"
    out.write_text(text)
    with pytest.raises(UnreadableInput, match="is not an exported audit"):
        verify_export(out, load_private_key(keys / KEY).public_key())


def test_a_lost_key_stops_the_audit_instead_of_starting_another(deeds, keys):
    (keys / KEY).unlink()
    with pytest.raises(UnfitKeyFile, match="put it back from your backup"):
        record(None, "draft.save", "draft:1")


def test_an_administrator_reads_the_audit_and_nobody_else(deeds, sign_in):
    page = sign_in("administrator").get("/audit/")
    assert page.status_code == 200
    assert b"draft.save" in page.content
    for who in ("editor", "publisher", "researcher"):
        assert sign_in(who).get("/audit/").status_code == 403
    of_one = sign_in("administrator").get("/audit/", {"thing": "edition:1"}).content
    assert b"edition.close" in of_one
    assert b"draft.save" not in of_one


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
