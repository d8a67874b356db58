"""One question over countries and editions, the states outside the treaty together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import NotInEvidence
from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.standing import WORDS
from treatywatch.publish.words import count_words, date_words, question_order, question_words
from treatywatch.register import Standpoint
from treatywatch.store import Occurrence

TREATY = "MBT"
_ORDER = (
    Standpoint.NOT_PARTY,
    Standpoint.SIGNATORY,
    Standpoint.WITHDRAWN,
    Standpoint.PARTY,
    Standpoint.INELIGIBLE,
)


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in the list of questions."""

    link: Link
    claims: int
    countries: int


@dataclass(frozen=True, slots=True)
class QuestionsPage(Page):
    """The questions that the file's claims answer."""

    template: ClassVar[str] = "questions.html"

    lines: tuple[QuestionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionCell:
    """What an edition says of a country: claims, silence, or no report at all."""

    edition: str
    claims: tuple[ClaimView, ...]
    report: bool


@dataclass(frozen=True, slots=True)
class CountryAnswers:
    """A country's answers in every edition."""

    country: Link
    cells: tuple[EditionCell, ...]


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """The countries of one status under the treaty, on the day that the register is checked to."""

    words: str
    code: str
    rows: tuple[CountryAnswers, ...]


@dataclass(frozen=True, slots=True)
class QuestionPage(Page):
    """One question over countries and editions."""

    template: ClassVar[str] = "question.html"

    question: str = ""
    standfirst: str = ""
    editions: tuple[str, ...] = ()
    groups: tuple[StatusGroup, ...] = ()
    register_day: str = ""


def questions_page(library: Library) -> QuestionsPage:
    """Set the list of questions."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    for one in library.evidence.occurrences():
        found[one.claim.question].append(one)
    return QuestionsPage(
        path=links.QUESTIONS,
        title="Questions",
        crumbs=(Link("Questions", links.QUESTIONS, current=True),),
        lines=tuple(
            QuestionLine(
                Link(question_words(question), links.question(question)),
                len(of),
                len({one.claim.subject for one in of}),
            )
            for question, of in sorted(found.items(), key=lambda pair: question_order(pair[0]))
        ),
    )


def question_page(library: Library, question: str) -> QuestionPage:
    """Set one question. Raises NotInEvidence when no claim answers it."""
    found = library.evidence.occurrences(question=question)
    if not found:
        raise NotInEvidence("no claim answers this question", question, "see the list of questions")
    words, path = question_words(question), links.question(question)
    editions = library.evidence.editions()
    answers: dict[str, dict[int | None, list[Occurrence]]] = defaultdict(lambda: defaultdict(list))
    for one in found:
        if one.claim.subject:
            answers[one.claim.subject][one.edition].append(one)
    countries = len(answers)
    return QuestionPage(
        path=path,
        title=f"{words}: every country, every edition",
        crumbs=(Link("Questions", links.QUESTIONS), Link(words, path, current=True)),
        question=words,
        standfirst=f"{count_words(len(found), 'claim')} about "
        f"{count_words(countries, 'country', 'countries')}.",
        editions=tuple(map(str, editions)),
        groups=_groups(library, answers, editions),
        register_day=date_words(library.register.treaties[TREATY].checked_until.isoformat()),
    )


def _groups(
    library: Library,
    answers: dict[str, dict[int | None, list[Occurrence]]],
    editions: tuple[int, ...],
) -> tuple[StatusGroup, ...]:
    """Group the countries by what they are to the treaty, those outside it first."""
    by_status: dict[Standpoint, list[CountryAnswers]] = defaultdict(list)
    day = library.register.treaties[TREATY].checked_until
    held = {(e.country, e.edition) for e in library.evidence.entries()}
    for code in sorted(answers, key=lambda code: library.names.of(code).casefold()):
        known = code in library.register.areas
        status = library.register.status(code, TREATY, day).status if known else _ORDER[-1]
        link = Link(library.names.of(code), links.country(code) if known else "")
        cells = tuple(
            EditionCell(
                str(edition),
                tuple(_view(library, one, code) for one in answers[code][edition]),
                (code, edition) in held,
            )
            for edition in editions
        )
        by_status[status].append(CountryAnswers(link, cells))
    return tuple(
        StatusGroup(WORDS[s], s.value, tuple(by_status[s])) for s in _ORDER if by_status[s]
    )


def _view(library: Library, one: Occurrence, subject: str) -> ClaimView:
    return claim_view(one.claim, ClaimSetting(one.report, subject, library.names))
