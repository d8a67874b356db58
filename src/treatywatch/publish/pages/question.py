"""One question over countries and editions, the states outside the treaty together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.editions import EditionState
from treatywatch.model import Certainty, NotInEvidence, Speaker
from treatywatch.publish import links
from treatywatch.publish.area_names import place_in_alphabet
from treatywatch.publish.language import _, told
from treatywatch.publish.library import Library
from treatywatch.publish.pages.asked import Asked
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.sparks import Spark, spark
from treatywatch.publish.pages.standing import MANY, WORDS
from treatywatch.publish.words import (
    CertaintyWords,
    answer_words,
    certainty_words,
    count_words,
    date_words,
    figure,
    question_order,
    question_words,
    speaker_words,
)
from treatywatch.register import Standpoint
from treatywatch.store import Cell, GivenAnswer

TREATY = "MBT"
_MOST = 3
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
    claims: str
    countries: str


@dataclass(frozen=True, slots=True)
class QuestionsPage(Page):
    """The questions that the file's claims answer."""

    template: ClassVar[str] = "questions.html"

    lines: tuple[QuestionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """An answer of the last edition that gives one, in words."""

    answer: str
    certainty: CertaintyWords
    speaker: str
    path: str


@dataclass(frozen=True, slots=True)
class CountryAnswers:
    """A country: its last answers, the edition that gives them, and all editions as a picture."""

    country: Link
    last: str
    answers: tuple[LastAnswer, ...]
    more: int
    spark: Spark


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
    elsewhere: Link | None = None
    register_day: str = ""


def question_lines(library: Library) -> tuple[QuestionLine, ...]:
    """Return the questions that are answered, in the order in which a reader asks them."""
    counts = sorted(library.evidence.question_counts(), key=lambda c: question_order(c.question))
    return tuple(
        QuestionLine(
            Link(question_words(one.question), links.question(one.question)),
            figure(one.claims),
            figure(one.subjects),
        )
        for one in counts
    )


def questions_page(library: Library) -> QuestionsPage:
    """Set the list of questions."""
    return QuestionsPage(
        path=links.QUESTIONS,
        title="Questions",
        crumbs=(Link("Questions", links.QUESTIONS, current=True),),
        lines=question_lines(library),
    )


def question_page(library: Library, question: str) -> QuestionPage:
    """Set one question. Raises NotInEvidence when no claim answers it."""
    counts = {one.question: one for one in library.evidence.question_counts()}
    if question not in counts:
        raise NotInEvidence("no claim answers this question", question, "see the list of questions")
    words, path = question_words(question), links.question(question)
    editions = library.evidence.editions()
    cells = library.evidence.matrix(question)
    answered = sum(given.claims for cell in cells for given in cell.answers)
    others = counts[question].claims - answered
    found = Link(
        told(
            "{claims} in reports on other countries, or without an edition",
            claims=count_words(others, "claim"),
        ),
        Asked(question=question).path(),
    )
    return QuestionPage(
        path=path,
        title=told("{question}: every country, every edition", question=words),
        crumbs=(Link("Questions", links.QUESTIONS), Link(words, path, current=True)),
        question=words,
        standfirst=told(
            "{claims} about {countries}.",
            claims=count_words(counts[question].claims, "claim"),
            countries=count_words(counts[question].subjects, "country", "countries"),
        ),
        editions=tuple(map(str, editions)),
        groups=_groups(library, cells, editions),
        elsewhere=found if others else None,
        register_day=date_words(library.register.treaties[TREATY].checked_until.isoformat()),
    )


def _groups(
    library: Library, cells: Sequence[Cell], editions: tuple[int, ...]
) -> tuple[StatusGroup, ...]:
    """Group the countries by what they are to the treaty, those outside it first."""
    by_country: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        by_country[cell.country].append(cell)
    by_status: dict[Standpoint, list[CountryAnswers]] = defaultdict(list)
    day = library.register.treaties[TREATY].checked_until
    for code in sorted(by_country, key=lambda code: place_in_alphabet(library.names.of(code))):
        if any(cell.answers for cell in by_country[code]):
            known = code in library.register.areas
            status = library.register.status(code, TREATY, day).status if known else _ORDER[-1]
            by_status[status].append(_country(library, code, by_country[code], editions))
    return tuple(
        StatusGroup(_((WORDS if len(rows) == 1 else MANY)[s]), s.value, tuple(rows))
        for s in _ORDER
        if (rows := by_status[s])
    )


def _country(
    library: Library, code: str, cells: Sequence[Cell], editions: tuple[int, ...]
) -> CountryAnswers:
    last = max((c for c in cells if c.answers), key=lambda c: c.edition)
    said = {c.edition: [(a.answer, a.certainty) for a in c.answers] for c in cells}
    held = {c.edition for c in cells if c.state is not EditionState.NO_REPORT}
    return CountryAnswers(
        Link(library.names.of(code), links.country(code)),
        str(last.edition),
        tuple(_answer(given) for given in last.answers[:_MOST]),
        max(0, len(last.answers) - _MOST),
        spark(editions, said, held),
    )


def _answer(given: GivenAnswer) -> LastAnswer:
    number = given.answer == "quantity" and given.number is not None
    return LastAnswer(
        figure(given.number or 0) if number else answer_words(given.answer),
        certainty_words(Certainty(given.certainty)),
        speaker_words(Speaker(given.speaker)),
        links.sentence(given.report, given.start),
    )
