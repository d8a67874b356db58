"""A page or section that speaks of other things than its heading says."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.editions.questions import covers
from treatywatch.model import Claim, Section, Severity

_ENOUGH = 4
_SECTION_ENOUGH = 3
_QUESTIONS = {
    "production": ("production",),
    "transfer": ("transfer.",),
    "stockpiling": ("stockpile",),
    "retention": ("stockpile.retained", "stockpile.destruction"),
    "use": ("use", "armed-group."),
    "contamination": ("contamination", "clearance"),
    "mine-action": ("clearance", "contamination", "mine-action", "funding", "risk-education"),
    "risk-education": ("risk-education",),
    "casualties": ("casualties",),
    "victim-assistance": ("survivor-assistance",),
    "support": ("funding", "mine-action"),
}


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the page, and the sections, whose claims answer hardly a question of their heading."""
    claims = case.coded.claims
    fitting = [claim for claim in claims if covers(case.report.theme, claim.question)]
    if len(claims) >= _ENOUGH and len(fitting) * 4 <= len(claims):
        yield _page(case, claims)
    for section in case.report.sections:
        parts = [_QUESTIONS.get(part) for part in section.topic.split("+")]
        if section.heading is not None and all(parts):
            yield from _section(case, section, tuple(q for part in parts if part for q in part))


def _page(case: ReportCase, claims: tuple[Claim, ...]) -> Found:
    asked = ", ".join(dict.fromkeys(claim.question for claim in claims))
    return Found(
        case.report,
        f"the page is headed {case.report.theme}; its claims are on {asked}",
        claims[0].sentence,
        evidence=(said(case.report, claims[0]),),
        mend="check which profile the text belongs to",
    )


def _section(case: ReportCase, section: Section, questions: tuple[str, ...]) -> Iterator[Found]:
    claims = [
        claim
        for sentence in section.sentences
        for claim in case.claims_of.get((sentence.start, sentence.end), ())
    ]
    if len(claims) < _SECTION_ENOUGH or any(c.question.startswith(questions) for c in claims):
        return
    asked = ", ".join(dict.fromkeys(claim.question for claim in claims))
    heading = section.heading.quotation if section.heading else section.topic
    yield Found(
        case.report,
        f"under the heading “{heading}” no claim answers its question; the claims are on {asked}",
        claims[0].sentence,
        evidence=(said(case.report, claims[0]),),
        severity=Severity.NOTE,
        mend="check whether a heading is missing",
    )


RULE = ReportRule(
    name="checks.heading-against-content",
    severity=Severity.WARN,
    rationale="Pages are sometimes filed under the wrong profile, and headings get lost; a reader "
    "then looks in vain.",
    not_checked="sentences that no rule could code",
    look=look,
)
