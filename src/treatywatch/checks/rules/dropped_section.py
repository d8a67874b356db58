"""A section that the next edition of the same profile no longer has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, edition_name, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import CountryRule
from treatywatch.editions.questions import covers
from treatywatch.model import Section, Severity

_PASSING = frozenset({"key-changes", "background", "unmapped", ""})


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the topics that lost their section, and whose questions have no answer either."""
    editions = list(case.editions.values())
    for before, after in pairwise(editions):
        gone = _topics(before)
        for report in after:
            for section in report.report.sections:
                for part in section.topic.split("+"):
                    gone.pop(part, None)
        together: dict[int, list[str]] = {}
        for topic, (_, section) in gone.items():
            together.setdefault(id(section), []).append(topic)
        for topics in together.values():
            report, section = gone[topics[0]]
            if not _still_answered(report, section, after):
                yield _found(" and ".join(topics), report, section, after)


def _topics(reports: tuple[ReportCase, ...]) -> dict[str, tuple[ReportCase, Section]]:
    found: dict[str, tuple[ReportCase, Section]] = {}
    for report in reports:
        for section in report.report.sections:
            for part in section.topic.split("+"):
                if part not in _PASSING and section.heading is not None:
                    found.setdefault(part, (report, section))
    return found


def _still_answered(report: ReportCase, section: Section, after: tuple[ReportCase, ...]) -> bool:
    """Tell whether the later edition answers a question of the section, or is on another theme."""
    asked = {
        claim.question
        for sentence in section.sentences
        for claim in report.claims_of.get((sentence.start, sentence.end), ())
    }
    answered = {claim.question for later in after for claim in later.coded.claims}
    if not asked or asked & answered:
        return True
    return not any(covers(later.report.theme, q) for later in after for q in asked)


def _found(
    topic: str, report: ReportCase, section: Section, after: tuple[ReportCase, ...]
) -> Found:
    later = after[0].report
    heading = section.heading
    facts = (said(report.report, heading),) if heading is not None else ()
    return Found(
        later,
        f"{edition_name(report.report)} has a section on {topic}; this edition has none, and "
        "answers none of its questions",
        evidence=facts,
        mend="say that nothing new is known, or that the question no longer arises",
    )


RULE = CountryRule(
    name="checks.dropped-section",
    severity=Severity.NOTE,
    rationale="Silence after an answer reads as if the matter were settled.",
    not_checked="profiles of that edition on other themes that are not at hand",
    look=look,
)
