"""A country's page stays small however many editions there are."""

from dataclasses import replace

import pytest

from treatywatch.publish.library import open_library
from treatywatch.publish.pages.country import MOST_EDITIONS, country_page
from treatywatch.publish.pages.country_answers import country_answers_page
from treatywatch.publish.rendering import Form, markup
from treatywatch.store import write_evidence


@pytest.fixture(scope="module")
def many(library, tmp_path_factory):
    """The fullest report of the sample, in twenty editions."""
    slugs = library.evidence.report_slugs("PRK")
    coded = max((library.evidence.coded(slug) for slug in slugs), key=lambda c: len(c.claims))
    out = tmp_path_factory.mktemp("many") / "many.db"
    editions = [
        replace(coded, report=replace(coded.report, edition=year)) for year in range(1999, 2019)
    ]
    write_evidence(editions, out=out, sources={}, meta={})
    return open_library(out)


def test_with_many_editions_the_page_stays_below_a_hundred_kilobytes(many):
    page = country_page(many, "PRK")
    assert len(page.editions) > MOST_EDITIONS
    assert len(markup(page, Form.FILES).encode()) < 100_000


def test_every_answer_then_has_a_page_of_its_own(many):
    page, whole = country_page(many, "PRK"), country_answers_page(many, "PRK")
    assert page.answers.path == whole.path
    assert page.questions == ()
    answers = [claim for row in whole.questions for cell in row.cells for claim in cell]
    own = [o for o in many.evidence.occurrences(country="PRK") if o.claim.subject == "PRK"]
    assert len(answers) == len(own)


def test_the_first_edition_that_says_it_is_named(many):
    (line, *_) = country_page(many, "PRK").glance
    assert line.answers[0].first_said.words == "1999"
    assert line.answers[0].last_said.words == "2018"
