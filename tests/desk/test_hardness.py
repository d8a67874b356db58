"""What every page holds to: headers, no script in the page, no forged form, nothing in the log."""

from __future__ import annotations

import io
import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from treatywatch.desk.drafts.saving import Save, draft_of, save
from treatywatch.desk.folder import DeskFolder, secret_key
from treatywatch.desk.frame.logs import Bare
from treatywatch.desk.services import UnknownService, database, mail

pytestmark = pytest.mark.django_db
PAGES = ("/board/", "/editions/", "/account/", "/account/login/", "/nothing-here/")


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_has_the_headers(path, sign_in):
    answer = sign_in("researcher").get(path)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "form-action 'self'" in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cache-Control"] == "no-store" or "no-cache" in answer["Cache-Control"]
    assert answer["Strict-Transport-Security"].startswith("max-age=31536000")


DESK = Path(__file__).resolve().parents[2] / "src" / "treatywatch" / "desk"
TEMPLATES = sorted(DESK.rglob("*.html"))


def test_no_template_has_a_script_or_a_style_in_the_page():
    assert len(TEMPLATES) > 20
    for template in TEMPLATES:
        text = template.read_text()
        assert not re.search(r"<script(?![^>]*\bsrc=)", text), template
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=", text), template
        assert "|safe" not in text, template
        assert not re.search(r"autoescape off", text), template


def test_plain_http_is_led_to_https():
    answer = Client(SERVER_NAME="desk.example").get("/account/login/")
    assert (answer.status_code, answer["Location"]) == (301, "https://desk.example/account/login/")


def test_another_host_is_not_answered(stranger):
    assert stranger.get("/account/login/", headers={"host": "evil.example"}).status_code == 400


FORMS = ("account_login", "account_logout", "account", "account_change_password", "invite")


@pytest.mark.parametrize("name", FORMS)
def test_a_forged_form_is_refused(name, people):
    from .browserlike import Https
    from .makers import BACKEND

    client = Https(enforce_csrf_checks=True)
    client.force_login(people["coordinator"], backend=BACKEND)
    answer = client.post(reverse(name), {"name": "Forged"})
    assert answer.status_code == 403
    people["coordinator"].refresh_from_db()
    assert people["coordinator"].name == "Carla Duarte"


def test_a_forged_save_is_refused(people, assignment):
    from .browserlike import Https
    from .makers import BACKEND

    client = Https(enforce_csrf_checks=True)
    client.force_login(people["researcher"], backend=BACKEND)
    fields = {"text": "Forged.", "parent": 0, "key": "a" * 32}
    assert client.post(reverse("draft-save", args=[assignment.pk]), fields).status_code == 403
    assert not draft_of(assignment).versions.exists()


def test_a_body_that_is_too_large_is_refused(sign_in, assignment):
    fields = {"text": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1), "parent": 0}
    answer = sign_in("researcher").post(reverse("draft-save", args=[assignment.pk]), fields)
    assert answer.status_code in (400, 413)


def test_a_failure_shows_and_logs_nothing_of_the_text(sign_in, assignment, people, monkeypatch):
    secret = "Colonel Examplar said it"
    save(draft_of(assignment), Save(f"{secret}.\n", 0, "one"), people["researcher"])

    def fails(*_args, **_others):
        raise ValueError(secret)

    monkeypatch.setattr("treatywatch.desk.drafts.views.reading.read_version", fails)
    log = logging.getLogger("treatywatch.desk")
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(Bare("{levelname} {message}"))
    log.addHandler(handler)
    try:
        answer = sign_in("researcher").get(reverse("draft", args=[assignment.pk]))
    finally:
        log.removeHandler(handler)
    assert answer.status_code == 500
    assert secret not in answer.content.decode()
    assert "ValueError" in written.getvalue()
    assert secret not in written.getvalue()


def test_the_key_is_made_once_and_nobody_else_reads_it(tmp_path):
    key = secret_key(tmp_path / "desk")
    path = tmp_path / "desk" / "secret-key"
    assert len(key) > 60
    assert secret_key(tmp_path / "desk") == key
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o644)
    with pytest.raises(DeskFolder, match="chmod 600"):
        secret_key(tmp_path / "desk")


def test_djangos_own_check_for_deployment_finds_nothing():
    call_command("check", deploy=True, fail_level="WARNING")


def test_no_step_of_the_database_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


ADDRESSES = {
    "postgresql://ann:p%40ss@db.example:5433/desk": {
        "NAME": "desk",
        "USER": "ann",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": 5433,
    },
    "postgresql:///desk?host=/run/postgresql": {"NAME": "desk", "HOST": "/run/postgresql"},
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_one_address_names_a_database(address):
    found = database(address, Path())
    assert {name: found[name] for name in ADDRESSES[address]} == ADDRESSES[address]


def test_one_address_names_a_mail_server():
    found = mail("smtp://ann:secret@mail.example")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_USE_TLS"]) == (
        "mail.example",
        587,
        True,
    )
    assert mail("smtps://mail.example")["EMAIL_USE_SSL"]
    assert "console" in mail("")["EMAIL_BACKEND"]


@pytest.mark.parametrize("address", ["mysql://x/y", "desk", "http://x"])
def test_another_address_is_refused_with_an_example(address):
    with pytest.raises(UnknownService, match="such as"):
        database(address, Path())
    with pytest.raises(UnknownService, match="such as"):
        mail(address)


def test_the_desk_knows_nothing_of_the_site():
    code = "import treatywatch.desk.wsgi, sys; print('treatywatch.site' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
