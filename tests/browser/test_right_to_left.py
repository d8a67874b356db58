"""A language that runs from right to left needs a catalogue and nothing else.

The pages are set in a language made up for this test: every letter of every message becomes one of
the Arabic alphabet, what stands for a value stays.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import NullTranslations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from treatywatch.publish import language
from treatywatch.publish.library import Library, open_library
from treatywatch.publish.links import file_of
from treatywatch.publish.rendering import STATIC, Form, markup
from treatywatch.publish.sitemap import Address, addresses, page_at

AXE = (Path(__file__).parent / "axe/axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
_KEPT = re.compile(r"(%\(\w+\)s|\{\w*\}|&\w+;)")
_ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"

pytestmark = pytest.mark.browser


class MadeUp(NullTranslations):
    """Messages in letters that run from right to left."""

    def gettext(self, message: str) -> str:
        return "".join(
            part if place % 2 else re.sub("[A-Za-z]", _letter, part)
            for place, part in enumerate(_KEPT.split(message))
        )

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def _letter(found: re.Match[str]) -> str:
    return _ALPHABET[ord(found[0].lower()) - ord("a")]


@contextmanager
def made_up() -> Iterator[None]:
    """Speak the language inside the block."""
    now = language._now
    before = now.language, now.catalogue
    now.language, now.catalogue = "ar", MadeUp()
    try:
        yield
    finally:
        now.language, now.catalogue = before


@pytest.fixture(scope="module")
def pages(evidence_path: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of the fullest page of each kind, set in the language."""
    folder = tmp_path_factory.mktemp("right-to-left")
    shutil.copytree(STATIC, folder / "static")
    library = open_library(evidence_path)
    chosen: dict[str, Address] = {}
    for address in addresses(library):
        if address.kind not in chosen or address.parts[:1] == ("PRK",):
            chosen[address.kind] = address
    with made_up():
        return {kind: _set(library, address, folder) for kind, address in chosen.items()}


def _set(library: Library, address: Address, folder: Path) -> str:
    page = page_at(library, address)
    path = folder / file_of(page.path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(markup(page, Form.FILES), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def window(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=DESK)
    yield context.new_page()
    context.close()


def test_no_page_is_wider_than_the_screen(window: Page, pages: dict[str, str]):
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    over = {}
    for kind, address in pages.items():
        window.goto(address)
        for size in (PHONE, DESK):
            window.set_viewport_size(size)
            over[kind, size["width"]] = window.evaluate(wide)
    assert {where: by for where, by in over.items() if by} == {}
    assert len(pages) >= 24


def test_everything_begins_at_the_right(window: Page, pages: dict[str, str]):
    window.goto(pages["home"])
    assert window.evaluate("getComputedStyle(document.documentElement).direction") == "rtl"
    ways = window.locator("body > header nav a:visible")
    boxes = [ways.nth(n).bounding_box() for n in range(ways.count())]
    first_line = [box["x"] for box in boxes if abs(box["y"] - boxes[0]["y"]) < 8]
    assert len(first_line) > 2
    assert first_line == sorted(first_line, reverse=True)
    head = window.get_by_role("heading", level=1).bounding_box()
    whole = window.locator("main").bounding_box()
    assert head["x"] + head["width"] > whole["x"] + 0.9 * whole["width"]


def test_the_first_column_of_a_table_is_the_right_one(window: Page, pages: dict[str, str]):
    window.goto(pages["question"])
    cells = window.locator("table.asked tbody tr").first.locator("th, td")
    places = [cells.nth(n).bounding_box()["x"] for n in range(cells.count())]
    assert places == sorted(places, reverse=True)


def test_what_a_report_says_still_runs_from_left_to_right(window: Page, pages: dict[str, str]):
    for kind in ("report", "sentence", "comparison", "history", "source"):
        window.goto(pages[kind])
        quoted = window.locator("main [lang=en]")
        assert quoted.count(), kind
        runs = quoted.first.evaluate("node => getComputedStyle(node).direction")
        assert runs == "ltr", kind


def test_axe_finds_nothing(window: Page, pages: dict[str, str]):
    violations = []
    for kind, address in pages.items():
        window.goto(address)
        window.evaluate(AXE)
        found = window.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS
        )
        violations += [(kind, one["id"], one["nodes"][0]["html"]) for one in found["violations"]]
    assert violations == []
