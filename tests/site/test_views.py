"""The site as a server answers: addresses, errors, headers."""

import pytest

REPORT = "/reports/landmine-monitor-2021-prk-country-report/"
GOOD = [
    "/",
    "/reading/",
    "/search/",
    "/search/?q=mines&country=prk&edition=1999",
    "/search/?q=mines&page=2",
    REPORT,
    "/country/prk/",
    "/country/PRK/",
    "/country/prk/compare/1999/2021/",
    "/findings/",
    "/findings/rule/notes.lost-definition/",
    "/findings/country/prk/",
    "/findings/edition/2021/",
    "/sources/",
    "/sources/harbour-post-1/",
]
GONE = [
    "/nothing/",
    "/reports/nothing/",
    "/reports/../settings.py/",
    "/country/xyz/",
    "/country/prk/compare/2021/1999/",
    "/findings/rule/no.such/",
    "/findings/edition/1900/",
    "/sources/nothing/",
    "/sources/<script>/",
    "/search/?q=a&edition=x",
    "/search/?q=a&page=-1",
    "/search/?q=a&page=0",
    "/search/?q=a&page=99999999999999999999",
    "/search/?q=a&edition=%F0%9D%9F%8F",
]


@pytest.mark.parametrize("address", GOOD)
def test_an_address_that_leads_somewhere(client, address):
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/html; charset=utf-8")


@pytest.mark.parametrize("address", GONE)
def test_an_address_that_leads_nowhere_is_a_page_in_the_same_dress(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Not in this evidence file" in answer.content.decode()
    assert 'class="masthead"' in answer.content.decode()
    assert "<script>" not in answer.content.decode()


def test_the_not_found_page_links_back_from_any_depth(client):
    assert 'href="../../"' in client.get("/a/b/c").content.decode()


def test_an_address_without_its_slash_is_led_to_the_page(client):
    answer = client.get("/country/prk")
    assert (answer.status_code, answer["Location"]) == (301, "/country/prk/")


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_there_is_nothing_to_write(client, method):
    assert getattr(client, method)("/").status_code == 405


def test_only_known_hosts_are_answered(client):
    assert client.get("/", SERVER_NAME="elsewhere.example").status_code == 400


def test_what_goes_wrong_is_a_page_that_says_nothing_of_the_inside(client, monkeypatch):
    from treatywatch.site import views

    def fail():
        raise RuntimeError("secret words")

    monkeypatch.setattr(views, "opened", fail)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "could not be made" in answer.content.decode()
    assert "secret" not in answer.content.decode()


@pytest.mark.parametrize("address", ["/", REPORT, "/nothing/"])
def test_headers_allow_nothing_that_is_not_needed(client, address):
    answer = client.get(address)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "camera=()" in answer["Permissions-Policy"]
    assert "Set-Cookie" not in answer


def test_a_page_that_the_browser_has_is_not_sent_again(client):
    first = client.get(REPORT)
    again = client.get(REPORT, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_page_is_small(client):
    assert len(client.get(REPORT).content) < 100_000


def test_an_evidence_file_that_is_replaced_is_read_anew(client, file, tmp_path, handmade):
    import shutil

    from django.test import override_settings

    from treatywatch.store import write_evidence

    here = tmp_path / "moving.evidence"
    shutil.copy(file, here)
    with override_settings(TREATYWATCH_EVIDENCE=str(here)):
        assert "Landmine Monitor 1999" in client.get("/country/prk/").content.decode()
        write_evidence([handmade.later()], out=here, sources={}, meta={})
        assert client.get("/country/prk/compare/1999/2021/").status_code == 200
        assert "Landmine Monitor 1999" not in client.get("/country/prk/").content.decode()
