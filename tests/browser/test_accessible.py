"""Every kind of page, read by axe: WCAG 2.2 AA, light and dark, desk and phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from treatywatch.publish.edition import publish
from treatywatch.publish.library import open_library
from treatywatch.publish.links import file_of
from treatywatch.publish.sitemap import addresses, page_at

AXE = (Path(__file__).parent / "axe/axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DARK_PHONE = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}
LIGHT_DESK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}


@pytest.fixture(scope="session")
def folder(evidence_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, published."""
    out = tmp_path_factory.mktemp("accessible") / "edition"
    publish(evidence_path, out)
    return out


@pytest.fixture(scope="session")
def kinds(evidence_path: Path) -> dict[str, str]:
    """The fullest page of each kind, and the search."""
    library = open_library(evidence_path)
    found: dict[str, str] = {
        "search": "search/index.html?q=mines",
        "search by filters": "search/index.html?question=use",
        "a treaty on a day": "treaties/mbt/index.html?on=2003-06-30",
        "two countries": "beside/index.html?a=PRK&b=KOR",
    }
    for address in addresses(library):
        if address.kind in found and address.parts[:1] != ("PRK",):
            continue
        found[address.kind] = file_of(page_at(library, address).path)
    return found


@pytest.mark.parametrize("screen", [LIGHT_DESK, DARK_PHONE], ids=["light desk", "dark phone"])
def test_axe_finds_nothing(chromium: Browser, folder: Path, kinds: dict[str, str], screen):
    context = chromium.new_context(**screen)
    page = context.new_page()
    violations = []
    for kind, path in kinds.items():
        page.goto(f"{folder.as_uri()}/{path}")
        if kind == "search":
            page.locator("#hits > li").first.wait_for()
        page.evaluate(AXE)
        found = page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS
        )
        violations += [
            (kind, one["id"], one["nodes"][0]["html"][:160], len(one["nodes"]))
            for one in found["violations"]
        ]
    context.close()
    assert not violations, "\n".join(map(str, violations))
    assert len(kinds) >= 24


@pytest.mark.parametrize("width", [320, 768, 2560])
def test_no_page_is_wider_than_the_screen(chromium: Browser, folder, kinds, width):
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    wide = []
    for kind, path in kinds.items():
        page.goto(f"{folder.as_uri()}/{path}")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(kind)
    context.close()
    assert wide == []
