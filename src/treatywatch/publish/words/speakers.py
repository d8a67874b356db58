"""Who speaks, in words."""

from __future__ import annotations

from treatywatch.model import Speaker
from treatywatch.publish.language import _

SPEAKERS: dict[Speaker, str] = {
    Speaker.MONITOR: "the report",
    Speaker.GOVERNMENT: "the government",
    Speaker.OTHER_GOVERNMENT: "another government",
    Speaker.UN: "the United Nations",
    Speaker.ICRC: "the ICRC",
    Speaker.NGO: "an NGO",
    Speaker.MEDIA: "the press",
    Speaker.ARMED_GROUP: "an armed group",
    Speaker.EXPERT: "an expert",
    Speaker.REFERENCE: "a reference work",
}


def speaker_words(speaker: Speaker) -> str:
    """Return who says it: “says the government”, without the verb."""
    return _(SPEAKERS[speaker])
