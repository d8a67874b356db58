"""Requests for information: made, reminded of, answered or not, and what can be printed of them."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import mammoth
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from treatywatch.desk.audit.models import Entry
from treatywatch.desk.citing import Channel
from treatywatch.desk.requests.asking import (
    add_reply,
    close_unanswered,
    remind,
    save_request,
    sentences,
)
from treatywatch.desk.requests.documents import taken
from treatywatch.desk.requests.kinds import Outcome
from treatywatch.desk.requests.models import Reply, Request
from treatywatch.desk.vault.keeping import put
from treatywatch.desk.vault.secret import Secret
from treatywatch.walk import code_text

TO = "the Ministry of Foreign Affairs"


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    """A folder of keys of each test's own."""
    settings.KEYS = tmp_path / "keys"


@pytest.fixture
def asked(edition, people):
    """A letter to a ministry, sent and not answered; the edition's cut-off is 15 September 2025."""
    return save_request(people["researcher"], _request(edition, sent=date(2025, 2, 3)))


def _request(edition, **fields) -> Request:
    return Request(**{"edition": edition, "country": "PRK", "recipient": TO, **fields})


def test_silence_until_the_cut_off_becomes_a_sentence_that_the_coder_reads(asked, people):
    remind(people["researcher"], asked, date(2025, 5, 6), Channel.EMAIL)
    assert close_unanswered(date(2025, 9, 15)) == 0
    assert close_unanswered(date(2025, 9, 16)) == 1
    asked.refresh_from_db()
    (printed,) = sentences([asked])
    assert printed == (
        "As of 15 September 2025, the Ministry of Foreign Affairs had not replied to the Monitor’s "
        "request for information of 3 February 2025, nor to a reminder of 6 May 2025."
    )
    (claim,) = code_text(printed, "PRK", 2025).claims
    assert (claim.question, claim.answer) == ("request", "no-answer")


def test_nobody_is_said_to_be_silent_before_the_day_has_come(asked):
    assert "not replied" not in asked.sentence(date(2025, 3, 1))
    assert asked.as_of == date(2025, 9, 15)


def test_a_reply_is_a_source_and_ends_the_silence(asked, people):
    reply = Reply(request=asked, on=date(2025, 4, 2), channel=Channel.LETTER.value)
    add_reply(people["researcher"], reply, Outcome.PARTLY, ("answer.txt", b"Nothing to say."))
    asked.refresh_from_db()
    assert reply.citation == f"Letter to the Monitor from {TO}, 2 April 2025."
    assert asked.sentence().startswith(f"On 2 April 2025, {TO} replied in part")
    assert close_unanswered(date(2026, 1, 1)) == 0
    asked.outcome = Outcome.NO_REPLY.value
    with pytest.raises(ValidationError, match="There is a reply"):
        save_request(people["researcher"], asked)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"recipient": ""}, "Say to whom"),
        ({"outcome": "no-reply"}, "Say when it was sent"),
        ({"outcome": "declined", "sent": date(2025, 2, 3)}, "Say when the answer came"),
        (
            {"outcome": "declined", "sent": date(2025, 2, 3), "outcome_on": date(2025, 2, 2)},
            "lies before",
        ),
        (
            {"outcome": "referred", "sent": date(2025, 2, 3), "outcome_on": date(2025, 2, 9)},
            "to whom it was referred",
        ),
        ({"channel": "pigeon"}, "not a valid choice"),
        ({"outcome": "maybe", "sent": date(2025, 2, 3)}, "not a valid choice"),
    ],
)
def test_a_request_that_makes_no_sense_is_refused(edition, people, fields, words):
    with pytest.raises(ValidationError, match=words):
        save_request(people["researcher"], _request(edition, **fields))
    assert not Entry.objects.exists()


@pytest.mark.parametrize("who", ["other_researcher", "checker", "publisher", "administrator"])
def test_only_those_who_work_on_the_country_make_requests(edition, people, who):
    with pytest.raises(PermissionDenied):
        save_request(people[who], _request(edition))


def test_each_step_is_in_the_audit(asked, people):
    remind(people["coordinator"], asked, date(2025, 5, 6), Channel.FAX)
    reply = Reply(request=asked, on=date(2025, 6, 2), channel="fax")
    add_reply(people["editor"], reply, Outcome.DECLINED, ("", b""))
    deeds = list(Entry.objects.rows().values_list("action", flat=True))
    assert deeds == ["request.make", "request.remind", "request.reply"]


