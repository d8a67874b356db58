"""A question on a country through all editions: a page with the sentence behind each point."""

from __future__ import annotations

import re

import pytest

from treatywatch.model import NotInEvidence
from treatywatch.publish.library import Library
from treatywatch.publish.pages.history import HistoryPage, history_page
from treatywatch.publish.rendering import Form, markup
from treatywatch.publish.sitemap import Address, addresses, page_at


@pytest.fixture(scope="module")
def exports(library: Library) -> HistoryPage:
    return history_page(library, "PRK", "transfer.export")


def test_every_edition_of_the_file_has_its_point(library: Library, exports: HistoryPage) -> None:
    editions = [point.edition for point in exports.points]
    assert editions == [str(year) for year in library.evidence.editions()]
    silent = {point.edition: point.silence for point in exports.points}
    assert silent["1999"] == silent["2021"] == ""
    assert silent["2003"] == "no report"


def test_behind_each_answer_stands_its_sentence_word_for_word(library: Library, exports) -> None:
    texts = " ".join(
        " ".join(library.evidence.report(slug).text.split())
        for slug in library.evidence.report_slugs()
        if "-prk-" in slug
    )
    said = [one for point in exports.points for one in point.said]
    assert len(said) >= 3
    assert all(one.sentence in texts for one in said)


def test_what_was_contradicted_is_marked_at_the_later_edition(exports: HistoryPage) -> None:
    marked = {
        point.edition: {one.change.word for one in point.said if one.change}
        for point in exports.points
    }
    assert "Contradicted" in marked["2021"]
    assert not marked["1999"]


def test_it_says_as_of_when_and_first_and_last(exports: HistoryPage) -> None:
    assert exports.as_of == "2021"
    by_answer = {one.answer: one for one in exports.assertions}
    assert by_answer["yes (past)"].first.words == "2021"
    assert by_answer["no"].last.words == "1999"


def test_it_shows_an_ordered_list_and_leads_to_each_sentence(exports: HistoryPage) -> None:
    html = markup(exports, Form.FILES)
    assert '<ol class="timeline">' in html
    assert "As of the 2021 edition" in html
    assert len(re.findall(r'href="[^"]*reports/[^"]*#s-\d+"', html)) >= 6


def test_each_question_that_a_country_answers_has_its_page_and_a_link(library: Library) -> None:
    listed = {a.parts for a in addresses(library) if a.kind == "history"}
    asked = {
        (one.country, one.claim.question)
        for one in library.evidence.occurrences()
        if one.country and one.edition
    }
    assert listed == asked
    answers = markup(page_at(library, Address("country-answers", ("PRK",))), Form.SERVED)
    for code, question in listed:
        if code == "PRK":
            assert f'country/prk/history/{question}/"' in answers


@pytest.mark.parametrize(("code", "question"), [("PRK", "nothing"), ("XXX", "use")])
def test_a_question_that_nobody_answers_has_none(library: Library, code, question) -> None:
    with pytest.raises(NotInEvidence):
        history_page(library, code, question)
