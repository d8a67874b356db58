"""Which lines of a page are furniture, told by where its prose stands; none is dropped."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.archive.document import BlockRole
from treatywatch.archive.formats.html.line import Line
from treatywatch.archive.formats.html.markers import defined_number

_MOST_OF_IT = 0.8
_MENU = 3
_SHORT = 60


def mark_furniture(lines: Sequence[Line], parents: Sequence[int]) -> None:
    """Set `chrome` on the lines that are menus, controls, page feet and the like.

    The main content is the innermost element that holds four fifths of the page's prose. Inside
    it only controls and runs of links are furniture; around it whatever is no prose, except
    what may be the title above it. A line that defines a note never is.
    """
    if not lines:
        return
    inside = _inside(main_box(lines, parents), parents)
    places = [index for index, line in enumerate(lines) if inside[line.box]]
    first, last = (places[0], places[-1]) if places else (0, len(lines) - 1)
    notes_from = next((i for i, line in enumerate(lines) if _defines(line)), len(lines))
    in_menus = _menus(lines)
    for index, line in enumerate(lines):
        if _defines(line):
            continue
        if inside[line.box]:
            line.chrome = line.furniture == 2 or _is_menu(lines, index, in_menus, notes_from)
        elif index > last:
            line.chrome = not (line.is_prose and line.furniture == 0)
        else:
            line.chrome = _above(line) or (index > first and not line.is_prose)
    _keep_all_if_nothing_is_left(lines)


def main_box(lines: Sequence[Line], parents: Sequence[int]) -> int:
    """Return the number of the innermost box with most of the page's prose."""
    weights = [0] * len(parents)
    for line in lines:
        if line.furniture < 2 and (line.is_prose or _defines(line)):
            weights[line.box] += line.size
    for box in range(len(parents) - 1, 0, -1):
        weights[parents[box]] += weights[box]
    main = 0
    for box in range(1, len(parents)):
        if parents[box] == main and weights[box] >= _MOST_OF_IT * max(1, weights[0]):
            main = box
    return main


def _inside(main: int, parents: Sequence[int]) -> list[bool]:
    inside = [False] * len(parents)
    inside[main] = True
    for box in range(main + 1, len(parents)):
        inside[box] = inside[parents[box]]
    return inside


def _defines(line: Line) -> bool:
    return line.note is not None or defined_number(line.text) is not None


def _above(line: Line) -> bool:
    """Tell whether a line above the main content is a link or stands in furniture."""
    title = line.role is BlockRole.HEADING and line.level == 1
    return not title and (line.furniture > 0 or line.is_link)


def _menus(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether it stands in a run of lines that are nothing but links."""
    menus = [False] * len(lines)
    run: list[int] = []
    for index, line in enumerate([*lines, None]):
        if line is not None and line.is_link and len(line.text) <= 2 * _SHORT:
            run.append(index)
            continue
        if len(run) >= _MENU:
            for place in run:
                menus[place] = True
        run = []
    return menus


def _is_menu(lines: Sequence[Line], index: int, menus: Sequence[bool], notes_from: int) -> bool:
    line = lines[index]
    if line.role is BlockRole.HEADING or line.cell is not None or "://" in line.text:
        return False
    alone = index > notes_from and line.is_link and len(line.text) <= _SHORT
    return menus[index] or alone or (line.furniture == 1 and line.is_link)


def _keep_all_if_nothing_is_left(lines: Sequence[Line]) -> None:
    """A page that seems to be nothing but furniture was not understood: keep its lines."""
    if any(not line.chrome for line in lines):
        return
    for line in lines:
        line.chrome = line.furniture == 2
