"""Names for the archive to resolve, without the register that stands below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from treatywatch.archive import read_reports
from treatywatch.model import Report, Resolution

PAGES = Path(__file__).parent / "pages"

NAMES = {
    "democratic people's republic of korea": ("PRK",),
    "korea, democratic people's republic of": ("PRK",),
    "republic of korea": ("KOR",),
    "korea, republic of": ("KOR",),
    "korea": ("PRK", "KOR"),
    "egypt": ("EGY",),
    "the arab republic of egypt": ("EGY",),
    "bahrain": ("BHR",),
    "india": ("IND",),
    "georgia": ("GEO",),
    "mozambique": ("MOZ",),
    "cambodia": ("KHM",),
    "the republic of the union of myanmar": ("MMR",),
    "myanmar/burma": ("MMR",),
    "croatia": ("HRV",),
    "thailand": ("THA",),
    "angola": ("AGO",),
    "somalia": ("SOM",),
    "uk": ("GBR",),
    "germany": ("DEU",),
    "norway": ("NOR",),
    "lebanon": ("LBN",),
    "kiribati": ("KIR",),
    "the kingdom of thailand": ("THA",),
    "south korea": ("KOR",),
}


class SomeAreas:
    """Resolves the names in these tests, whatever their case and apostrophes."""

    def resolve(self, name: str) -> Resolution:
        return Resolution.of(NAMES.get(name.casefold().replace("’", "'"), ()))


@pytest.fixture(scope="session")
def areas() -> SomeAreas:
    return SomeAreas()


def read_page_file(name: str) -> tuple[Report, ...]:
    return read_reports((PAGES / name).read_bytes(), name, SomeAreas())
