"""The API: what it answers is what the evidence file holds, in the shapes that it promises."""

import os

import pytest
from django.test import override_settings

from treatywatch.store import open_evidence

API = "/api/v1"


@pytest.fixture
def ask(client, monkeypatch):
    """Ask the API; the rate limit stands aside."""
    from ninja.throttling import AnonRateThrottle

    monkeypatch.setattr(AnonRateThrottle, "allow_request", lambda *_: True)
    return lambda path, **fields: client.get(f"{API}{path}", fields)


def test_claims_are_those_of_the_evidence_page_by_page(ask, evidence):
    found, fields = [], {"limit": 3}
    while True:
        answer = ask("/claims", **fields).json()
        found += answer["items"]
        assert len(answer["items"]) <= 3
        if answer["cursor"] is None:
            break
        fields["cursor"] = answer["cursor"]
    wanted = [(o.report, o.claim.question, o.claim.assertion) for o in evidence.occurrences()]
    assert [(c["report"], c["question"], c["assertion"]) for c in found] == wanted


def test_the_next_address_leads_to_the_next_page(ask, client):
    first = ask("/claims", limit=1).json()
    second = client.get(first["next"]).json()
    assert second["items"] != first["items"]


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ({"question": "use"}, lambda c: c["question"] == "use"),
        ({"certainty": "flat"}, lambda c: c["certainty"] == "flat"),
        ({"edition": 1999}, lambda c: c["edition"] == 1999),
        ({"as_of": "2010-06-01"}, lambda c: c["edition"] <= 2010),
        ({"country": "prk", "answer": "no"}, lambda c: c["answer"] == "no"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else "",
)
def test_filters_narrow(ask, fields, fits):
    items = ask("/claims", limit=200, **fields).json()["items"]
    assert items
    assert all(fits(item) for item in items)


@pytest.mark.parametrize(
    ("path", "fields", "status"),
    [
        ("/claims", {"limit": 0}, 422),
        ("/claims", {"limit": "many"}, 422),
        ("/claims", {"certainty": "quite"}, 422),
        ("/claims", {"cursor": "abc"}, 400),
        ("/reports/nothing", {}, 404),
        ("/nothing", {}, 404),
        ("/votes/xxx", {}, 404),
        ("/status/none", {}, 404),
        ("/search", {}, 422),
        ("/search", {"q": " "}, 422),
        ("/search", {"year": "last"}, 422),
        ("/search", {"part": "chapter"}, 422),
    ],
)
def test_an_error_is_a_problem_in_the_standard_shape(ask, path, fields, status):
    answer = ask(path, **fields)
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status
    assert body["detail"]
    assert body["instance"] == f"{API}{path}"


def test_a_search_goes_over_sentences_notes_and_sources(ask):
    items = ask("/search", q="harbour", limit=200).json()["items"]
    assert [item["part"] for item in items] == ["note", "note", "source", "source"]
    assert [item["part"] for item in ask("/search", part="source").json()["items"]] == [
        "source"
    ] * len(ask("/sources").json()["items"])


def test_what_a_search_asks_of_a_claim_holds_of_one_claim(ask, evidence):
    for one in {(o.claim.question, o.claim.certainty.value) for o in evidence.occurrences()}:
        fields = dict(zip(("question", "certainty"), one, strict=True))
        for item in ask("/search", limit=200, **fields).json()["items"]:
            assert one in {(c["question"], c["certainty"]) for c in item["claims"]}


def test_a_cursor_of_another_question_is_refused(ask):
    cursor = ask("/claims", limit=1).json()["cursor"]
    assert ask("/claims", limit=1, question="use", cursor=cursor).status_code == 400


