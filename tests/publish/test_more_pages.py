"""Editions, questions over all countries, two countries side by side: numbers and ways on."""

import json
import re

import pytest

from treatywatch.model import NotInEvidence
from treatywatch.publish.pages.beside import beside_page, side_of
from treatywatch.publish.pages.country import country_page
from treatywatch.publish.pages.edition import edition_page, editions_page
from treatywatch.publish.pages.last_report import last_reports
from treatywatch.publish.pages.question import question_page, questions_page


def test_the_editions_hold_what_the_evidence_holds(library):
    entries = library.evidence.entries()
    lines = {line.link.words: line.cells for line in editions_page(library).lines}
    assert sorted(map(int, lines)) == list(library.evidence.editions())
    for year, cells in lines.items():
        own = [entry for entry in entries if entry.edition == int(year)]
        claims = sum(len(library.evidence.claims(entry.slug)) for entry in own)
        assert (cells[0], cells[3]) == (str(len(own)), str(claims))


def test_an_edition_leads_to_its_reports_and_to_its_changes(library):
    page = edition_page(library, 2021)
    slugs = library.evidence.report_slugs(edition=2021)
    found = [link.path for row in page.countries for link in row.reports]
    assert sorted(found) == sorted(f"reports/{slug}/" for slug in slugs)
    assert page.changes[0].kind.code == "contradicted"
    assert page.changes[0].where.path == "country/prk/compare/1999/2021/"
    counted = {kind.code: int(number) for kind, number in page.kinds}
    changes = library.evidence.changes(to=2021)
    assert counted == {
        kind: sum(change.kind == kind for change in changes)
        for kind in {change.kind.value for change in changes}
    }


def test_an_edition_that_is_not_there_is_named(library):
    with pytest.raises(NotInEvidence, match="no report of this edition"):
        edition_page(library, 1901)


def test_every_claim_on_a_question_is_counted_or_led_to(library):
    for line in questions_page(library).lines:
        code = line.link.path.split("/")[1]
        page = question_page(library, code)
        own = [o for o in library.evidence.occurrences(question=code) if o.claim.subject]
        assert line.claims == str(len(library.evidence.occurrences(question=code)))
        shown = {row.country.words for group in page.groups for row in group.rows}
        about = {library.names.of(o.country) for o in own if o.country == o.claim.subject}
        assert shown == about
        elsewhere = [o for o in own if o.country != o.claim.subject or o.edition is None]
        assert (page.elsewhere is not None) == bool(elsewhere)


def test_the_last_answer_is_that_of_the_last_edition_that_answers(library):
    page = question_page(library, "transfer.export")
    rows = {row.country.words: row for group in page.groups for row in group.rows}
    assert rows["North Korea"].last == "2021"
    assert {answer.answer for answer in rows["North Korea"].answers} == {"yes", "no"}
    assert "landmine-monitor-2021-prk" in rows["North Korea"].answers[0].path


def test_two_countries_side_by_side(library):
    page = beside_page(library, "PRK", "KOR")
    assert [side.country.words for side in page.sides] == ["North Korea", "South Korea"]
    votes = {
        code: {v.resolution: v.vote for v in library.register.votes(code)}
        for code in ("PRK", "KOR")
    }
    both = [r for r in votes["PRK"] if r in votes["KOR"]]
    said = ("for", "against", "abstained")
    both = [r for r in both if all(votes[c][r] in said for c in votes)]
    assert page.alike == (sum(votes["PRK"][r] == votes["KOR"][r] for r in both), len(both))
    glance = {line.code for line in country_page(library, "PRK").glance}
    assert set(page.sides[0].answers) == glance


@pytest.mark.parametrize("pair", [("", ""), ("PRK", ""), ("", "KOR")])
def test_with_fewer_than_two_there_is_only_the_choice(library, pair):
    page = beside_page(library, *pair)
    assert page.sides == ()
    assert page.chosen == pair


def test_a_country_that_nobody_knows_is_named(library):
    with pytest.raises(NotInEvidence, match="nothing is known"):
        beside_page(library, "PRK", "XXX")


def test_a_published_country_has_the_same_answers_for_the_script(edition, library):
    text = (edition / "beside/prk.js").read_text(encoding="utf-8")
    data = json.loads(re.fullmatch(r'treatywatch_beside\("PRK",(.*)\);\n', text)[1])
    side = side_of(library, "PRK")
    assert data["votes"] == list(side.votes)
    assert [row[1] for row in data["rows"]] == [
        question.words for question, _ in side.answers.values()
    ]
    assert [len(row[3]) for row in data["rows"]] == [len(of) for _, of in side.answers.values()]


def test_the_last_report_stands_on_the_countrys_page_sentence_by_sentence(library):
    (last,) = last_reports(library, "PRK")
    slug = last.link.path.split("/")[1]
    shown = [one.path for s in last.sections for p in s.paragraphs for one in p]
    report = library.evidence.report(slug)
    assert shown == [f"reports/{slug}/#s-{one.start}" for one in report.body_sentences]
