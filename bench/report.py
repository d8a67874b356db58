"""The figures of a run as a table, as data, and as a chart."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from bench.measures import Measure

_BAR, _LEFT, _WIDTH = 22, 330, 900


def write(measures: Sequence[Measure], out: Path, remark: str) -> None:
    """Write `results.md`, `results.json` and `results.svg` into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    data = {"machine": remark, "measures": [m.as_json() for m in measures]}
    (out / "results.json").write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    (out / "results.md").write_text(as_markdown(measures, remark), encoding="utf-8")
    (out / "results.svg").write_text(as_svg(measures), encoding="utf-8")


def as_markdown(measures: Sequence[Measure], remark: str) -> str:
    """Return one Markdown table for each table of the run."""
    lines = ["# Results of one run", "", f"{remark}. Compare ratios, not figures of two runs.", ""]
    for table, rows in groupby(measures, key=lambda m: m.table):
        lines += [f"## {table}", "", "| what | figure | ratio |", "| --- | ---: | ---: |"]
        for m in rows:
            ratio = f"{m.ratio:.2f} of {m.to}" if m.ratio is not None else ""
            lines.append(f"| {m.what} | {m.value:,.1f} {m.unit} | {ratio} |")
        lines.append("")
    return "\n".join(lines)


def as_svg(measures: Sequence[Measure]) -> str:
    """Return a bar chart; the bars of one table share a scale."""
    parts: list[str] = []
    y = 10
    for table, rows in groupby(measures, key=lambda m: m.table):
        each = list(rows)
        highest = max(m.value for m in each) or 1.0
        parts.append(f'<text x="10" y="{y + 16}" font-weight="bold">{escape(table)}</text>')
        y += _BAR + 4
        for m in each:
            length = max(1.0, (_WIDTH - _LEFT - 150) * m.value / highest)
            parts.append(f'<text x="10" y="{y + 15}">{escape(m.what)}</text>')
            parts.append(
                f'<rect x="{_LEFT}" y="{y}" width="{length:.0f}" height="16" fill="#31688e"/>'
                f'<text x="{_LEFT + length + 6:.0f}" y="{y + 14}">{m.value:,.0f} {m.unit}</text>'
            )
            y += _BAR
        y += 14
    style = 'font-family="sans-serif" font-size="13"'
    size = f'width="{_WIDTH}" height="{y}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>{"".join(parts)}</svg>\n'