def test_a_confidential_intermediary_is_asked_under_its_label(edition, people):
    source = put(people["researcher"], "PRK", "a Geneva diplomat", Secret("Tamar Examplidze"))
    made = save_request(
        people["researcher"],
        _request(edition, recipient="", source=source, sent=date(2025, 2, 3), channel="interview"),
    )
    assert made.sentence() == (
        "The Monitor put its questions to a Geneva diplomat in an interview on 3 February 2025."
    )
    with pytest.raises(ValidationError, match="another country"):
        save_request(people["editor"], _request(edition, country="UKR", source=source))


def test_the_page_of_a_country_shows_what_can_be_printed_and_cited(asked, people, sign_in):
    reply = Reply(request=asked, on=date(2025, 4, 2), channel="email")
    add_reply(people["researcher"], reply, Outcome.ANSWERED, ("", b""))
    path = f"/editions/{asked.edition_id}/requests/PRK/"
    page = sign_in("editor").get(path).content.decode()
    assert "On 2 April 2025, the Ministry of Foreign Affairs replied to" in page
    assert f"Email to the Monitor from {TO}, 2 April 2025." in page


def test_a_request_is_made_changed_reminded_of_and_answered_in_pages(edition, sign_in):
    client = sign_in("researcher")
    fields = {
        "edition": edition.pk,
        "country": "PRK",
        "recipient": TO,
        "channel": "fax",
        "outcome": "open",
        "sent": "2025-02-03",
    }
    assert client.post("/requests/new/", fields).status_code == 302
    made = Request.objects.get()
    path = f"/requests/{made.pk}/"
    client.post(path, {**fields, "questions": "How many?"})
    client.post(f"{path}reminder/", {"on": "2025-03-03", "channel": "email"})
    upload = SimpleUploadedFile("../../answer.pdf", b"%PDF-1.7 text")
    sent = {"on": "2025-04-02", "channel": "letter", "outcome": "answered", "document": upload}
    assert client.post(f"{path}reply/", sent).status_code == 302
    made.refresh_from_db()
    assert (made.questions, made.outcome) == ("How many?", "answered")
    reply = made.replies.get()
    given = client.get(f"/requests/reply/{reply.pk}/document/")
    assert b"".join(given.streaming_content) == b"%PDF-1.7 text"
    assert given.headers["Content-Disposition"] == 'attachment; filename="answer.pdf"'
    assert given.headers["Content-Type"] == "application/octet-stream"


def test_a_country_of_another_is_refused_in_a_form_too(edition, sign_in):
    fields = {"edition": edition.pk, "country": "UKR", "recipient": TO, "channel": "fax"}
    answer = sign_in("researcher").post("/requests/new/", {**fields, "outcome": "open"})
    assert answer.status_code == 403
    assert not Request.objects.exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", b"<script>"),
        ("tool.exe", b"MZ"),
        ("answer.pdf", b"<html>"),
        ("answer.docx", b"PK\x03\x04 not a package"),
        ("answer.txt", b"a\0b"),
        ("noending", b"text"),
    ],
)
def test_a_document_that_is_not_what_it_says_is_refused(name, data):
    with pytest.raises(ValidationError, match="Not a PDF, Word"):
        taken(SimpleUploadedFile(name, data))


def test_a_document_that_is_too_large_is_refused(settings):
    settings.LARGEST_UPLOAD = 1_000_000
    with pytest.raises(ValidationError, match="Larger than 1 MB"):
        taken(SimpleUploadedFile("answer.txt", b"x" * 1_000_001))


def test_letters_go_to_all_that_are_not_sent_yet(edition, people, sign_in):
    for recipient in (TO, "the Ministry of Defence"):
        save_request(people["researcher"], _request(edition, recipient=recipient))
    save_request(people["researcher"], _request(edition, sent=date(2025, 2, 3)))
    save_request(people["editor"], _request(edition, country="UKR"))
    path = f"/editions/{edition.pk}/letters/"
    given = sign_in("researcher").post(path, {"text": "To {recipient} of {country}, by {due}."})
    with zipfile.ZipFile(io.BytesIO(b"".join(given.streaming_content))) as package:
        texts = [
            mammoth.extract_raw_text(io.BytesIO(package.read(name))).value
            for name in package.namelist()
        ]
    assert len(texts) == 2
    assert "To the Ministry of Defence of North Korea, by 15 September 2025." in texts[1]
    wrong = sign_in("researcher").post(path, {"text": "To {minister}"})
    assert "has no field {minister}" in wrong.content.decode()
