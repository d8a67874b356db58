"""A world map as a drawing by itself, for paper: colours inside, no style sheet, no script."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from treatywatch.publish.maps.outlines import SHOWN, WIDTH, outlines

FILLS = {
    "party": "#1f6f6a",
    "signatory": "#8fbdb8",
    "not-party": "#c9772b",
    "withdrawn": "#8a3350",
    "chosen": "#1f6f6a",
}
_REST = "#ddd8cc"


def world_svg(classes: Mapping[str, str]) -> str:
    """Draw the world; `classes` gives states one of the kinds in `FILLS`, others stay pale."""
    shapes = []
    for outline in outlines():
        fill = FILLS.get(classes.get(outline.code, ""), _REST)
        if outline.path:
            shapes.append(f'<path fill="{fill}" d="{escape(outline.path)}"/>')
        elif outline.dot:
            x, y = outline.dot
            shapes.append(f'<circle fill="{fill}" cx="{x}" cy="{y}" r="2.4"/>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {SHOWN}"'
    return f'{head} stroke="#fff" stroke-width="0.4">{"".join(shapes)}</svg>'
