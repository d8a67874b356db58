"""Maps on paper: where a country lies, and who is in the treaty."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from treatywatch.publish.library import Library
from treatywatch.publish.maps.drawn import FILLS, world_svg
from treatywatch.publish.pages.standing import MANY, WORDS
from treatywatch.publish.pages.treaty_days import states_of
from treatywatch.publish.words import date_words
from treatywatch.register import Standpoint

DISCLAIMER = (
    "Boundaries and names are for orientation alone and are no position on the status of any "
    "territory. Outlines: Natural Earth."
)
TREATY = "MBT"


@dataclass(frozen=True, slots=True)
class Picture:
    """A map: the drawing (SVG), what it shows in words, its key (colour and words), a caption."""

    svg: str
    alt: str
    key: tuple[tuple[str, str], ...]
    caption: str = DISCLAIMER


def locator(library: Library, code: str) -> Picture | None:
    """Show where a state lies; None for what is no state on the map."""
    if all(area.code != code for area in states_of(library.register)):
        return None
    name = library.names.of(code)
    return Picture(world_svg({code: "chosen"}), f"World map with {name} marked", ())


def status_map(library: Library, day: date) -> Picture:
    """Show who is in the treaty on a day, no later than the register's acts are complete to."""
    register = library.register
    treaty = register.treaties[TREATY]
    on = max(min(day, treaty.checked_until), treaty.adopted)
    found = {
        area.code: register.status(area.code, TREATY, on).status for area in states_of(register)
    }
    counts = Counter(found.values())
    words = date_words(on.isoformat())
    key = tuple(
        (FILLS[p.value], f"{counts[p]} {(WORDS if counts[p] == 1 else MANY)[p]}")
        for p in Standpoint
        if counts[p] and p.value in FILLS
    )
    drawn = world_svg({code: status.value for code, status in found.items()})
    said = "; ".join(words for _, words in key)
    return Picture(drawn, f"World map: {treaty.name} on {words}: {said}", key)
