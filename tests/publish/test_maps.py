"""Outlines for maps: inside the map, one for each state that can join a treaty."""

import re

from treatywatch.publish.maps.outlines import HEIGHT, WIDTH, outlines, project
from treatywatch.register import Standing, load_register


def test_every_state_is_on_the_map():
    drawn = {outline.code for outline in outlines()}
    states = {
        code
        for code, area in load_register().areas.items()
        if area.standing not in {Standing.HISTORIC, Standing.AREA}
    }
    assert states - drawn == set()


def test_no_shape_runs_across_the_whole_map():
    wide = {}
    for outline in outlines():
        for ring in re.findall(r"M([^z]*)z", outline.path):
            start, steps = ring.split("l")
            x = low = high = int(start.split()[0])
            for step in re.findall(r"-?\d+", steps)[::2]:
                x += int(step)
                low, high = min(low, x), max(high, x)
            wide[outline.code] = max(wide.get(outline.code, 0), high - low)
    assert max(wide.values()) < WIDTH * 0.6


def test_places_lie_where_they_should():
    assert project(0, 0) == (WIDTH // 2, round(HEIGHT / 2))
    assert project(-180, 0)[0] == 0
    assert project(180, 0)[0] == WIDTH
    assert project(0, 60)[1] < project(0, 0)[1] < project(0, -60)[1]
