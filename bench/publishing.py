"""How fast pages are made: those of an edition, and as many of the same size by Hugo."""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from bench.measures import Measure, cpu_seconds
from treatywatch.publish.edition.dating import imprint_of
from treatywatch.publish.edition.writing import write_page
from treatywatch.publish.library import Library, open_library
from treatywatch.publish.sitemap import Address, addresses, page_at

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
    """Yield pages for each CPU second, over a sample in the proportions of the whole edition."""
    library = open_library(evidence)
    chosen = list(_sample(library, pages))
    table = f"{len(chosen):,} of the pages of {library.evidence.summary().reports:,} reports"
    with tempfile.TemporaryDirectory() as folder:
        edition, site = Path(folder) / "edition", Path(folder) / "site"
        imprint = imprint_of(library)

        def build() -> None:
            for address in chosen:
                write_page(page_at(library, address), edition, imprint)

        took, _ = cpu_seconds(build)
        made = sorted(edition.rglob("*.html"))
        size = sum(path.stat().st_size for path in made) / len(made)
        yield Measure(table, "an edition's pages", len(made) / took, "pages/CPU s")
        yield Measure(table, "their size", size / 1000, "kB on average")
        if shutil.which("hugo"):
            rate = _hugo(made, site)
            yield Measure(table, "Hugo", rate, "pages/CPU s", rate * took / len(made), "an edition")


def _sample(library: Library, pages: int) -> Iterator[Address]:
    """Yield the first pages of each kind, in the proportions of the whole edition.

    First ones and not scattered ones: an edition is built report by report as well.
    """
    every = list(addresses(library))
    share = min(1.0, pages / len(every))
    for _, group in groupby(sorted(every, key=lambda a: a.kind), key=lambda a: a.kind):
        some = list(group)
        yield from some[: max(1, round(len(some) * share))]


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
