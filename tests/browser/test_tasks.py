"""What readers come for, each by at most four clicks or one search."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def _menu(page: Page, words: str) -> None:
    page.locator(".masthead nav").get_by_role("link", name=words, exact=True).click()


def test_has_saudi_arabia_ever_voted_for_the_resolution(page: Page):
    page.goto("/")
    _menu(page, "Votes")
    row = page.locator("table.heat tr", has=page.get_by_role("link", name="Saudi Arabia"))
    assert re.findall("[YNA–]", " ".join(row.locator("td").all_inner_texts())).count("Y") >= 1
    row.get_by_role("link").click()
    page.get_by_text("Each vote with its resolution and day").click()
    expect(page.locator(".ballots .is-for").first).to_be_visible()
    expect(page.locator(".ballots .is-for").first).to_contain_text("in favour")
    expect(page.locator(".ballots .is-for").first).to_contain_text("/")


def test_when_was_it_first_said_that_north_korea_exported(page: Page):
    page.goto("/country/prk/")
    row = page.locator("table.glance tbody", has=page.get_by_role("link", name="Export")).first
    expect(row).to_be_visible()
    first = row.locator("tr").first.locator("td a").nth(1)
    year = first.inner_text()
    first.click()
    expect(page.locator(".kicker").first).to_contain_text(year)
    expect(page.locator(".unit:target")).to_be_visible()


def test_which_states_outside_the_treaty_have_a_stockpile_of_known_size(page: Page):
    page.goto("/")
    _menu(page, "Questions")
    page.locator("main").get_by_role("link", name="Size of stockpile").click()
    group = page.locator("section", has=page.locator("#group-not-party"))
    sizes = page.get_by_role("link", name=re.compile(r"\d,\d{3}"))
    expect(group.locator("tr", has=sizes)).to_contain_text(["South Korea"])
    group.locator("tr", has=sizes).locator("td a").first.click()
    expect(page.locator(".unit:target")).to_contain_text("407,800")


def test_is_the_united_states_a_party(page: Page):
    page.goto("/")
    _menu(page, "Treaties")
    row = page.locator("table.counts tr", has=page.get_by_role("link", name="United States"))
    expect(row).to_contain_text("not party")


def test_who_was_a_party_on_a_day(page: Page):
    page.goto("/treaties/mbt/")
    page.locator("#on").fill("2003-06-30")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".kicker").first).to_have_text("Status on 30 June 2003")
    row = page.locator("table.counts tr", has=page.get_by_role("link", name="Finland"))
    expect(row).to_contain_text("not party")


def test_who_says_so(page: Page):
    page.goto("/country/prk/")
    page.locator("table.glance tbody td a").first.click()
    expect(page.locator(".unit:target .claims .speaker").first).to_contain_text("says")


def test_what_rests_on_this_source(page: Page):
    page.goto("/")
    _menu(page, "Sources")
    page.locator("main table a").first.click()
    expect(page.get_by_role("link", name="Read it in the report").first).to_be_visible()


def test_what_changed_between_two_editions(page: Page):
    page.goto("/country/prk/")
    page.locator("main section", has=page.locator("#reports-head")).get_by_role(
        "link", name="1999 with 2021"
    ).click()
    expect(page.locator("article.change").first).to_be_visible()


def test_how_do_two_countries_compare(page: Page):
    page.goto("/country/prk/")
    page.get_by_role("link", name="Beside another country").click()
    page.get_by_label("Another country").select_option(label="South Korea")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("North Korea and South Korea")
    expect(page.get_by_role("status")).to_contain_text("Voted alike in")
    row = page.locator("table.beside tr", has=page.get_by_role("rowheader", name="Import"))
    expect(row.locator("td")).to_have_count(2)


def test_who_accuses_on_whose_word(page: Page):
    page.goto("/search/?question=use&certainty=alleged")
    expect(page.get_by_role("status")).to_contain_text("fit")
    for hit in page.locator(".hits > li").all():
        expect(hit).to_contain_text("alleged, says")


def test_what_did_one_years_reports_say(page: Page):
    page.goto("/")
    page.locator("table.matrix").get_by_role("link", name="2021", exact=True).click()
    expect(page.locator(".turns li").first).to_contain_text("North Korea")
    page.get_by_role("link", name="Sentences: Use by state forces").click()
    expect(page.locator(".hits > li").first).to_contain_text("North Korea 2021")


def test_how_do_i_cite_this_sentence(page: Page):
    page.goto("/country/prk/")
    page.locator("table.glance tbody td a").first.click()
    page.locator(".unit:target .alone").first.click()
    page.get_by_text("Cite this page").click()
    expect(page.locator(".colophon .cite")).to_contain_text("@misc{")
    expect(page.locator(".colophon .cite")).to_contain_text('"type": "webpage"')


def test_give_me_the_table(page: Page):
    page.goto("/")
    page.locator(".colophon").get_by_role("link", name="Downloads").click()
    with page.expect_download() as download:
        page.locator("section", has=page.locator("#table-claims")).get_by_role(
            "link", name="CSV", exact=True
        ).click()
    text = download.value.path().read_text(encoding="utf-8")
    assert text.startswith("id,report,country,edition,")
    assert len(text.splitlines()) > 100


def test_what_is_it_worth(page: Page):
    page.goto("/")
    page.locator(".colophon").get_by_role("link", name="About, method and limits").click()
    expect(page.locator("main")).to_contain_text("A claim is a reading by a program.")
