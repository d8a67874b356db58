"""The desk from the command line: made, filled with people, reminded, looked after."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

TREATYWATCH = Path(sys.executable).with_name("treatywatch")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("commanded") / "desk"


def _run(folder, *words):
    command = [TREATYWATCH, "desk", *words, "--folder", folder]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_desk_is_made_with_an_invitation_for_its_administrator_and_people_are_invited(folder):
    names = ("--email", "ann@network.example", "--name", "Ann Example")
    address = ("--address", "https://desk.network.example/")
    made = _run(folder, "init", *names, *address)
    assert re.fullmatch(
        r"Ann Example joins at https://desk\.network\.example/join/[\w-]{43}/\n", made.stdout
    ), made.stderr
    assert (folder / "secret-key").stat().st_mode & 0o777 == 0o600
    asked = ("invite", *names, "--role", "researcher")
    assert _run(folder, *asked, "--country", "PRK").stdout.startswith("http://127.0.0.1:8001/join/")
    refused = _run(folder, *asked, "--country", "XXX")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "Not a country: XXX" in refused.stderr
    assert json.loads(_run(folder, "people", "--json").stdout) == []
    assert _run(folder, "remind").stdout == ""


def test_a_desk_that_cannot_be_used_says_why(tmp_path):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "secret-key").write_text("x" * 80)
    (tmp_path / "desk" / "secret-key").chmod(0o644)
    refused = _run(tmp_path / "desk", "people")
    assert refused.returncode == 2
    assert "chmod 600" in refused.stderr
    assert "Traceback" not in refused.stderr
