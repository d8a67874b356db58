"""Search with nothing but the keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def _tab_to(page: Page, selector: str, most: int = 40) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}:focus").count():
            return
    raise AssertionError(f"{selector} is out of the keyboard's reach")


def test_the_first_stop_skips_to_the_content(page: Page):
    page.goto("/country/prk/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_from_words_to_the_sentence(page: Page):
    page.goto("/")
    _tab_to(page, "#quick")
    page.keyboard.type("exported Angola")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=exported\+Angola"))
    expect(page.get_by_role("status")).to_contain_text("these words")
    expect(page.locator("mark").first).to_have_text(re.compile("exported", re.IGNORECASE))
    _tab_to(page, ".hits a")
    page.keyboard.press("Enter")
    target = page.locator(".unit:target")
    expect(target).to_contain_text("Angola")
    expect(target).to_be_in_viewport()


def test_filters_narrow_and_stay_chosen(page: Page):
    page.goto("/search/?q=mines")
    page.get_by_text("Filters", exact=True).click()
    page.get_by_label("Country").select_option(label="North Korea")
    page.get_by_label("Edition").select_option("1999")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    expect(page.get_by_label("Edition")).to_have_value("1999")
    places = page.locator(".hits .rule")
    expect(places.first).to_contain_text("North Korea 1999")
    assert all("1999" in place for place in places.all_inner_texts())


def test_no_results_help_on(page: Page):
    page.goto("/search/?q=zeppelin&country=PRK")
    expect(page.get_by_role("status")).to_have_text("No passages hold these words.")
    page.get_by_role("link", name="Take all filters off").click()
    expect(page).to_have_url(re.compile(r"/search/\?q=zeppelin$"))


def test_words_that_look_like_markup_stay_words(page: Page):
    page.goto("/search/?q=%3Cscript%3Ealert(1)%3C/script%3E")
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value(
        "<script>alert(1)</script>"
    )
