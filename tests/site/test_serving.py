"""`serve`: says where it can be reached, and nothing else."""

import socket
import subprocess
import sys
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from treatywatch.model import InvalidEvidence
from treatywatch.site import AddressTaken, serve

SERVE = """
import sys
from pathlib import Path
from treatywatch.site import serve
serve(Path(sys.argv[1]), port=0, workers=1, announce=lambda words: print(words, flush=True))
"""


@pytest.fixture(scope="module")
def served(file):
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        words = process.stdout.readline()
        yield next(word for word in words.split() if word.startswith("http"))
        process.terminate()
        rest, complaints = process.communicate(timeout=20)
        assert (rest, complaints) == ("", "")


def test_the_address_that_is_announced_answers(served):
    with urlopen(served, timeout=10) as answer:
        assert "North Korea" in answer.read().decode()


def test_the_style_sheet_is_served(served):
    with urlopen(served + "static/site.css", timeout=10) as answer:
        assert answer.headers["Content-Type"].startswith("text/css")


def test_what_is_not_there_is_said(served):
    with pytest.raises(HTTPError, match="404"):
        urlopen(served + "nothing/", timeout=10)


def test_a_file_that_is_no_evidence_is_refused_before_anything_is_served(tmp_path):
    with pytest.raises(InvalidEvidence):
        serve(tmp_path / "nothing.evidence", port=0)


def test_an_address_that_is_taken_is_named_with_the_mend(file):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(AddressTaken, match=rf"127.0.0.1:{port}.*--port"):
            serve(file, port=port)
