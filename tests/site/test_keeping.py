"""Pages are kept until the evidence file changes, and never beyond."""

import gzip
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client, RequestFactory, override_settings

from treatywatch.site.opening import opened
from treatywatch.site.warming import ask, front_pages, warm


@pytest.fixture
def made(client, monkeypatch):
    """The addresses of the pages that were really made."""
    from treatywatch.site import views

    found = []
    make = views.answer
    monkeypatch.setattr(views, "answer", lambda page: (found.append(page.path), make(page))[1])
    return found


def test_a_page_is_made_once(client, made):
    first, second = client.get("/country/prk/"), client.get("/country/prk/")
    assert made == ["country/prk/"]
    assert first.content == second.content
    assert dict(first.items()) == dict(second.items())


def test_a_reader_who_has_it_is_told_so_whether_it_was_kept_or_not(client):
    mark = client.get("/country/prk/")["ETag"]
    for _ in range(2):
        again = client.get("/country/prk/", headers={"If-None-Match": mark})
        assert (again.status_code, again.content) == (304, b"")


def test_packed_and_plain_answers_are_kept_apart(client):
    packed = client.get("/votes/", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/votes/")
    assert gzip.decompress(packed.content) == plain.content


def test_another_question_is_another_page(client):
    assert client.get("/search/?q=mines").content != client.get("/search/?q=harbour").content


def test_what_is_not_there_is_not_kept(client, made):
    assert [client.get("/country/xxx/").status_code for _ in range(2)] == [404, 404]


def test_a_new_evidence_file_is_shown_at_once(client, file, tmp_path, made):
    own = tmp_path / "own.evidence"
    shutil.copy(file, own)
    with override_settings(TREATYWATCH_EVIDENCE=str(own)):
        client.get("/country/prk/")
        client.get("/country/prk/")
        shutil.copy(file, tmp_path / "new")
        (tmp_path / "new").replace(own)
        client.get("/country/prk/")
    assert made == ["country/prk/", "country/prk/"]


def test_a_page_that_was_asked_for_by_one_who_has_it_is_kept_whole(client, made):
    mark = client.get("/votes/")["ETag"]
    client.get("/country/prk/", headers={"If-None-Match": mark})
    assert client.get("/country/prk/", headers={"If-None-Match": mark}).status_code == 200
    assert made == ["votes/", "country/prk/"]


def test_what_is_kept_is_for_our_hosts_alone(client):
    assert client.get("/votes/").status_code == 200
    assert client.get("/votes/", headers={"Host": "elsewhere.example"}).status_code == 400


def test_what_is_kept_has_the_headers_of_a_page_that_was_just_made(client):
    first, second = client.get("/votes/"), client.get("/votes/")
    assert "Content-Security-Policy" in second
    assert dict(first.items()) == dict(second.items())


def test_two_processes_share_what_they_keep(file, tmp_path, made):
    with override_settings(TREATYWATCH_EVIDENCE=str(file), TREATYWATCH_SHELF=str(tmp_path / "s")):
        pages = [Client(SERVER_NAME="localhost").get("/votes/").content for _ in range(2)]
    assert made == ["votes/"]
    assert pages[0] == pages[1]


def test_pages_asked_for_at_once_are_made_once(file, made):
    with override_settings(TREATYWATCH_EVIDENCE=str(file)):
        site, ask_for = WSGIHandler(), RequestFactory().get("/votes/", SERVER_NAME="localhost")
        with ThreadPoolExecutor(6) as pool:
            answers = list(pool.map(lambda _: site.get_response(ask_for), range(6)))
    assert {answer.status_code for answer in answers} == {200}
    assert made == ["votes/"]


def test_pages_from_which_readers_set_out_are_made_before_anybody_asks(file, tmp_path, made):
    shelf = str(tmp_path / "shelf")
    with override_settings(TREATYWATCH_EVIDENCE=str(file), TREATYWATCH_SHELF=shelf):
        alive = iter([True] * 40)
        warm(WSGIHandler(), lambda: next(alive, False))
        before = list(made)
        assert {"", "questions/", "editions/", "country/prk/"} <= set(before)
        Client(SERVER_NAME="localhost").get("/country/prk/", headers={"Accept-Encoding": "gzip"})
    assert made == before


def test_every_page_that_is_made_ahead_is_there(file):
    with override_settings(TREATYWATCH_EVIDENCE=str(file)):
        handler = WSGIHandler()
        paths = list(front_pages(opened().library))
        assert len(paths) > 200
        assert {ask(handler, path) for path in paths[:60]} == {200}
