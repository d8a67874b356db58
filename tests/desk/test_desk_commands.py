"""The commands over audit and vault: what they say, and how they end."""

from __future__ import annotations

import json
from datetime import date

import pytest
from click.testing import CliRunner
from django.db import connection

from treatywatch.cli.desk import desk
from treatywatch.desk.audit.recording import record
from treatywatch.desk.vault.keeping import put
from treatywatch.desk.vault.keyring import UnfitKey
from treatywatch.desk.vault.naming import NotToBeNamed
from treatywatch.desk.vault.ring import ring
from treatywatch.desk.vault.secret import Secret


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    """A folder of keys of each test's own."""
    settings.KEYS = tmp_path / "keys"


@pytest.fixture
def source(people):
    """A source of the researcher's."""
    return put(people["researcher"], "PRK", "an official", Secret("Tamar Examplidze"))


def run(*arguments: object):
    """Run a command of the desk; its result has the exit code and what was printed."""
    return CliRunner().invoke(desk, [str(one) for one in arguments], standalone_mode=False)


def test_a_whole_audit_is_said_to_be_whole(source):
    done = run("audit", "verify")
    assert (done.return_value, done.output) == (0, "1 rows: whole\n")
    assert json.loads(run("audit", "verify", "--json").output) == {"rows": 1, "problems": []}


def test_a_cut_tail_ends_the_check_with_code_1(source, people):
    record(people["editor"], "draft.save", "draft:1")
    with connection.cursor() as cursor:
        on = " ON audit_entry" if connection.vendor == "postgresql" else ""
        trigger = "change" if connection.vendor == "postgresql" else "delete"
        cursor.execute(f"DROP TRIGGER audit_no_{trigger}{on}")
        cursor.execute("DELETE FROM audit_entry WHERE number = 2")
    done = run("audit", "verify")
    assert done.return_value == 1
    assert "the tail is cut: the signed head is row 2, the last row is 1" in done.output


def test_a_head_that_was_kept_elsewhere_counts(source, tmp_path):
    kept = tmp_path / "kept"
    kept.write_text(run("audit", "head").output)
    assert run("audit", "verify", "--seen", kept).return_value == 0
    kept.write_text("nothing\n")
    assert "holds no head" in str(run("audit", "verify", "--seen", kept).exception)


def test_an_exported_audit_is_checked_with_its_key(source, tmp_path):
    out, key = tmp_path / "audit.jsonl", tmp_path / "audit.pub"
    assert "1 rows" in run("audit", "export", "--out", out, "--key-out", key).output
    assert run("audit", "verify", "--export", out, "--key", key).return_value == 0
    out.write_text(out.read_text().replace("vault.put", "vault.get"))
    assert run("audit", "verify", "--export", out, "--key", key).return_value == 1
    assert "together" in str(run("audit", "verify", "--export", out).exception)


def test_keys_are_turned_listed_and_forgotten_by_name(source):
    old = ring().first.name
    turned = run("vault", "rotate").output
    assert turned.startswith(f"1 sources sealed with {ring().first.name}")
    listed = json.loads(run("vault", "keys", "--json").output)
    assert listed == [
        {"key": ring().first.name, "seals": True, "needed": True},
        {"key": old, "seals": False, "needed": False},
    ]
    assert run("vault", "forget", old).output == f"{old} is gone\n"
    assert isinstance(run("vault", "forget", ring().first.name).exception, UnfitKey)


def test_no_command_shows_who_a_source_is(source, people):
    people["researcher"].is_active = False
    people["researcher"].save()
    said = [
        run("vault", "keys").output,
        run("vault", "rotate").output,
        run("vault", "name", source.key, people["editor"].email, "--reason", "left").output,
        run("audit", "verify").output,
    ]
    assert "xamplidze" not in "".join(said)
    assert "named: Edith Marsh" in said[2]


def test_naming_by_command_says_what_is_wrong(source, people):
    for arguments, words in (
        (("nothere", people["editor"].email), "no such source"),
        ((source.key, "who@desk.example"), "nobody with this address"),
        ((source.key, people["editor"].email), "somebody is named for it"),
    ):
        done = run("vault", "name", *arguments, "--reason", "left")
        assert isinstance(done.exception, NotToBeNamed)
        assert words in str(done.exception)


def test_the_daily_job_marks_what_nobody_answered(people, edition):
    from treatywatch.desk.requests.asking import save_request
    from treatywatch.desk.requests.models import Request

    asked = Request(edition=edition, country="PRK", recipient="the Ministry of Defence")
    asked.sent = date(2025, 2, 3)
    save_request(people["researcher"], asked)
    assert "1 requests for information stayed without reply" in run("remind").output
    assert "without reply" not in run("remind").output
    asked.refresh_from_db()
    assert asked.outcome == "no-reply"
