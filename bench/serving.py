"""How long twenty readers wait for pages and searches of `serve`, measured by wrk on loopback."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote_plus
from urllib.request import urlopen

from bench.measures import Measure
from bench.searching import QUERIES
from treatywatch.publish.library import open_library
from treatywatch.publish.sitemap import addresses, page_at

CLIENTS = 20
_SERVE = """
import sys
from pathlib import Path
from treatywatch.site import serve
serve(Path(sys.argv[1]), port=0, workers=2, announce=lambda words: print(words, flush=True))
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
_KINDS = ("home", "country", "question", "report", "sentence", "source", "treaty", "votes")


def measure(evidence: Path, pages: int, seconds: int = 20) -> Iterator[Measure]:
    """Yield median and 95th percentile in milliseconds; nothing where wrk is not installed."""
    if not shutil.which("wrk"):
        return
    paths = _paths(evidence, pages)
    command = [sys.executable, "-c", _SERVE, str(evidence)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            words = process.stdout.readline() if process.stdout else ""
            address = next(word for word in words.split() if word.startswith("http"))
            for what, asked in paths.items():
                for path in asked:  # once, so that both processes have begun to keep pages
                    with urlopen(address.rstrip("/") + path, timeout=120) as answer:
                        answer.read()
                _ask(address, asked, 5)
                yield from _rows(what, _ask(address, asked, seconds))
        finally:
            process.terminate()
            process.wait()


def _paths(evidence: Path, pages: int) -> dict[str, list[str]]:
    library = open_library(evidence)
    every = [one for one in addresses(library) if one.kind in _KINDS]
    some = every[:: max(1, len(every) // max(1, min(pages, 300)))]
    site = [f"/{page_at(library, one).path}" for one in some]
    countries = [country.code for country in library.evidence.countries()][:20]
    searches = [f"/search/?q={quote_plus(query)}" for query in QUERIES]
    searches += [f"{path}&country={code}" for path in searches for code in countries]
    return {"pages": site, "search": searches}


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
