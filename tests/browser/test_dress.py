"""Every page, in both lights and on every screen: readable, within its bounds, and quiet."""

import pytest
from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
WALL = {"width": 1920, "height": 1080}
PAGES = [
    "/",
    "/reading/",
    "/search/?q=mines",
    "/country/prk/",
    "/country/prk/compare/1999/2021/",
    "/reports/landmine-monitor-2021-prk-mine-ban-policy/",
    "/findings/",
    "/findings/country/prk/",
    "/sources/",
]

# Text whose contrast with what lies behind it is below WCAG AA, as "ratio: words".
FAINT = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const part = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const colour = channels(getComputedStyle(node).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement;
    if (!text.data.trim() || !node.checkVisibility() || node.closest('.unseen, .skip')) continue;
    const style = getComputedStyle(node);
    const [a, b] = [light(channels(style.color)), light(behind(node))].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (large ? 3 : 4.5)) faint.push(ratio.toFixed(2) + ': ' + text.data.trim());
  }
  return faint;
}"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("light", ["light", "dark"])
def test_text_has_enough_contrast(page: Page, light: str):
    page.emulate_media(color_scheme=light)
    for address in PAGES:
        page.goto(address)
        assert page.evaluate(FAINT) == [], address


@pytest.mark.parametrize(
    "screen", [PHONE, DESK, WALL], ids=["phone", "desk", "wall"], indirect=True
)
def test_no_page_is_wider_than_the_screen(page: Page):
    for address in PAGES:
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) == 0, address


def test_a_line_of_text_holds_about_sixty_five_characters(page: Page):
    page.goto("/reports/landmine-monitor-2021-prk-mine-ban-policy/")
    measure = """() => {
      const line = document.createElement('span');
      line.textContent = 'the quick brown fox jumps over the lazy dogs and far away it goes';
      line.style.whiteSpace = 'nowrap';
      document.querySelector('.book p').append(line);
      return document.querySelector('.book p').clientWidth / line.offsetWidth * 65;
    }"""
    assert 55 <= page.evaluate(measure) <= 75


def test_on_paper_the_text_and_all_notes_are_there_and_the_furniture_is_not(page: Page):
    page.goto("/reports/landmine-monitor-2021-prk-mine-ban-policy/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Notes")).to_be_visible()
    expect(page.locator("form.quick")).to_be_hidden()
    expect(page.locator(".claims").first).to_be_visible()
