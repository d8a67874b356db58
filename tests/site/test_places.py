"""From a place in a text to what the page shows there."""

import pytest

from treatywatch.publish.pages.places import Places


@pytest.fixture
def report(handmade):
    return handmade.later().report


@pytest.fixture
def places(evidence):
    return Places(evidence.spot)


def test_a_place_inside_a_sentence_leads_to_the_sentence(places, report):
    sentence = report.sections[1].sentences[0]
    found = places.find(report.slug, sentence.start + 10)
    assert (found.words, found.path.endswith(f"#s-{sentence.start}")) == ("the sentence", True)


def test_a_place_in_a_note_leads_to_the_note_and_in_its_statement_to_the_statement(places, report):
    note = next(note for note in report.notes if note.number == 3)
    assert places.find(report.slug, note.definition.end - 1).path.endswith("#note-3")
    assert places.find(report.slug, note.statements[0].start).words == "the sentence"


def test_a_place_in_a_heading_leads_to_its_section(places, report):
    start = report.sections[1].heading.start
    assert places.find(report.slug, start + 1).path.endswith(f"#section-{start}")


@pytest.mark.parametrize("start", [-1, 0, 10**6])
def test_a_place_that_is_not_shown_leads_to_the_report(places, report, start):
    assert places.find(report.slug, start).path == f"reports/{report.slug}/"


def test_a_report_that_is_not_there_is_still_named(places):
    assert places.find("nothing", 3).path == "reports/nothing/"
