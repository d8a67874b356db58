"""How fast a whole edition is published, and as many pages of the same size by Hugo."""

from __future__ import annotations

import json
import re
import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.measures import Measure, run
from bench.sizes import largest_pages
from treatywatch.engine import cores

_MAIN = re.compile(r"<main[^>]*>(.*)</main>", re.DOTALL)
_LAYOUT = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
</head><body><header><nav><ul>
{{ range .Site.Params.menu }}<li><a href="{{ . }}">{{ . }}</a></li>{{ end }}
</ul></nav></header><main>{{ .Content }}</main>
<footer><p>{{ .Title }}, {{ .Site.Title }}</p></footer></body></html>
"""
_CONFIG = """baseURL = "/"
title = "as many pages"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[params]
menu = ["countries", "questions", "treaties", "votes", "findings", "sources", "reading"]
[markup.goldmark.renderer]
unsafe = true
"""


def measure(evidence: Path, pages: int) -> Iterator[Measure]:
    """Yield how fast the edition is written, the largest page of each kind, and Hugo's rate.

    Everything of the edition counts: pages, documents, tables, search and the proof. Hugo sets
    `pages` of the same contents. Raises AssertionError for a page above the bound of its kind.
    """
    edition, site = evidence.parent / "edition", evidence.parent / "site"
    shutil.rmtree(edition, ignore_errors=True)
    took = run("publish", evidence, "--out", edition)
    made = sorted(edition.rglob("index.html"))
    reports = json.loads((edition / "manifest.json").read_text())["counts"]["reports"]
    table = f"{len(made):,} pages of {reports:,} reports"
    rate = len(made) / took.cpu
    size = sum(path.stat().st_size for path in made) / len(made) / 1000
    yield Measure(table, "a whole edition", rate, "pages/CPU s")
    yield Measure(table, "by the clock", len(made) / took.wall, f"pages/s on {cores()} cores")
    yield Measure(table, "memory of all processes", took.megabytes, "MB")
    yield Measure(table, "a page", size, "kB on average")
    for one in largest_pages(edition):
        bound = f"at most {one.bound} kB"
        yield Measure(table, f"largest at {one.kind}", one.kilobytes, "kB", None, bound)
        if one.kilobytes > one.bound:
            raise AssertionError(f"{one.path} has {one.kilobytes:.0f} kB, {bound}")
    if shutil.which("hugo"):
        chosen = made[:: max(1, len(made) // pages)]
        shutil.rmtree(site, ignore_errors=True)
        other = _hugo(chosen, site)
        yield Measure(
            table,
            f"Hugo, {len(chosen):,} of them",
            other,
            "pages/CPU s",
            other / rate,
            "an edition",
        )


def _hugo(made: list[Path], site: Path) -> float:
    """Have Hugo set the same contents, and return its pages for each CPU second."""
    (site / "layouts/_default").mkdir(parents=True)
    (site / "layouts/_default/single.html").write_text(_LAYOUT, encoding="utf-8")
    (site / "config.toml").write_text(_CONFIG, encoding="utf-8")
    for number, path in enumerate(made):
        found = _MAIN.search(path.read_text(encoding="utf-8"))
        content = found[1] if found else ""
        there = site / "content" / f"{number // 500}" / f"{number}.html"
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_text(f'---\ntitle: "page {number}"\n---\n{content}', encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["hugo", "--quiet"], cwd=site, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    built = len(list((site / "public").rglob("index.html")))
    if built < len(made):
        raise AssertionError(f"Hugo made {built} of {len(made)} pages")
    return len(made) / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
