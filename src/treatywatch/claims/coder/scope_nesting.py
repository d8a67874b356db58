"""Whose officials speak inside the report of another country's voice."""

from __future__ import annotations

from dataclasses import replace

from treatywatch.claims.coder.scope import Scope
from treatywatch.claims.coder.speakers import Voice
from treatywatch.model import Speaker


def nested(scopes: tuple[Scope, ...]) -> tuple[Scope, ...]:
    """Officials without a country, inside the report of another country's voice, are its own."""
    found: list[Scope] = []
    for each in scopes:
        scope, voice = each, each.voice
        if voice is not None and voice.speaker is Speaker.GOVERNMENT and not voice.named:
            outer = [
                s.voice
                for s in found
                if s.voice is not None and s.start < scope.start < s.end and s.voice.code
            ]
            if outer and voice.office and outer[-1].code != voice.code:
                other = Voice(Speaker.OTHER_GOVERNMENT, outer[-1].code)
                scope = replace(scope, voice=other)
        found.append(scope)
    return tuple(found)
