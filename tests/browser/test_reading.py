"""A reader at work: the country, its report, a note, a lost one, a claim from the comparison."""

import re

import pytest
from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}
TABLET = {"width": 820, "height": 1100}
WALL = {"width": 1920, "height": 1080}
on_a_phone = pytest.mark.parametrize("screen", [PHONE], ids=["phone"], indirect=True)
LOST = "Definition lost in the text at hand."

pytestmark = pytest.mark.browser


@pytest.fixture
def report(page: Page) -> Page:
    """The report of 2021, reached from the front page by links."""
    page.goto("/")
    page.get_by_role("table").get_by_role("link", name="North Korea", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("North Korea")
    page.get_by_role("listitem").get_by_role("link", name="Landmine Monitor 2021").first.click()
    expect(page.get_by_text("SHA-256 of the file")).to_be_visible()
    return page


def _marker(page: Page, number: int):
    return page.locator(f"#r-{number}")


def _note(page: Page, number: int):
    return page.locator(f"#n-{number}")


def test_the_report_says_what_it_is_and_where_it_came_from(report: Page):
    head = report.locator("main > header")
    expect(head).to_contain_text("Landmine Monitor 2021")
    expect(head).to_contain_text("16 November 2021")
    expect(head).to_contain_text("north-korea.txt")
    expect(head.locator("code")).to_have_text(re.compile("[0-9a-f]{64}"))


def test_on_a_wide_screen_notes_and_claims_stand_beside_their_sentence(report: Page):
    unit = report.locator(".unit", has_text="has exported mines")
    text, note = unit.locator(".s").bounding_box(), unit.locator(".note").bounding_box()
    claims = unit.locator(".claims").bounding_box()
    assert claims["x"] + claims["width"] <= text["x"]
    assert note["x"] >= text["x"] + text["width"]
    assert -10 < claims["y"] - text["y"] < 300
    expect(unit.locator(".claims")).to_contain_text("Export:")
    expect(unit.locator(".claims")).to_contain_text("says the report")


@on_a_phone
def test_on_a_phone_a_note_opens_in_place_and_closes_again(report: Page):
    expect(_note(report, 2)).to_be_hidden()
    _marker(report, 2).click()
    expect(_note(report, 2)).to_be_visible()
    expect(_note(report, 2)).to_contain_text("Kerry Brinkert")
    assert _note(report, 2).bounding_box()["y"] > _marker(report, 2).bounding_box()["y"]
    _note(report, 2).get_by_role("link", name="Close").click()
    expect(_note(report, 2)).to_be_hidden()


@on_a_phone
def test_on_a_phone_the_claims_of_a_sentence_open_from_its_marks(report: Page):
    unit = report.locator(".unit", has_text="has exported mines")
    expect(unit.locator(".claims")).to_be_hidden()
    unit.get_by_role("link", name="Link to this sentence").click()
    expect(unit.locator(".claims")).to_be_visible()
    expect(unit.locator(".claims")).to_contain_text("Export:")


@on_a_phone
def test_on_a_phone_all_claims_and_notes_can_be_shown_at_once(report: Page):
    report.get_by_text("Show every note").click()
    expect(_note(report, 1)).to_be_visible()
    expect(_note(report, 2)).to_be_visible()
    report.get_by_text("Show every claim").click()
    expect(report.locator(".claims").first).to_be_visible()


@pytest.mark.parametrize("screen", [PHONE, WALL], ids=["phone", "wall"], indirect=True)
def test_a_lost_note_says_so_where_its_marker_stands(report: Page):
    lost = report.locator("a.ref.lost").first
    number = lost.inner_text()
    lost.click()
    expect(_note(report, int(number))).to_be_visible()
    expect(_note(report, int(number))).to_contain_text(LOST)
    expect(report.locator(f"#note-{number}")).to_contain_text(LOST)


def test_a_damaged_note_says_so(report: Page):
    expect(report.locator("#note-7")).to_contain_text("Sky News")
    expect(report.locator("#note-7")).to_contain_text("Damaged")


def test_from_the_comparison_to_the_sentence_that_claims(page: Page):
    page.goto("/country/prk/")
    page.get_by_role("link", name="1999 with 2021").first.click()
    expect(page.locator("main h2").first).to_contain_text("Contradicted")
    change = page.get_by_role("article", name=re.compile("^Export")).first
    expect(change).to_contain_text("not known to have exported")
    expect(change).to_contain_text("has exported mines")
    expect(change).to_contain_text("not known to be so, says the report")
    change.get_by_role("link", name="Read it in the report, 2021").click()
    target = page.locator(".unit:target")
    expect(target).to_contain_text("has exported mines")
    expect(target).to_be_in_viewport()
    expect(target.locator(".claims")).to_contain_text("Export:")


def test_silence_is_said_in_words(page: Page):
    page.goto("/country/prk/compare/1999/2021/")
    expect(page.get_by_text("Says nothing.").first).to_be_visible()
    page.goto("/country/prk/compare/1999/2003/")
    expect(page.get_by_text("There is no report of 2003 on North Korea")).to_be_visible()


def test_a_finding_leads_to_its_place(page: Page):
    page.goto("/findings/")
    page.get_by_role("table").get_by_role("link", name="North Korea", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("North Korea")
    page.get_by_role("link", name="Go to the sentence").first.click()
    expect(page.locator(".unit:target")).to_be_in_viewport()


def test_a_source_leads_to_every_sentence_that_rests_on_it(report: Page):
    report.locator("#note-11 .sources-of").get_by_role("link").first.click()
    expect(report.get_by_text("has exported mines").first).to_be_visible()
    report.get_by_role("link", name="Read it in the report").first.click()
    expect(report.locator(".unit:target")).to_be_in_viewport()
