"""A server that is killed, a disk that is full, two at once: nothing that was saved is lost."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
import threading
import time
import urllib.error
from pathlib import Path

import pytest

from .served import Line, Served

pytestmark = pytest.mark.django_db
needs_files = pytest.mark.skipif(
    bool(os.environ.get("TREATYWATCH_DESK_DATABASE")),
    reason="a full disk of a PostgreSQL server is the server's; see test_saving for what follows",
)
SENTENCE = "This is sentence number {} of a report that somebody writes on.\n\n"


def _text(number: int) -> str:
    return "".join(SENTENCE.format(n) for n in range(number + 1))


class Writer(threading.Thread):
    """Saves again and again, each time a longer text, and remembers what was answered."""

    def __init__(self, line, path: str) -> None:
        super().__init__()
        self.line, self.path = line, path
        self.answered: list[int] = []
        self.sent = 0

    def run(self) -> None:
        for number in range(10_000):
            self.sent = number
            fields = {"text": _text(number), "parent": number, "key": f"killed-{number:08}"}
            try:
                status, answer = self.line.post(self.path, fields)
            except (urllib.error.URLError, http.client.HTTPException, OSError):
                return
            assert status == 200, answer
            self.answered.append(json.loads(answer)["version"])


def test_a_server_that_is_killed_while_it_saves_keeps_what_it_answered(tmp_path):
    desk = Served(tmp_path / "desk")
    try:
        line = desk.sign_in("second")
        path = _draft_path(line)
        writer = Writer(line, f"{path}save/")
        writer.start()
        while len(writer.answered) < 12 and writer.is_alive():
            time.sleep(0.01)
        desk.kill()
        writer.join(timeout=30)
        assert writer.answered == list(range(1, len(writer.answered) + 1))
        assert len(writer.answered) >= 12
        desk.start()
        _what_is_there_is_whole(desk, path, writer)
    finally:
        desk.kill()


def _what_is_there_is_whole(desk: Served, path: str, writer: Writer) -> None:
    line = desk.sign_in("second")
    listed = re.findall(rf'href="{path}versions/([0-9]+)/"', line.get(f"{path}versions/"))
    numbers = sorted({int(number) for number in listed})
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(writer.answered) <= len(numbers) <= writer.sent + 1
    for number in numbers:
        assert line.get(f"{path}versions/{number}/draft.md").strip() == _text(number - 1).strip()
    last = {"text": _text(writer.sent), "parent": writer.sent, "key": f"killed-{writer.sent:08}"}
    for _ in range(2):  # whoever got no answer sends it again, perhaps twice
        status, answer = line.post(f"{path}save/", last)
        assert (status, json.loads(answer)["version"]) == (200, writer.sent + 1)
    treatywatch = Path(sys.executable).with_name("treatywatch")
    command = [treatywatch, "desk", "audit", "verify", "--folder", desk.folder]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=desk.environment
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _draft_path(line: Line) -> str:
    """Return where the draft stands that a demo person has to write."""
    return f"/reports/{re.search('/reports/([0-9]+)/', line.get('/board/'))[1]}/draft/"


@needs_files
def test_a_full_disk_is_said_and_the_text_can_be_sent_again(tmp_path):
    desk = Served(tmp_path / "desk")
    try:
        line = desk.sign_in("second")
        path = _draft_path(line)
        first = {"text": "It has mines.\n", "parent": 0, "key": "before-it-is-full"}
        assert line.post(f"{path}save/", first)[0] == 200
        desk.fill_disk(room=50_000)
        text = _text(5000)
        sent = {"text": text, "parent": 1, "key": "while-it-is-full"}
        status, page = line.post(f"{path}edit/", sent)
        assert status == 507
        assert SENTENCE.format(4999).strip() in page
        status, answer = line.post(f"{path}save/", sent)
        assert (status, json.loads(answer)["saved"]) == (507, False)
        desk.empty_disk()
        assert line.get(f"{path}versions/1/draft.md") == first["text"]
        status, answer = line.post(f"{path}save/", sent)
        assert (status, json.loads(answer)["version"]) == (200, 2)
        assert line.get(f"{path}versions/2/draft.md").strip() == text.strip()
    finally:
        desk.kill()


def test_two_who_save_at_the_same_moment_both_have_their_text_kept(served):
    base = "It has mines. It says so. Nobody asked.\n"
    texts = {
        "a-save-of-a": base.replace("has mines", "has many mines"),
        "a-save-of-b": base.replace("Nobody", "Somebody"),
    }
    lines = {key: served.sign_in("second") for key in texts}
    path = _draft_path(lines["a-save-of-a"])
    start = {"text": base, "parent": 0, "key": "the-beginning"}
    assert lines["a-save-of-a"].post(f"{path}save/", start)[0] == 200
    together = threading.Barrier(len(texts))
    answers: dict[str, tuple[int, str]] = {}

    def write(key: str) -> None:
        together.wait()
        fields = {"text": texts[key], "parent": 1, "key": key}
        answers[key] = lines[key].post(f"{path}save/", fields)

    threads = [threading.Thread(target=write, args=(key,)) for key in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {status for status, _ in answers.values()} == {200}
    newest = max(json.loads(answer)["version"] for _, answer in answers.values())
    kept = [lines["a-save-of-a"].get(f"{path}versions/{n}/draft.md") for n in (1, 2, 3, newest)]
    assert kept[-1] == "It has many mines. It says so. Somebody asked.\n"
    assert set(kept) >= {base, *texts.values()}
