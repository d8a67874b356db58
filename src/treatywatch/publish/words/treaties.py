"""Treaties and bodies in words."""

from __future__ import annotations

from treatywatch.publish.language import _

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
    return _(_WORDS.get(treaty, treaty))
