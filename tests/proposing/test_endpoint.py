"""An endpoint that misbehaves: every way ends in a clear word, none in a claim or a hanging run."""

from __future__ import annotations

import time

import pytest

from treatywatch.proposing.endpoint import (
    LARGEST_ANSWER,
    Endpoint,
    EndpointFailed,
    NoAnswer,
    ask,
)

from .conftest import Model, Reply, said

GOOD = said({"claims": []})
QUESTION = [{"role": "user", "content": "What?"}]


def endpoint(model: Model, **more: object) -> Endpoint:
    return Endpoint(model.url, "small", timeout=5, **more)  # type: ignore[arg-type]


def test_a_good_answer_is_read(model, wait) -> None:
    model.replies = [said({"claims": [1]})]
    assert ask(endpoint(model, key="secret"), QUESTION, wait=wait) == {"claims": [1]}
    assert model.paths == ["/v1/chat/completions"]
    assert model.keys == ["Bearer secret"]
    assert model.asked == [{"model": "small", "messages": QUESTION, "temperature": 0}]


def test_a_fence_around_the_answer_is_taken_off(model, wait) -> None:
    model.replies = [said('```json\n{"claims": []}\n```')]
    assert ask(endpoint(model), QUESTION, wait=wait) == {"claims": []}


UNUSABLE = {
    "no JSON around it": (Reply(b"<html>Welcome</html>"), "the answer is no JSON"),
    "half of a JSON": (Reply(b'{"choices": [{"mess'), "the answer is no JSON"),
    "bytes": (Reply(bytes(range(256))), "the answer is no JSON"),
    "nothing": (Reply(b""), "the answer is no JSON"),
    "JSON of another form": (Reply(b'{"error": "sorry"}'), "no message"),
    "a list": (Reply(b"[]"), "no message"),
    "no choice": (Reply(b'{"choices": []}'), "no message"),
    "a message of null": (Reply(b'{"choices": [{"message": null}]}'), "no message"),
    "a choice that is text": (Reply(b'{"choices": ["yes"]}'), "no message"),
    "deep JSON": (Reply(b"[" * 200_000), "the answer is no JSON"),
    "prose": (said("I think that the state used mines."), "the model's answer is no JSON"),
    "prose around JSON": (said('Here it is: {"claims": []}'), "the model's answer is no JSON"),
    "an empty message": (said("  "), "the answer is empty"),
    "no content": (said(None), "the answer is empty"),
    "content that is no text": (
        Reply(b'{"choices": [{"message": {"content": [1]}}]}'),
        "the answer is empty",
    ),
    "a refusal": (said("", refusal="I cannot help with weapons."), "the model refuses"),
    "a filter": (said("{}", finish_reason="content_filter"), "breaks off (content_filter)"),
    "an answer cut short": (said('{"claims": [', finish_reason="length"), "breaks off (length)"),
    "a strange status": (Reply(b"", 418), "answers with 418"),
    "too large": (Reply(b" " * (LARGEST_ANSWER + 2)), "larger than 1,000,000 bytes"),
}


@pytest.mark.parametrize(("reply", "words"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_an_unusable_answer_says_why(model, wait, waits, reply, words) -> None:
    model.replies = [reply]
    with pytest.raises(NoAnswer, match=r".+") as caught:
        ask(endpoint(model), QUESTION, wait=wait)
    assert words in str(caught.value)
    assert len(model.asked) == 1, "such an answer is not asked for again"
    assert waits == []


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_busy_endpoint_is_asked_again(model, wait, waits, status) -> None:
    model.replies = [Reply(status=status), Reply(status=status), GOOD]
    assert ask(endpoint(model), QUESTION, wait=wait) == {"claims": []}
    assert waits == [1, 2]


def test_it_is_asked_again_when_it_wants_but_not_after_an_hour(model, wait, waits) -> None:
    later = [Reply(status=429, headers={"Retry-After": after}) for after in ("7", "3600")]
    model.replies = [*later, GOOD]
    ask(endpoint(model), QUESTION, wait=wait)
    assert waits == [7, 30]


def test_an_endpoint_that_stays_busy_is_given_up(model, wait) -> None:
    model.replies = [Reply(status=429, headers={"Retry-After": "soon"})]
    with pytest.raises(NoAnswer, match=r"busy or broken \(429\)"):
        ask(endpoint(model), QUESTION, wait=wait)
    assert len(model.asked) == 3


def test_a_connection_that_breaks_is_tried_again(model, wait) -> None:
    model.replies = [Reply(hang_up=True), GOOD]
    assert ask(endpoint(model), QUESTION, wait=wait) == {"claims": []}


@pytest.mark.parametrize("status", [401, 403, 404])
def test_an_endpoint_that_does_not_let_us_in_ends_the_run(model, wait, status) -> None:
    model.replies = [Reply(status=status)]
    with pytest.raises(EndpointFailed, match=rf"refuses to answer \({status}\).*check the address"):
        ask(endpoint(model), QUESTION, wait=wait)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed_and_the_key_goes_nowhere_else(model, wait, status) -> None:
    model.replies = [Reply(status=status, headers={"Location": f"{model.url}/elsewhere"})]
    with pytest.raises(EndpointFailed, match="leads elsewhere"):
        ask(endpoint(model, key="secret"), QUESTION, wait=wait)
    assert model.paths == ["/v1/chat/completions"]


def test_an_answer_that_trickles_in_is_not_waited_for(model, wait) -> None:
    model.replies = [Reply(GOOD.body, slowly=0.05)]
    begins = time.monotonic()
    with pytest.raises(NoAnswer, match="ReadTimeout"):
        ask(Endpoint(model.url, "small", timeout=0.3), QUESTION, wait=wait)
    assert time.monotonic() - begins < 5


def test_nobody_there(wait) -> None:
    with pytest.raises(NoAnswer, match="ConnectError"):
        ask(Endpoint("http://127.0.0.1:9/v1", "small", timeout=2), QUESTION, wait=wait)


@pytest.mark.parametrize(
    ("url", "key", "words"),
    [
        ("", "", "is no address"),
        ("localhost:8080", "", "is no address"),
        ("file:///etc/passwd", "", "is no address"),
        ("http://example.org/v1", "secret", "would send the key in the open"),
        ("https://me:pass@example.org/v1", "", "must not hold a password"),
    ],
)
def test_an_address_that_must_not_be_used_is_refused_without_showing_the_key(url, key, words):
    with pytest.raises(EndpointFailed, match=words) as caught:
        Endpoint(url, "small", key)
    assert "secret" not in str(caught.value)
    assert "pass@" not in str(caught.value)
