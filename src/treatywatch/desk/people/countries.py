"""Countries, regions and themes that roles and assignments can name."""

from __future__ import annotations

from functools import cache

from treatywatch.register import Standing, load_register

THEMES = (
    "country-report",
    "mine-ban-policy",
    "cluster-munition-ban-policy",
    "contamination-and-clearance",
    "casualties-and-victim-assistance",
    "support-for-mine-action",
)


@cache
def countries() -> dict[str, str]:
    """Return the names of all countries and areas of today by code, in the order of the names."""
    today = [a for a in load_register().areas.values() if a.standing is not Standing.HISTORIC]
    return {area.code: area.name for area in sorted(today, key=lambda area: area.name)}


@cache
def regions() -> tuple[str, ...]:
    """Return the regions as the Monitor groups countries, sorted."""
    return tuple(sorted({a.region for a in load_register().areas.values() if a.region}))


@cache
def countries_of(region: str) -> frozenset[str]:
    """Return the codes of the countries of a region; none for a region that is not known."""
    areas = load_register().areas.values()
    return frozenset(area.code for area in areas if region and area.region == region)


def country_name(code: str) -> str:
    """Return the name of a country, or the code itself where the register has none."""
    area = load_register().areas.get(code)
    return area.name if area else code
