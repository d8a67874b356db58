"""Series of votes read from the words of sentences of which no claim was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.checks.report_case import ReportCase
from treatywatch.model import Certainty, Claim, Sentence, Speaker

_SUBJECT_MATTER = re.compile(r"\bresolutions?\b|\bvotes?\b|\bvoting\b", re.IGNORECASE)
_PARTS = ("vot", "Vot", "bstain", "bsent", "not take part", "not participate")
_SERIES = re.compile(
    r"\b(?:every|each|all|always|consistently|never|previous|past|since|prior\s+to|until"
    r"|consecutive)\b",
    re.IGNORECASE,
)
_PREDICATES = (
    (
        re.compile(r"\bvot(?:ed|ing)\s+(?:in\s+favou?r|for|in\s+support|yes|“yes”)", re.IGNORECASE),
        "for",
    ),
    (re.compile(r"\bvot(?:ed?|es|ing)\s+(?:against|no)\b", re.IGNORECASE), "against"),
    (re.compile(r"\babst(?:ained|aining|ention)\b", re.IGNORECASE), "abstained"),
    (
        re.compile(
            r"\babsent\b|\b(?:did\s+not|not)\s+(?:take\s+part|participate)\b", re.IGNORECASE
        ),
        "absent",
    ),
)
_HEDGED = re.compile(
    r"\b(?:reportedly|according\s+to|alleg\w+|claim\w*|stat(?:ed|es|ing)\b(?!\s+part)|said|says"
    r"|will|would|may|might|could|should|if|whether|urg\w+|call(?:ed|s)?\s+on|likely|expected"
    r"|intend\w*|plan\w*|pledg\w+|promis\w+|not\s+known)\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"^(?:it|the\s+(?:country|government|state))\b|^(?:in|on|at|by)\b[^,]{3,40},\s+(?:it|the\s+"
    r"(?:country|government|state))\b",
    re.IGNORECASE,
)


def series_in_words(case: ReportCase) -> Iterator[Claim]:
    """Yield a claim on the series for each plain sentence on votes that made no claim on votes.

    One subject, no hedge, no speaker but the report: anything less plain is left out.
    """
    for sentence in case.report.body_sentences:
        words = sentence.text
        if not any(part in words for part in _PARTS) or not _SERIES.search(words):
            continue
        if not _SUBJECT_MATTER.search(words):
            continue
        claims = case.claims_of.get((sentence.start, sentence.end), ())
        if any(claim.question.startswith("vote") for claim in claims) or _HEDGED.search(words):
            continue
        subject = _subject(case, sentence)
        if subject is not None:
            for answer in answers_in(words):
                yield _claim(sentence, subject, answer)


def answers_in(words: str) -> list[str]:
    """Return the answers that the words give, in a fixed order."""
    return [answer for predicate, answer in _PREDICATES if predicate.search(words)]


def _subject(case: ReportCase, sentence: Sentence) -> str | None:
    """Return the one area that stands before the first predicate, or the report's own."""
    found = [p.search(sentence.text) for p, _ in _PREDICATES]
    starts = [match.start() for match in found if match is not None]
    if not starts:
        return None
    before = [m for m in case.mentions(sentence.text).areas if m.end <= min(starts)]
    codes = {code for mention in before if (code := mention.code)}
    if len(before) == 1 and len(codes) == 1:
        return codes.pop()
    return case.country if not before and _ITSELF.match(sentence.text) else None


def _claim(sentence: Sentence, subject: str, answer: str) -> Claim:
    return Claim(
        question="vote.record",
        answer=answer,
        subject=subject,
        certainty=Certainty.FLAT,
        speaker=Speaker.MONITOR,
        sentence=sentence.anchor,
        anchor=sentence.anchor,
    )
