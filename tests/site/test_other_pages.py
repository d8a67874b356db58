"""Country, comparison, search, findings, sources and the front page."""

import pytest

from treatywatch.model import NotInEvidence
from treatywatch.publish.library import Library
from treatywatch.publish.pages.asked import Asked
from treatywatch.publish.pages.comparison import comparison_page
from treatywatch.publish.pages.country import country_page
from treatywatch.publish.pages.findings import (
    findings_of_country,
    findings_of_edition,
    findings_of_rule,
    findings_page,
)
from treatywatch.publish.pages.home import home_page
from treatywatch.publish.pages.search import search_page
from treatywatch.publish.pages.siblings import pairs
from treatywatch.publish.pages.sources import source_page, sources_page
from treatywatch.register import load_register


def test_the_front_page_counts_and_lists(evidence, names):
    page = home_page(Library(evidence, load_register(), names))
    assert [edition.words for edition in page.editions] == ["1999", "2021"]
    assert page.treaty.tallies[0].words == "States Parties"
    assert page.questions[0].link.words == "Treaty status"
    assert [(row.country.words, len(row.cells)) for row in page.rows] == [("North Korea", 2)]
    tallies = {tally.words: (tally.number, tally.remark) for tally in page.tallies}
    assert tallies["country"] == ("1", "")
    assert tallies["sentences"] == ("12", "3 not coded")
    assert tallies["notes"] == ("6", "1 lost")


def test_a_country_answers_each_question_edition_by_edition(evidence, names):
    page = country_page(Library(evidence, load_register(), names), "PRK")
    cells = {
        row.question: [[c.answer for c in cell] for cell in row.cells] for row in page.questions
    }
    assert cells["Export"] == [["no"], ["yes"]]
    assert cells["Use by state forces"] == [[], ["yes"]]
    assert [row.question for row in page.elsewhere] == ["Casualties"]


def test_the_comparison_shows_the_contradiction_first(evidence, names):
    page = comparison_page(evidence, "PRK", 1999, 2021, names)
    assert [group.kind.word for group in page.groups] == [
        "Contradicted",
        "New",
        "Dropped",
        "Carried",
    ]
    change = page.groups[0].changes[0]
    assert (change.earlier.claim.answer, change.later.claim.answer) == ("no", "yes")
    assert [bit.text for bit in change.later.sentence if bit.on] == ["has exported mines"]
    assert "".join(bit.text for bit in change.later.sentence).startswith("North Korea has exported")
    assert change.later.notes[0].sources[0].path == "sources/harbour-post-2/"


def test_each_side_of_a_change_leads_to_its_sentence(evidence, names, handmade):
    page = comparison_page(evidence, "PRK", 1999, 2021, names)
    later = handmade.later().report
    exported = later.sections[1].sentences[0]
    assert page.groups[0].changes[0].later.place.path == f"reports/{later.slug}/#s-{exported.start}"


def test_silence_is_not_the_same_as_no_report(evidence, names):
    silent = comparison_page(evidence, "PRK", 1999, 2021, names)
    dropped = next(group for group in silent.groups if group.kind.word == "Dropped")
    assert dropped.changes[0].later is None
    assert silent.later.reports
    absent = comparison_page(evidence, "PRK", 1999, 2005, names)
    assert absent.later.reports == ()
    assert absent.groups == ()


@pytest.mark.parametrize(
    ("code", "earlier", "later"),
    [("XYZ", 1999, 2021), ("PRK", 2021, 1999), ("PRK", 1999, 1999), ("PRK", 2003, 2005)],
    ids=["unknown-country", "backwards", "twice-the-same", "neither-edition"],
)
def test_what_cannot_be_compared_is_not_in_the_evidence(evidence, names, code, earlier, later):
    with pytest.raises(NotInEvidence):
        comparison_page(evidence, code, earlier, later, names)


def test_each_edition_is_compared_with_the_next_and_the_first_with_the_last():
    assert pairs((1999, 2005, 2021)) == ((1999, 2005), (2005, 2021), (1999, 2021))
    assert pairs((1999, 2021)) == ((1999, 2021),)
    assert pairs((1999,)) == ()


@pytest.fixture(scope="module")
def library(evidence, names):
    return Library(evidence, load_register(), names)


