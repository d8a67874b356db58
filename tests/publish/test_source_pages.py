"""A source that many notes cite has several pages, each citation on one of them."""

import pytest

from treatywatch.model import NotInEvidence
from treatywatch.publish.pages import sources
from treatywatch.publish.pages.sources import source_page
from treatywatch.publish.rendering import Form, markup
from treatywatch.publish.sitemap import addresses, page_at


@pytest.fixture
def most(library):
    """The source that is cited most."""
    return library.evidence.sources(limit=1)[0]


@pytest.fixture
def short_pages(monkeypatch):
    """Pages of two citations each, in the list of pages too."""
    monkeypatch.setattr(sources, "USES_PER_PAGE", 2)
    monkeypatch.setattr("treatywatch.publish.sitemap.USES_PER_PAGE", 2)


def test_each_citation_stands_on_one_page_and_the_order_is_kept(library, most, short_pages):
    whole = library.evidence.source(most.source.key)
    assert whole.citations == len(whole.uses) == most.citations > 2
    found = [
        use.note.path
        for address in addresses(library)
        if address.kind == "source" and address.parts[0] == most.source.key
        for use in page_at(library, address).uses
    ]
    assert found == [f"reports/{use.report}/#note-{use.note}" for use in whole.uses]


def test_pages_lead_to_each_other_and_say_how_many_there_are(library, most, short_pages):
    first, second = (
        source_page(library.evidence, most.source.key, library.names, n) for n in (1, 2)
    )
    assert first.pager.further.path == second.path == f"{first.path}page-2/"
    assert second.pager.earlier.path == first.path
    assert first.standfirst == second.standfirst
    assert 'rel="next"' in markup(first, Form.FILES)


def test_a_source_with_few_citations_has_one_page_without_a_pager(library, most):
    page = source_page(library.evidence, most.source.key, library.names)
    assert (page.pager, len(page.uses)) == (None, most.citations)


@pytest.mark.parametrize("number", [0, 2])
def test_a_page_that_is_not_there_is_said(library, most, number):
    with pytest.raises(NotInEvidence, match="no such page"):
        source_page(library.evidence, most.source.key, library.names, number)


def test_every_sentence_behind_a_citation_is_told_with_its_claims(library, most):
    for use in library.evidence.source(most.source.key).uses:
        for resting in use.sentences:
            placed = library.evidence.sentence(use.report, resting.sentence.start)
            assert (placed.sentence, placed.claims) == (resting.sentence, resting.claims)
