"""What else is known of a country: what changed, what the checks found, acts, sources."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import Severity
from treatywatch.publish import links
from treatywatch.publish.language import _
from treatywatch.publish.library import Library
from treatywatch.publish.pages.page import Link
from treatywatch.publish.pages.siblings import comparison_link
from treatywatch.publish.pages.source_link import source_link
from treatywatch.publish.words import (
    CHANGES,
    SEVERITIES,
    ChangeWords,
    count_words,
    date_words,
    question_words,
    rule_words,
)
from treatywatch.publish.words.plain import capital, plain

_GRAVE = 6
_MOST_CHANGES = 6
_MOST_SOURCES = 8
_MOST_RULES = 6


@dataclass(frozen=True, slots=True)
class Turn:
    """A grave change between two editions."""

    kind: ChangeWords
    question: str
    reason: str
    where: Link


@dataclass(frozen=True, slots=True)
class ActLine:
    """One act of the country under a treaty."""

    day: str
    treaty: Link
    act: str
    remark: str


@dataclass(frozen=True, slots=True)
class News:
    """What changed, what was found, what was done and what is cited most."""

    turns: tuple[Turn, ...]
    more_turns: int
    findings: tuple[tuple[str, int], ...]
    all_findings: Link | None
    acts: tuple[ActLine, ...]
    sources: tuple[tuple[Link, int], ...]
    more_sources: int


def news_of(library: Library, code: str) -> News:
    """Gather what else is known of a country."""
    turns = _turns(library, code)
    found = library.evidence.finding_kinds(code)
    rank = {severity.value: place for place, severity in enumerate(SEVERITIES)}
    by_gravity = sorted(found.items(), key=lambda pair: (rank[pair[0][0]], -pair[1], pair[0][1]))
    total = sum(found.values())
    cited = library.evidence.most_cited(code)
    return News(
        turns=tuple(turns[:_MOST_CHANGES]),
        more_turns=max(0, len(turns) - _MOST_CHANGES),
        findings=tuple(
            (f"{_(SEVERITIES[Severity(severity)])}: {rule_words(rule)}", number)
            for (severity, rule), number in by_gravity[:_MOST_RULES]
        ),
        all_findings=Link(count_words(total, "finding"), links.findings_by_country(code))
        if found
        else None,
        acts=_acts(library, code),
        sources=tuple((source_link(source), n) for source, n in cited[:_MOST_SOURCES]),
        more_sources=max(0, len(cited) - _MOST_SOURCES),
    )


def _turns(library: Library, code: str) -> list[Turn]:
    """Return the changes that are more than other words, the newest and gravest first."""
    grave = [kind for kind, words in CHANGES.items() if words.rank < _GRAVE]
    found = library.evidence.change_marks(grave, country=code)
    return [
        Turn(
            CHANGES[change.kind],
            question_words(change.question),
            change.reason,
            comparison_link(code, change.earlier, change.later),
        )
        for change in sorted(found, key=lambda c: (-c.later, CHANGES[c.kind].rank))
    ]


def _acts(library: Library, code: str) -> tuple[ActLine, ...]:
    register = library.register
    if code not in register.areas:
        return ()
    return tuple(
        ActLine(
            date_words(act.date),
            Link(_(register.treaties[act.treaty].name), links.treaty(act.treaty)),
            _(capital(plain(act.kind.value))),
            _("computed from the treaty's rule") if act.computed else act.source,
        )
        for act in sorted(register.acts(code), key=lambda act: act.date)
        if act.treaty in register.treaties
    )
