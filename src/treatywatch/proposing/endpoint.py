"""An OpenAI-compatible endpoint: one question, one answer, and every way in which it can fail."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from treatywatch.model import TreatywatchError

LARGEST_ANSWER = 1_000_000
_ATTEMPTS = 3
_LONGEST_WAIT = 30.0
_BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
_NOT_ALLOWED = frozenset({401, 402, 403, 404})
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
Message = dict[str, str]


class EndpointFailed(TreatywatchError):
    """The endpoint cannot be used as it was named: every further question would fail too."""


class NoAnswer(TreatywatchError):
    """One question got no usable answer; the next one may."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask: the base address, the model, the key, and how long to wait for an answer.

    `timeout` is in seconds, for the whole answer. The key goes to this address only: redirects
    are not followed, and without TLS it goes to this machine only. Nothing of it is ever shown.
    """

    url: str
    model: str
    key: str = ""
    timeout: float = 60.0

    def __post_init__(self) -> None:
        """Refuse an address that is none, or one that would send the key in the open."""
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            mend = "give a base address such as https://host/v1"
            raise EndpointFailed("is no address of an endpoint", self.url, mend)
        if parts.username or parts.password:
            mend = "give the key by its environment variable"
            raise EndpointFailed("must not hold a password", parts.hostname, mend)
        if self.key and parts.scheme == "http" and parts.hostname not in _HERE:
            mend = "use https, or an endpoint on this machine"
            raise EndpointFailed("would send the key in the open", self.url, mend)

    @property
    def address(self) -> str:
        """Where questions are sent."""
        return f"{self.url.rstrip('/')}/chat/completions"


def ask(
    endpoint: Endpoint,
    messages: Sequence[Message],
    *,
    wait: Callable[[float], None] = time.sleep,
) -> object:
    """Ask one question and return the JSON that the model answered with.

    An endpoint that is busy is asked again, after as long as it wants, at most half a minute.
    Raises NoAnswer for an answer that is none, EndpointFailed where the endpoint cannot be used.
    """
    body = {"model": endpoint.model, "messages": list(messages), "temperature": 0}
    problem = ""
    for attempt in range(_ATTEMPTS):
        try:
            status, headers, raw = _post(endpoint, body)
        except httpx.HTTPError as error:
            problem = f"the endpoint does not answer: {type(error).__name__}"
            wait(_pause(attempt, None))
            continue
        if status in _BUSY:
            problem = f"the endpoint is busy or broken ({status})"
            wait(_pause(attempt, headers.get("retry-after")))
            continue
        _refuse(endpoint, status)
        return _content(raw)
    raise NoAnswer(problem, endpoint.url)


def _post(endpoint: Endpoint, body: object) -> tuple[int, httpx.Headers, bytes]:
    """Send the question and read the answer, no longer and no larger than it may be."""
    headers = {"authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    ends = time.monotonic() + endpoint.timeout
    with (
        httpx.Client(timeout=endpoint.timeout, follow_redirects=False, trust_env=False) as client,
        client.stream("POST", endpoint.address, json=body, headers=headers) as response,
    ):
        raw = bytearray()
        for piece in response.iter_bytes():
            raw += piece
            if len(raw) > LARGEST_ANSWER:
                raise NoAnswer(f"the answer is larger than {LARGEST_ANSWER:,} bytes", endpoint.url)
            if time.monotonic() > ends:
                raise httpx.ReadTimeout("the answer takes too long")
        return response.status_code, response.headers, bytes(raw)


def _pause(attempt: int, wanted: str | None) -> float:
    """Return how many seconds to wait before the next attempt."""
    if wanted is not None and wanted.strip().isdecimal():
        return min(float(wanted), _LONGEST_WAIT)
    return float(2**attempt)


def _refuse(endpoint: Endpoint, status: int) -> None:
    if status in _NOT_ALLOWED:
        mend = "check the address, the model and the key"
        raise EndpointFailed(f"refuses to answer ({status})", endpoint.url, mend)
    if 300 <= status < 400:
        mend = "name the address that it leads to yourself, if you trust it"
        raise EndpointFailed("leads elsewhere, which is not followed", endpoint.url, mend)
    if status != 200:
        raise NoAnswer(f"the endpoint answers with {status}", endpoint.url)


def _content(raw: bytes) -> object:
    """Take the model's words out of the answer and read them as JSON."""
    outer = _json(raw, "the answer")
    try:
        choice = outer["choices"][0]
        message = choice["message"]
        content = message["content"]
    except (KeyError, IndexError, TypeError) as error:
        raise NoAnswer("the answer has no message") from error
    if message.get("refusal"):
        raise NoAnswer("the model refuses")
    if choice.get("finish_reason") not in {None, "stop"}:
        raise NoAnswer(f"the answer breaks off ({str(choice['finish_reason'])[:30]})")
    if not isinstance(content, str) or not content.strip():
        raise NoAnswer("the answer is empty")
    return _json(_unfenced(content), "the model's answer")


def _json(text: str | bytes, what: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NoAnswer(f"{what} is no JSON") from error


def _unfenced(content: str) -> str:
    """Take off the fence that models like to put around code."""
    lines = content.strip().splitlines()
    if len(lines) > 2 and lines[0].startswith("```") and lines[-1].strip() == "```":
        return "\n".join(lines[1:-1])
    return content