def test_an_answer_that_is_known_is_not_sent_again(ask, client):
    first = ask("/claims", limit=2)
    again = client.get(f"{API}/claims", {"limit": 2}, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_the_status_is_that_of_the_day(ask):
    before = ask("/status/mbt", country="AFG", as_of="2002-01-01").json()[0]
    after = ask("/status/mbt", country="AFG", as_of="2004-01-01").json()[0]
    assert (before["status"], after["status"]) == ("not-party", "party")


def test_the_votes_are_those_of_the_register(ask):
    from treatywatch.register import load_register

    votes = ask("/votes/sau").json()
    assert [v["resolution"] for v in votes] == [v.resolution for v in load_register().votes("SAU")]


def test_why_a_sentence_was_coded_so_is_told(ask, evidence_path):
    with open_evidence(evidence_path) as evidence:
        slug = evidence.report_slugs()[0]
        start = evidence.claiming(slug)[0]
        claims = [c for c in evidence.claims(slug) if c.sentence.start == start]
    with override_settings(TREATYWATCH_EVIDENCE=str(evidence_path)):
        told = ask(f"/reports/{slug}/sentences/{start}/coding").json()
    assert (told["report"], told["start"], told["why_not"]) == (slug, start, "")
    assert [c["question"] for c in told["explanation"]["claims"]] == [c.question for c in claims]
    claimed = [c for c in told["explanation"]["considered"] if c["outcome"] == "claimed"]
    assert {one["rule"] for one in claimed} >= {claim.rule for claim in claims}


def test_where_it_cannot_be_told_the_reason_is(ask, evidence):
    slug = evidence.report_slugs()[0]
    start = evidence.claiming(slug)[0]
    told = ask(f"/reports/{slug}/sentences/{start}/coding").json()
    assert (told["codebook"], told["sentence"], told["explanation"]) == ("1", None, None)
    assert "the codebook 1" in told["why_not"]


def test_a_place_where_no_sentence_begins_is_a_problem(ask, evidence):
    answer = ask(f"/reports/{evidence.report_slugs()[0]}/sentences/1/coding")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_nothing_can_be_written(client):
    for method in ("post", "put", "delete", "patch"):
        assert getattr(client, method)(f"{API}/claims").status_code == 405


def test_who_asks_too_often_is_told_when_to_come_back(client):
    from django.core.cache import cache

    from treatywatch.site.api.api import RATE

    cache.clear()
    most = int(RATE.split("/")[0])
    answers = [client.get(f"{API}/votes/xxx").status_code for _ in range(most)]
    assert set(answers) == {404}
    refused = client.get(f"{API}/votes/xxx")
    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 0
    cache.clear()


def test_whatever_is_asked_the_answer_is_as_described(file, monkeypatch):
    """Schemathesis over every operation: no failure, nothing outside the description."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "treatywatch.site.settings"
    import django
    import schemathesis
    from django.core.wsgi import get_wsgi_application
    from django.test import override_settings
    from hypothesis import HealthCheck, Phase, given, settings
    from ninja.throttling import AnonRateThrottle
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    from treatywatch.site import settings as project

    django.setup()
    monkeypatch.setattr(AnonRateThrottle, "allow_request", lambda *_: True)
    asked = 0
    plain = [one for one in project.MIDDLEWARE if "gzip" not in one]  # WSGI is not unpacked here
    changed = {"TREATYWATCH_EVIDENCE": str(file), "ALLOWED_HOSTS": ["*"], "MIDDLEWARE": plain}
    with override_settings(**changed):
        schema = schemathesis.openapi.from_wsgi(f"{API}/openapi.json", get_wsgi_application())
        for operation in schema.get_all_operations():
            strategy = operation.ok().as_strategy()

            @given(case=strategy)
            @settings(
                max_examples=12,
                deadline=None,
                derandomize=True,
                database=None,
                phases=[Phase.explicit, Phase.generate],
                suppress_health_check=list(HealthCheck),
            )
            def answers_as_described(case):
                # No schema can tell a cursor of this question from any other word.
                case.call_and_validate(excluded_checks=[positive_data_acceptance])

            answers_as_described()
            asked += 1
    assert asked == 12


def test_every_list_of_the_api_is_a_table_of_the_open_data(client):
    from treatywatch.tables import TABLES

    paths = client.get(f"{API}/openapi.json").json()["paths"]
    lists = {path.removeprefix(API).strip("/").split("/")[0] for path in paths} - {"", "search"}
    as_tables = {"status": "acts"}  # a status is computed from the acts of a state
    assert {as_tables.get(name, name) for name in lists} <= {table.name for table in TABLES}
    assert lists >= {"reports", "claims", "sources", "findings", "changes", "votes"}
