"""A desk in a process of its own, with demo people: to be asked over the line, and to be killed."""

from __future__ import annotations

import http.cookiejar
import os
import re
import resource
import signal
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import psycopg

from treatywatch.desk.demo import PASSWORD

_SERVE = """
import sys
from pathlib import Path
from treatywatch.desk.starting import migrate, start
from treatywatch.desk.serving import serve
folder = Path(sys.argv[1])
start(folder, local=True)
migrate()
from treatywatch.desk.demo import furnish
furnish()
serve(folder, port=0, workers=1, announce=lambda words: print(words, flush=True))
"""
_ADDRESS = re.compile(r"http://[0-9.]+:[0-9]+")


class Served:
    """A served desk. What it was told stays in its folder, or in the database of the run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._database = _fresh_database(folder)
        self.start()

    @property
    def environment(self) -> dict[str, str]:
        """What a command at this desk needs to know."""
        own = {"TREATYWATCH_DESK_HOSTS": "127.0.0.1", "TREATYWATCH_DESK_DATABASE": self._database}
        return {**os.environ, **own}

    def start(self) -> None:
        """Start it, or start it again; its address is another one then."""
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(self.folder)],
            stdout=subprocess.PIPE,
            text=True,
            env=self.environment,
            start_new_session=True,
        )
        line = self._process.stdout.readline()
        self.address = _ADDRESS.search(line)[0]

    def fill_disk(self, room: int) -> None:
        """Leave it room for so many bytes in the largest of its files, and none beyond."""
        largest = max(path.stat().st_size for path in self.folder.iterdir())
        self._limit(largest + room)

    def empty_disk(self) -> None:
        """Let it write as much as it wants again."""
        self._limit(resource.RLIM_INFINITY)

    def _limit(self, most: int) -> None:
        for stat in Path("/proc").glob("[0-9]*/stat"):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[3]) == self._process.pid:  # its session
                limits = (most, resource.RLIM_INFINITY)
                resource.prlimit(int(stat.parent.name), resource.RLIMIT_FSIZE, limits)

    def kill(self) -> None:
        """Kill it with all its processes, in the middle of whatever they do."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process.stdout.close()

    def sign_in(self, who: str) -> Line:
        """Return a line on which a demo person is signed in."""
        line = Line(self.address)
        line.get("/account/login/")
        line.post("/account/login/", {"login": f"{who}@desk.example", "password": PASSWORD})
        return line


class Line:
    """A browser without a window."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._cookies = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self._cookies)
        )

    def get(self, path: str) -> str:
        """Return a page."""
        with self._opener.open(self._address + path, timeout=30) as answer:
            return answer.read().decode()

    def post(self, path: str, fields: dict[str, object]) -> tuple[int, str]:
        """Send a form and return the status and the page that came back."""
        token = next(c.value for c in self._cookies if c.name == "csrftoken")
        data = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token}).encode()
        try:
            with self._opener.open(self._address + path, data, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


def _fresh_database(folder: Path) -> str:
    """Return the address of a database of its own on the server of the run; none on SQLite."""
    address = os.environ.get("TREATYWATCH_DESK_DATABASE", "")
    if not address:
        return ""
    name = f"served_{abs(hash(folder))}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return address.replace("/postgres?", f"/{name}?")
