"""Scopes whose speaker stands behind them or in a formula: "…," said X; "the statement: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.claims.coder.actors import Home
from treatywatch.claims.coder.scope import Effect, Scope
from treatywatch.claims.coder.scope_words import SPEECH, VERB_STARTS
from treatywatch.claims.coder.speakers import voice_of
from treatywatch.claims.coder.view import SentenceView

POST = re.compile(
    r"(?:,\"?|\",?|\") (?P<who>[^,;:\"]{2,80}?) (?P<verb>said|says|say|stated|states|told"
    r"|reported|reports"
    r"|claimed|alleged|added|noted|explained|announced|concluded|confirmed|confirm|wrote|writes"
    r"|report|acknowledged|admitted)(?: [^,;\"]{0,60})?(?:\.?\"?\s*$|, )",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:are|is|was|were|been|which|that|who|but|and|although|though|while|whereas)\b",
    re.IGNORECASE,
)
INVERTED = re.compile(
    r"[,.?!]\"? (?P<verb>said|says|stated|added|noted|explained|wrote|claimed|declared|announced"
    r"|confirmed|acknowledged|admitted) (?P<who>[^\"]{2,120}?)\.?\s*$",
    re.IGNORECASE,
)
STATEMENT = re.compile(
    r"\b(?:made|issued|gave|delivered|read|repeated) (?:the|a|an|this|its) (?:\w+ )?"
    r"(?:statement|declaration|announcement)\b[^:\"]{0,60}:",
    re.IGNORECASE,
)


def statements(view: SentenceView, first_verb: int, home: Home) -> Iterator[Scope]:
    """Read "… made the statement: …": what follows is in the words of the sentence's subject."""
    for match in STATEMENT.finditer(view.text):
        voice = voice_of(view, 0, min(first_verb, match.start()), home)
        yield Scope(match.start(), len(view.text), Effect.SAYS, "statement", voice)


def postposed(view: SentenceView, home: Home) -> Iterator[Scope]:
    """Read a statement whose speaker stands behind it: "…, the minister said", "…," said X."""
    match = POST.search(view.text)
    if match is None or VERB_STARTS.search(match["who"]):
        yield from _inverted(view, home)
        return
    voice = voice_of(view, *match.span("who"), home)
    if voice is not None and not _PASSIVE.search(match["who"]):
        effect = SPEECH.get(match["verb"].lower(), Effect.SAYS)
        yield Scope(0, _end(view.text, match), effect, match["verb"].lower(), voice)


def _end(text: str, match: re.Match[str]) -> int:
    """Return where a statement with the speaker in parentheses ends: at the next joint."""
    if not match.group().endswith(", "):
        return match.start()
    joint = _JOINT.search(text, match.end() - 1)
    return joint.start() if joint else len(text)


_JOINT = re.compile(r"\b(?:and|but|while|whereas)\b|;")


def _inverted(view: SentenceView, home: Home) -> Iterator[Scope]:
    """Read a statement whose speaker follows the verb: "…," said the minister."""
    match = INVERTED.search(view.text)
    if match is None or VERB_STARTS.search(match["who"].split(",")[0]):
        return
    voice = voice_of(view, *match.span("who"), home)
    if voice is not None and voice.named | voice.office:
        verb = match["verb"].lower()
        yield Scope(0, match.start(), SPEECH.get(verb, Effect.SAYS), verb, voice)
