"""The vault's pages: labels for a country's people, the rest for those named, nothing besides."""

from __future__ import annotations

import re
import sys

import pytest
from django.views.debug import get_exception_reporter_class

from treatywatch.desk.audit.models import Entry
from treatywatch.desk.vault.keeping import open_source, put
from treatywatch.desk.vault.models import Source
from treatywatch.desk.vault.secret import Secret
from treatywatch.desk.vault.watching import held_for, refuse_if_held, watch

LABEL = "a Ministry of Defence official"
FORM = {
    "label": LABEL,
    "name": "Tamar Examplidze",
    "also_known_as": "the Heron",
    "contacts": "+997 555 019 977",
    "notes": "met in Obrazia",
}
SECRET = Secret(FORM["name"], FORM["also_known_as"], FORM["contacts"], FORM["notes"])


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    """A folder of keys of each test's own."""
    settings.KEYS = tmp_path / "keys"


@pytest.fixture
def source(people):
    """A source of the researcher for North Korea."""
    return put(people["researcher"], "PRK", LABEL, SECRET)


def _bare(response, key: str) -> str:
    """A page without what is different each time: the key asked for and the token of forms."""
    return re.sub(r'value="\w{64}"', "", response.content.decode().replace(key, ""))


def _leaks(response) -> bool:
    return any(word in response.content for word in (b"xamplidze", b"Heron", b"019", b"Obrazia"))


def test_a_source_goes_in_and_is_opened_by_whoever_put_it_in(sign_in, people):
    client = sign_in("researcher")
    sent = client.post("/vault/new/", {**FORM, "country": "PRK"}, follow=True)
    assert LABEL in sent.content.decode()
    assert not _leaks(sent)
    made = Source.objects.get()
    shown = client.post(f"/vault/{made.key}/open/")
    assert _leaks(shown)
    assert "no-store" in shown.headers["Cache-Control"]
    assert Entry.objects.filter(action="vault.open").count() == 1


@pytest.mark.parametrize(
    ("who", "label"),
    [
        ("researcher", 200),
        ("coordinator", 200),
        ("editor", 200),
        ("checker", 200),
        ("publisher", 200),
        ("administrator", 403),
        ("other_researcher", 404),
        ("nobody", 403),
    ],
)
def test_who_sees_the_label_and_who_opens(source, sign_in, who, label):
    client = sign_in(who)
    page = client.get(f"/vault/{source.key}/")
    assert page.status_code == label
    assert not _leaks(page)
    opened = client.post(f"/vault/{source.key}/open/")
    assert opened.status_code == (200 if who == "researcher" else 403 if label == 403 else 404)
    assert _leaks(opened) == (who == "researcher")


def test_a_source_that_is_not_ones_own_is_like_one_that_is_not_there(source, sign_in):
    client = sign_in("other_researcher")
    hidden, missing = client.get(f"/vault/{source.key}/"), client.get("/vault/0123456789abcdef/")
    assert hidden.status_code == missing.status_code == 404
    assert _bare(hidden, source.key) == _bare(missing, "0123456789abcdef")
    assert LABEL not in client.get("/vault/").content.decode()


def test_looking_is_a_post_so_that_no_link_or_prefetch_opens_a_source(source, sign_in):
    assert sign_in("researcher").get(f"/vault/{source.key}/open/").status_code == 405
    assert not Entry.objects.filter(action="vault.open").exists()


def test_who_is_named_is_shown_to_those_named_alone(source, sign_in, people):
    assert (
        people["researcher"].name
        in sign_in("researcher").get(f"/vault/{source.key}/").content.decode()
    )
    assert (
        people["researcher"].name
        not in sign_in("editor").get(f"/vault/{source.key}/").content.decode()
    )


def test_a_colleague_is_named_and_the_naming_is_ended(source, sign_in, people):
    client = sign_in("researcher")
    named = {"email": people["editor"].email, "reason": "will review"}
    assert client.post(f"/vault/{source.key}/name/", named).status_code == 302
    assert _leaks(sign_in("editor").post(f"/vault/{source.key}/open/"))
    keeper = source.keepers.get(person=people["editor"])
    client.post(f"/vault/{source.key}/named/{keeper.pk}/", {"reason": "done"})
    assert sign_in("editor").post(f"/vault/{source.key}/open/").status_code == 404


def test_a_change_is_sealed_and_a_stale_one_refused(source, sign_in, people):
    client = sign_in("researcher")
    changed = {**FORM, "notes": "moved", "revision": 1}
    assert client.post(f"/vault/{source.key}/change/", changed).status_code == 302
    again = client.post(f"/vault/{source.key}/change/", changed)
    assert "somebody else has changed this source" in again.content.decode()
    assert open_source(people["researcher"], source).notes == "moved"


def test_a_label_that_tells_the_name_comes_back_with_a_word_about_it(sign_in):
    sent = {**FORM, "label": "Ms Examplidze", "country": "PRK"}
    answer = sign_in("researcher").post("/vault/new/", sent)
    assert "holds a name, number or address of the source" in answer.content.decode()
    assert not Source.objects.exists()


def test_the_note_is_made_of_the_label(source, sign_in):
    asked = {"channel": "interview", "on": "2026-03-03", "place": "Obrazia City"}
    page = sign_in("editor").get(f"/vault/{source.key}/", asked).content.decode()
    assert f"Monitor interview with {LABEL}, Obrazia City, 3 March 2026." in page


def test_a_held_text_is_looked_at_and_set_aside(source, sign_in, people, assignment):
    watch(assignment, "Stocks are gone, said Examplidze.")
    sighting = held_for(people["researcher"]).get()
    client = sign_in("researcher")
    assert f"/vault/held/{sighting.pk}/" in client.get("/vault/held/").content.decode()
    assert b"said Examplidze" in client.get(f"/vault/held/{sighting.pk}/").content
    for who in ("editor", "publisher"):
        assert sign_in(who).get(f"/vault/held/{sighting.pk}/").status_code == 404
    refused = client.post(f"/vault/held/{sighting.pk}/", {"reason": "not Tamar Examplidze"})
    assert b"say it without" in refused.content
    client.post(f"/vault/held/{sighting.pk}/", {"reason": "the minister of that name"})
    refuse_if_held(assignment, "Stocks are gone, said Examplidze.")


def test_a_failure_in_the_vault_says_nothing_of_it(source, sign_in, monkeypatch, caplog, capfd):
    def fail(*_, **__):
        raise RuntimeError(f"with {FORM['name']}")

    monkeypatch.setattr("treatywatch.desk.vault.views.change", fail)
    answer = sign_in("researcher").post(f"/vault/{source.key}/change/", {**FORM, "revision": 1})
    assert answer.status_code == 500
    said = answer.content.decode() + capfd.readouterr().err
    assert "xamplidze" not in said
    assert "Heron" not in said


def test_djangos_report_of_a_failure_hides_what_was_sent_and_held(source, rf, people, settings):
    request = rf.post(f"/vault/{source.key}/change/?q=Heron", FORM)
    request.user = people["researcher"]
    try:
        int(FORM["name"])
    except ValueError:
        held = FORM["name"]
        report = get_exception_reporter_class(request)(request, *sys.exc_info())
    assert held
    text = report.get_traceback_text() + report.get_traceback_html()
    assert "ValueError" in text
    assert "xamplidze" not in text
    assert "the Heron" not in text
