"""Every answer of every edition on one country, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import NotInEvidence
from treatywatch.publish import links
from treatywatch.publish.language import told
from treatywatch.publish.library import Library
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.words import question_order, question_words
from treatywatch.store import Occurrence


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question and its claims in each edition; an empty cell is an edition that is silent."""

    question: str
    cells: tuple[tuple[ClaimView, ...], ...]
    path: str = ""


@dataclass(frozen=True, slots=True)
class CountryAnswersPage(Page):
    """Every answer of every edition on one country."""

    template: ClassVar[str] = "country_answers.html"

    country: str = ""
    editions: tuple[str, ...] = ()
    questions: tuple[QuestionRow, ...] = ()
    elsewhere: tuple[QuestionRow, ...] = ()


def country_answers_page(library: Library, code: str) -> CountryAnswersPage:
    """Set every answer of every edition on a country. Raises NotInEvidence without a report."""
    entries, names = library.evidence.entries(code), library.names
    if not entries:
        raise NotInEvidence("no report on this country", code, "see the list of countries")
    occurrences = library.evidence.occurrences(country=code)
    editions = sorted({entry.edition for entry in entries if entry.edition is not None})
    path = links.answers(code)
    return CountryAnswersPage(
        path=path,
        title=told("{country}: each question, edition by edition", country=names.of(code)),
        crumbs=(Link(names.of(code), links.country(code)), Link("Answers", path, current=True)),
        country=names.of(code),
        editions=tuple(str(edition) for edition in editions),
        questions=answer_rows(about(occurrences, code), editions, names),
        elsewhere=answer_rows(about(occurrences, code, own=False), editions, names),
    )


def about(found: Sequence[Occurrence], code: str, *, own: bool = True) -> list[Occurrence]:
    """Return the claims about the country itself, or those about others."""
    return [one for one in found if (one.claim.subject == code) is own]


def answer_rows(
    occurrences: Sequence[Occurrence], editions: Sequence[int], names: Names
) -> tuple[QuestionRow, ...]:
    """Return a row for each question that some edition answers."""
    questions = sorted({o.claim.question for o in occurrences}, key=question_order)
    return tuple(
        QuestionRow(
            question_words(question),
            tuple(_cell(occurrences, question, edition, names) for edition in editions),
            _history(occurrences, question),
        )
        for question in questions
    )


def _history(occurrences: Sequence[Occurrence], question: str) -> str:
    """Return the path of the question's timeline; a claim without an edition is in none."""
    dated = (o.country for o in occurrences if o.claim.question == question and o.edition)
    country = next(dated, None)
    return links.history(country, question) if country else ""


def _cell(
    occurrences: Sequence[Occurrence], question: str, edition: int, names: Names
) -> tuple[ClaimView, ...]:
    return tuple(
        claim_view(o.claim, ClaimSetting(o.report, o.country, names))
        for o in occurrences
        if o.edition == edition and o.claim.question == question
    )
