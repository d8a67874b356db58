"""Classes of weapons in words."""

from __future__ import annotations

from treatywatch.publish.language import _
from treatywatch.publish.words.plain import plain

_WORDS = {
    "antipersonnel-mine": "",
    "antivehicle-mine": "antivehicle mines",
    "cluster-munition": "cluster munitions",
    "improvised-mine": "improvised mines",
    "erw": "explosive remnants of war",
}


def weapon_words(weapon_class: str) -> str:
    """Return a class of weapons; antipersonnel mines, meant where nothing is said, are silent."""
    return _(_WORDS.get(weapon_class, plain(weapon_class)))
