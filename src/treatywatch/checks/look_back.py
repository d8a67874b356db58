"""The clause of a sentence that looks back behind a turn: "after voting for all before"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.vote_words import answers_in
from treatywatch.claims.mentions import Relation
from treatywatch.editions.when import days
from treatywatch.model import Claim

_CLAUSE = re.compile(
    r"\b(?:after|having|but\s+had|it\s+had|previously)\s+(?:previously\s+|consistently\s+)?"
    r"(?P<verb>vot(?:ed|ing)\s+(?:in\s+favou?r|for|in\s+support|against)|abstain(?:ed|ing)"
    r"|been\s+absent)\b[^.;]{0,60}?\b(?:all|every|each)\b[^.;]{0,50}?"
    r"\b(?:previous|prior|past|earlier|before|preceding)\b"
    r"|\band\s+(?P<and>vot(?:ed|ing)\s+(?:in\s+favou?r|for|in\s+support|against))\b[^.;]{0,40}?"
    r"\b(?:all|every|each)\b[^.;]{0,50}?\b(?:before|previous|prior|earlier)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LookBack:
    """What a state is said to have done in every vote before a day (an ISO date)."""

    subject: str
    answer: str
    before: str


def looks_back(case: ReportCase, claim: Claim) -> LookBack | None:
    """Read the clause from the sentence of a claim on a vote or a series of votes.

    None where the sentence has no such clause, or does not say since when things are otherwise.
    """
    words = claim.sentence.quotation
    clause = _CLAUSE.search(words)
    if clause is None:
        return None
    answers = answers_in(clause["verb"] or clause["and"])
    since = [
        known[0]
        for mention in case.mentions(words).dates
        if mention.relation is Relation.SINCE and (known := days(mention.point)) is not None
    ]
    if len(answers) != 1 or len(since) != 1:
        return None
    return LookBack(claim.subject, answers[0], since[0])
