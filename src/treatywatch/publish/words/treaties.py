"""Treaties and bodies in words."""

from __future__ import annotations

_WORDS = {
    "MBT": "Mine Ban Treaty",
    "CCM": "Convention on Cluster Munitions",
    "CCW": "Convention on Conventional Weapons",
    "CCW-APII": "CCW Amended Protocol II",
    "CCW-PV": "CCW Protocol V",
    "CD": "Conference on Disarmament",
}


def treaty_words(treaty: str) -> str:
    """Return a treaty's short name; a code without one stays as it is."""
    return _WORDS.get(treaty, treaty)
