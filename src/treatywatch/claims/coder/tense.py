"""The period of a predicate: past, current, or not told."""

from __future__ import annotations

import re

from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.verb_group import VerbGroup, form_of

PAST = re.compile(
    r"\b(?:in the past|previously|formerly|historically|once|earlier|at one time)\b", re.IGNORECASE
)


CURRENT = re.compile(
    r"\b(?:current|currently|recent|recently|ongoing|on-going|new|continued|present|still|now"
    r"|no longer|continues?|further)\b",
    re.IGNORECASE,
)


_OVER = frozenset(["was", "were", "used"])


def tense(reading: Reading, group: VerbGroup, head: str, around: str) -> None:
    """Set the period that a verb's form and its neighbours tell."""
    if group.never:
        reading.period = None
    elif reading.rule.period == "current" and _OVER & {*group.auxiliaries, group.matrix}:
        reading.period = "past"
    elif reading.rule.period:
        reading.period = reading.rule.period
    elif PAST.search(around):
        reading.period = "past"
    elif group.no_longer or group.matrix in {"continue", "continues", "continued", "continuing"}:
        reading.period = "current"
    elif group.known or (group.negated and set(group.auxiliaries) & {"has", "have", "had"}):
        reading.period = None
    elif form_of(head) in {"s", "base"} and not {"did", "to"} & set(group.auxiliaries):
        reading.period = "current" if not group.infinitive or group.hedges else None
    elif form_of(head) == "ing":
        reading.period = "current"
    elif form_of(head) == "past" and not group.negated:
        reading.period = "past"


def noun_period(reading: Reading, text: str) -> None:
    """Set the period that the words around a noun tell."""
    around = text[max(0, reading.head - 40) : reading.tail + 20]
    if CURRENT.search(around):
        reading.period = "current"
    elif PAST.search(around) or re.search(r"\bpast\b", around):
        reading.period = "past"
