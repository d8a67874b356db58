"""Pages are kept until the evidence file changes, and never beyond."""

import gzip
import shutil

import pytest
from django.http import HttpResponse
from django.test import override_settings

from treatywatch.site.keeping import Shelf


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


def test_the_shelf_holds_no_more_than_it_may():
    shelf = Shelf(most=250)
    for number in range(5):
        assert shelf.find((str(number), False), (1, 1, 1)) is None
        shelf.keep((str(number), False), (1, 1, 1), HttpResponse(b"x" * 100))
    kept = [n for n in range(5) if shelf.find((str(n), False), (1, 1, 1)) is not None]
    assert kept == [3, 4]
    assert shelf.find(("4", False), (2, 2, 2)) is None
