"""`status` and `votes`: what the register holds, with acts and sources."""

from __future__ import annotations

import pytest

STATUS = [
    ("PRK", "MBT", "2021-11-16", "not-party"),
    ("Mozambique", "MBT", "1998-01-01", "signatory"),
    ("MOZ", "MBT", "1999-03-01", "party"),
    ("FIN", "MBT", "2026-06-01", "withdrawn"),
    ("LTU", "CCM", "2026-01-01", "withdrawn"),
]


@pytest.mark.parametrize(("country", "treaty", "day", "expected"), STATUS)
def test_status_on_a_day(treatywatch, country, treaty, day, expected) -> None:
    shape = treatywatch("status", country, "--treaty", treaty, "--on", day, "--json").json
    assert shape["status"] == expected
    assert all(act["source"] for act in shape["acts"])


def test_votes_of_north_korea_name_absences(treatywatch) -> None:
    votes = {v["date"][:4]: v["vote"] for v in treatywatch("votes", "PRK", "--json").json}
    assert votes["1996"] == "abstained"
    assert {votes[str(year)] for year in range(1997, 2007)} == {"absent"}
    assert {votes[str(year)] for year in range(2007, 2024)} == {"abstained"}


def test_votes_carry_resolution_and_sources(treatywatch) -> None:
    first = treatywatch("votes", "north korea", "--json").json[0]
    assert first["resolution"].startswith("51/45")
    assert first["sources"]


@pytest.mark.parametrize("arguments", [("votes", "Atlantis"), ("status", "PRK", "--treaty", "XX")])
def test_unknown_names_are_bad_input(treatywatch, arguments) -> None:
    ran = treatywatch(*arguments)
    assert ran.code == 2
    assert arguments[-1] in ran.err