def test_a_search_finds_sentences_and_notes_with_their_matches(library):
    page = search_page(library, Asked("harbour"))
    assert page.answer == "4 passages hold these words."
    assert [hit.heading for hit in page.hits[:2]] == ["Note 2", "Note 2"]
    assert [hit.where for hit in page.hits[2:]] == ["Source", "Source"]
    assert [bit.text for bit in page.hits[0].text if bit.on] == ["Harbour"]
    assert page.hits[0].place.path.endswith("#note-2")


def test_a_search_is_narrowed_by_country_and_edition(library):
    wide = search_page(library, Asked("mines"))
    narrow = search_page(library, Asked("mines", "PRK", 2021))
    assert {hit.where for hit in wide.hits} >= {"North Korea 1999", "North Korea 2021"}
    assert {hit.where for hit in narrow.hits} == {"North Korea 2021"}
    assert narrow.wider.path == "search/?q=mines"
    assert narrow.chosen == {"country": "PRK", "edition": "2021"}
    assert [(link.words, link.path) for link in narrow.undo] == [
        ("Country: North Korea", "search/?q=mines&edition=2021"),
        ("Edition: 2021", "search/?q=mines&country=PRK"),
    ]


def test_filters_alone_list_what_fits(library):
    page = search_page(library, Asked(question="transfer.export", edition=2021))
    assert page.answer.endswith("fits.")
    assert all("Export" in {c.question for c in hit.claims} for hit in page.hits)


def test_sources_are_found_and_can_be_looked_for_alone(library):
    page = search_page(library, Asked("harbour post"))
    alone = search_page(library, Asked("harbour post", part="source"))
    assert page.only_sources.path == alone.asked.path()
    assert {hit.where for hit in alone.hits} == {"Source"}
    assert alone.hits[0].place.path.startswith("sources/")


def test_a_search_without_words_answers_nothing_and_one_without_results_says_so(library):
    assert search_page(library, Asked()).answer == ""
    assert search_page(library, Asked("zebra")).answer == "No passages hold these words."


@pytest.mark.parametrize("words", ['"', "OR", "a*b OR (", "-", "NEAR(", "\ufdd0", "é" * 200])
def test_no_words_can_break_a_search(library, words):
    assert search_page(library, Asked(words)).hits == ()


def test_findings_are_counted_by_rule_country_and_edition(evidence, names):
    page = findings_page(evidence, names)
    assert [(c.link.words, c.by_severity, c.total) for c in page.rules] == [
        ("Archive: unreadable", ("–", "–", "1"), "1"),
        ("Editions: polarity flip", ("–", "1", "–"), "1"),
        ("Notes: lost definition", ("1", "–", "–"), "1"),
    ]
    assert [(c.link.words, c.total) for c in page.countries] == [("North Korea", "2")]
    assert [f.message for f in page.nowhere] == ["x.pdf holds <no> text."]


def test_findings_of_a_country_put_the_gravest_first(evidence, names):
    page = findings_of_country(evidence, "PRK", names)
    assert [group.findings[0].severity for group in page.groups] == [
        "Stops publication",
        "Look again",
    ]


def test_a_finding_leads_to_its_place(evidence, names, handmade):
    slug = handmade.later().report.slug
    lost = findings_of_rule(evidence, "notes.lost-definition", names).groups[0].findings[0]
    assert lost.place.path == f"reports/{slug}/#note-1"
    flip = findings_of_edition(evidence, 2021, names).groups[0].findings
    assert any(f.place.path.startswith(f"reports/{slug}/#s-") for f in flip)


@pytest.mark.parametrize(
    ("make", "what"),
    [(findings_of_rule, "no.rule"), (findings_of_country, "XYZ"), (findings_of_edition, 1900)],
)
def test_no_findings_is_no_page(evidence, names, make, what):
    with pytest.raises(NotInEvidence):
        make(evidence, what, names=names)


def test_a_source_lists_every_sentence_that_rests_on_it(evidence, names):
    page = source_page(evidence, "harbour-post-2", names)
    assert [use.where for use in page.uses] == ["North Korea 2021"]
    assert [s.text for s in page.uses[0].sentences] == [
        "North Korea has exported mines, which have been found in Angola and Sudan.[2]",
        "Trucks were seen.[2]",
    ]


def test_sources_stand_by_kind(evidence):
    assert [(g.kind, len(g.lines)) for g in sources_page(evidence).groups] == [("News", 2)]


def test_a_source_that_is_not_there(evidence, names):
    with pytest.raises(NotInEvidence):
        source_page(evidence, "nothing", names)
