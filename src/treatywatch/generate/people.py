"""Names of persons, offices and bodies that exist nowhere: nobody real is ever quoted."""

from __future__ import annotations

from treatywatch.generate.figures import made_up

_FIRST = ("Ana", "Boris", "Carla", "Dario", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas")
_LAST = (
    *("Abarno", "Belkovar", "Castelle", "Dromund", "Eskander", "Falcone", "Garibov", "Hollmann"),
    *("Ibarrola", "Jankovar", "Kaldwin", "Lorentzen", "Mirabor", "Novarese", "Okonjola", "Petraki"),
)
_OFFICES = (
    *("Counselor", "First Secretary", "Deputy Director", "Director", "Head of Section"),
    *("Desk Officer", "Legal Adviser"),
)
_OFFICIALS = (
    *("a government official", "a representative of the Ministry of Foreign Affairs"),
    *("a Ministry of Defense official", "a government representative"),
)
_ORGANISATIONS = (
    *("HALO Trust", "MAG", "Norwegian People’s Aid", "Danish Demining Group", "DanChurchAid"),
)
_PLACES = ("north", "south", "east", "west", "northeast", "southwest", "northwest", "southeast")


def person(*what: object) -> str:
    """Return a made-up person's name."""
    last = _LAST[made_up(0, len(_LAST) - 1, "last", *what)]
    return f"{_FIRST[made_up(0, len(_FIRST) - 1, 'first', *what)]} {last}"


def office(*what: object) -> str:
    """Return a person's office."""
    return _OFFICES[made_up(0, len(_OFFICES) - 1, "office", *what)]


def official(number: int) -> str:
    """Return an official as text speaks of one who is not named."""
    return _OFFICIALS[number % len(_OFFICIALS)]


def organisation(number: int) -> str:
    """Return an operator."""
    return _ORGANISATIONS[number % len(_ORGANISATIONS)]


def place(number: int) -> str:
    """Return the n-th part of a country, by compass and number: no real place."""
    return (
        f"{_PLACES[number % 8]}" if number < 8 else f"{_PLACES[number % 8]} (sector {number // 8})"
    )
