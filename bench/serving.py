"""How long twenty readers wait for pages and searches of `serve`, measured by wrk on loopback."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from urllib.parse import quote_plus
from urllib.request import Request, urlopen

from bench.measures import Measure
from bench.searching import QUERIES
from treatywatch.publish.library import open_library
from treatywatch.publish.sitemap import Address, addresses, page_at

CLIENTS = 20
_SERVE = """
import sys
from pathlib import Path
from treatywatch.site import serve
serve(Path(sys.argv[1]), port=0, announce=lambda words: print(words, flush=True))
"""
_SCRIPT = """
local paths = {}
for line in io.lines("%s") do paths[#paths + 1] = line end
local n = 0
request = function()
  n = n + 1
  return wrk.format("GET", paths[(n * 7919) %% #paths + 1], {["Accept-Encoding"] = "gzip"})
end
done = function(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.timeout
  io.write(string.format("p50=%%f p95=%%f requests=%%d errors=%%d\\n",
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, summary.requests, failed))
end
"""
_MOST = {
    "report": 150,
    "sentence": 300,
    "source": 100,
    "history": 60,
    "comparison": 40,
    "findings-of-rule": 40,
    "findings-of-country": 40,
    "findings-of-edition": 40,
    "sources": 40,
}
"""Of these kinds so many pages, spread over all; of the kinds named below, every one."""
_ALL = ("home", "questions", "question", "editions", "edition", "country", "treaty", "treaty-then")
_ALSO = ("votes", "findings", "about", "corpus", "downloads", "reading", "beside")


def measure(evidence: Path, pages: int, seconds: int = 20) -> Iterator[Measure]:
    """Yield median and 95th percentile in milliseconds; nothing where wrk is not installed.

    `pages` bounds how many reports, sentences, sources and so on are asked for. The first figures
    are those of a server that has just been started and makes its front pages beside, the second
    those of the same one when every page was asked for once.
    """
    if not shutil.which("wrk"):
        return
    site, searches = _pages(evidence, pages), _searches(evidence)
    command = [sys.executable, "-c", _SERVE, str(evidence)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            words = process.stdout.readline() if process.stdout else ""
            address = next(word for word in words.split() if word.startswith("http"))
            yield from _rows("pages, just started", _ask(address, site, seconds))
            _ask_once(address, site)
            yield from _rows("pages, each asked for before", _ask(address, site, seconds))
            yield from _rows("search, first asked", _ask(address, searches, seconds))
            _ask_once(address, searches)
            yield from _rows("search, each asked before", _ask(address, searches, seconds))
        finally:
            process.terminate()
            process.wait()


def _pages(evidence: Path, pages: int) -> list[str]:
    """Return what readers ask for: every page to set out from, and some of all others, mixed."""
    library = open_library(evidence)
    by_kind: dict[str, list[Address]] = {}
    for one in addresses(library):
        by_kind.setdefault(one.kind, []).append(one)
    chosen = [one for kind in (*_ALL, *_ALSO) for one in by_kind.get(kind, [])]
    for kind, most in _MOST.items():
        every = by_kind.get(kind, [])
        chosen += every[:: max(1, -(-len(every) // max(1, min(pages, most))))]
    paths = [f"/{page_at(library, one).path}" for one in chosen]
    Random(1).shuffle(paths)
    return paths


def _searches(evidence: Path) -> list[str]:
    library = open_library(evidence)
    countries = [country.code for country in library.evidence.countries()][:20]
    searches = [f"/search/?q={quote_plus(query)}" for query in QUERIES]
    return searches + [f"{path}&country={code}" for path in searches for code in countries]


def _ask_once(address: str, paths: list[str]) -> None:
    for path in paths:
        asked = Request(address.rstrip("/") + path, headers={"Accept-Encoding": "gzip"})
        with urlopen(asked, timeout=120) as answer:
            answer.read()


def _ask(address: str, paths: list[str], seconds: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        listed, script = Path(folder) / "paths", Path(folder) / "ask.lua"
        listed.write_text("\n".join(paths), encoding="utf-8")
        script.write_text(_SCRIPT % listed, encoding="utf-8")
        command = ["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds}s", "-s", str(script), address]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in re.findall(r"(\w+)=([\d.]+)", said)}


def _rows(what: str, found: dict[str, float]) -> Iterator[Measure]:
    table = f"{CLIENTS} clients, {what}"
    yield Measure(table, "median", found["p50"], "ms")
    yield Measure(
        table, "95th percentile", found["p95"], "ms", found["p95"] / found["p50"], "median"
    )
    yield Measure(table, "answers that failed", found["errors"], f"of {found['requests']:.0f}")
