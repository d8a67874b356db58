"""A model's endpoint on this machine that answers as a test tells it to, well or badly."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


@dataclass
class Reply:
    """One answer: its status, headers and bytes; `slowly` seconds pass between two bytes."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    slowly: float = 0
    hang_up: bool = False


def said(content: Any, **message: Any) -> Reply:
    """An answer in the usual form whose message holds `content`, as JSON where it is no text."""
    text = content if isinstance(content, str | None) else json.dumps(content)
    finish = message.pop("finish_reason", "stop")
    choice = {"message": {"content": text, **message}, "finish_reason": finish}
    return Reply(json.dumps({"choices": [choice]}).encode())


@dataclass
class Model:
    """The stub: gives its replies one after the other, the last one again and again."""

    url: str
    replies: list[Reply] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def next(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@pytest.fixture
def model() -> Iterator[Model]:
    """The stub server, on a free port."""
    stub = Model("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers["content-length"])
            stub.asked.append(json.loads(self.rfile.read(size)))
            stub.keys.append(self.headers["authorization"])
            stub.paths.append(self.path)
            reply = stub.next()
            if reply.hang_up:
                self.connection.close()
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            _write(self, reply, stub.stop)

        def log_message(self, *_: object) -> None:
            """Keep silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    stub.url = f"http://127.0.0.1:{server.server_port}/v1"
    yield stub
    stub.stop.set()
    server.shutdown()
    server.server_close()
    thread.join()


def _write(handler: BaseHTTPRequestHandler, reply: Reply, stop: threading.Event) -> None:
    pieces = [reply.body]
    if reply.slowly:
        pieces = [bytes([byte]) for byte in reply.body]
    try:
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            if reply.slowly and stop.wait(reply.slowly):
                return
    except OSError:
        return


@pytest.fixture
def waits() -> list[float]:
    """How long the asker wanted to wait, each time."""
    return []


@pytest.fixture
def wait(waits: list[float]) -> Callable[[float], None]:
    """Wait for nothing, but take note."""
    return waits.append
