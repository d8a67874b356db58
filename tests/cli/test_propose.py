"""From an uncoded sentence to an accepted claim, by the commands that a user types."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from treatywatch.publish.library import open_library
from treatywatch.publish.rendering import markup
from treatywatch.publish.sitemap import Address, page_at

PAGE = """Belgium

Mine Ban Policy

Last updated: 1 May 2019

Policy

Belgium gave the treaty its blessing.[1]
The sun shone on the delegation.

[1] Statement of Belgium, Fourth Review Conference, Oslo, 26 November 2019.
"""
BLESSING = {
    "question": "position",
    "answer": "supports-ban",
    "certainty": "flat",
    "speaker": "monitor",
    "quote": "gave the treaty its blessing",
}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "2019-belgium.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


@pytest.fixture
def url() -> Iterator[str]:
    """A model that proposes the same claim of every sentence, whether it says so or not."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            message = {"content": json.dumps({"claims": [BLESSING]})}
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"choices": [{"message": message}]}).encode())

        def log_message(self, *_: object) -> None:
            """Keep silent."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    server.server_close()
    thread.join()


def test_it_is_off_unless_an_endpoint_is_named(treatywatch, page: Path, tmp_path: Path) -> None:
    ran = treatywatch("propose", page, "--out", tmp_path / "p.jsonl")
    assert ran.code == 2
    assert "--url" in ran.err
    assert not (tmp_path / "p.jsonl").exists()


def test_from_a_sentence_to_a_claim(treatywatch, page: Path, url: str, tmp_path: Path) -> None:
    out, log, evidence = (tmp_path / name for name in ("p.jsonl", "d.jsonl", "e.db"))
    ask = ("propose", page, "--out", out, "--url", url, "--model", "small", "--json")
    told = treatywatch(*ask).json
    assert (told["asked"], told["proposals"]) == (2, 1)
    assert sum(told["thrown_out"].values()) == 1, "the other sentence does not hold the words"
    assert treatywatch(*ask).json["known"] == 2, "what was answered is not asked again"

    (listed,) = treatywatch("proposals", "list", out, "--json").json
    assert (listed["state"], listed["model"]) == ("open", "small")
    build = ("build", page, "--out", evidence, "--json")
    assert treatywatch(*build).json["claims"] == 0, "a proposal is no claim"

    key = listed["proposal"]
    by_ann = ("--by", "Ann", "--decisions", log)
    done = treatywatch("proposals", "decide", out, key, "accept", "--reason", "It does.", *by_ann)
    assert done.out.strip() == f"{key}: accepted"
    assert treatywatch("proposals", "list", out, "--decisions", log, "--json").json == []
    assert treatywatch(*build, "--decisions", log).json["claims"] == 1
    library = open_library(evidence)
    (slug,) = library.evidence.report_slugs()
    (claim,) = library.evidence.claims(slug)
    assert (claim.answer, claim.status.value) == ("supports-ban", "accepted")
    shown = markup(page_at(library, Address("sentence", (slug, claim.sentence.start))))
    assert "Accepted by Ann" in shown
    assert "(proposed by the model small)" in shown

    page.write_text(PAGE.replace("blessing", "full blessing"), encoding="utf-8")
    assert treatywatch(*build, "--decisions", log).json["claims"] == 0
    rules = [f["rule"] for f in treatywatch("check", evidence, "--json").json]
    assert "decisions.asked-again" in rules


def test_a_key_that_is_no_proposal_is_an_error(treatywatch, tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text("", encoding="utf-8")
    ran = treatywatch(
        *("proposals", "decide", tmp_path / "p.jsonl", "abc", "reject"),
        *("--reason", "x", "--by", "Ann", "--decisions", tmp_path / "d.jsonl"),
    )
    assert ran.code == 2
    assert "holds no proposal abc" in ran.err
    assert not (tmp_path / "d.jsonl").exists()


def test_an_endpoint_that_is_not_there_ends_the_run(treatywatch, page: Path, tmp_path, monkeypatch):
    monkeypatch.setattr("time.sleep", lambda _: None)
    more = " ".join(f"The sun shone on guest {n}." for n in range(9))
    page.write_text(PAGE.replace("The sun shone on the delegation.", more), encoding="utf-8")
    ran = treatywatch(
        *("propose", page, "--out", tmp_path / "p.jsonl", "--timeout", "2"),
        *("--url", "http://127.0.0.1:9/v1", "--model", "small"),
    )
    assert ran.code == 2
    assert "fails again and again: the endpoint does not answer" in ran.err
