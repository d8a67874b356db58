"""Findings in words: what each severity asks for, and the rules' names."""

from __future__ import annotations

from treatywatch.model import Severity
from treatywatch.publish.language import _
from treatywatch.publish.words.plain import capital, plain

SEVERITIES: dict[Severity, str] = {
    Severity.BLOCK: "Stops publication",
    Severity.WARN: "Look again",
    Severity.NOTE: "Take note",
}


def rule_words(rule: str) -> str:
    """Return a rule's identifier (`notes.lost-definition`) as a heading."""
    return _(capital(plain(rule)))
