"""Answers in words."""

from __future__ import annotations

from treatywatch.publish.language import _
from treatywatch.publish.words.plain import plain

_WORDS = {
    "not-party": "not a party",
    "no-steps": "has taken no steps",
    "will-join": "will join",
    "not-ready": "not ready to join",
    "refuses": "refuses to join",
    "supports-ban": "supports a ban",
    "supports-aims": "supports the aims",
    "recognises-concern": "recognises the humanitarian concern",
    "opposes": "opposes",
    "no-statement": "makes no statement",
    "border-defence": "border defence",
    "self-defence": "self-defence",
    "co-sponsored": "co-sponsored",
    "not-submitted": "not submitted",
    "concluded-use": "concluded that mines were used",
    "concluded-no-use": "concluded that mines were not used",
    "no-answer": "no answer",
    "unknown": "not known",
    "quantity": "a number",
    # Said as they stand; named here so that catalogues hold them.
    **{
        word: word.replace("-", " ")
        for word in (
            *("yes", "no", "abstained", "absent", "for", "against", "party", "signatory"),
            *("observer", "agreed", "none", "extended", "set", "enacted", "completed", "submitted"),
            *("sent", "declined", "considering", "small", "substantial", "domestic", "imported"),
            *("inherited", "security-situation", "territory-not-controlled"),
        )
    },
}


def answer_words(answer: str) -> str:
    """Return an answer of the codebook as a reader would say it."""
    return _(_WORDS.get(answer, plain(answer)))
