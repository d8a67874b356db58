"""An edition opened from a disk and from a bare web server: search answers without a server."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from treatywatch.publish.edition import publish
from treatywatch.publish.search.stems import stem
from treatywatch.register import load_register
from treatywatch.store import open_evidence


@pytest.fixture(scope="session")
def edition(evidence_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, published."""
    out = tmp_path_factory.mktemp("published") / "edition"
    publish(evidence_path, out)
    return out


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def bare_server(edition: Path) -> Iterator[str]:
    """The address of a web server that knows files and nothing else."""
    handler = functools.partial(_Quiet, directory=str(edition))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(params=["disk", "bare server"])
def opened(request, chromium: Browser, edition: Path) -> Iterator[tuple[Page, str]]:
    """A page and the root of the edition. Nothing may be asked of anything else."""
    on_disk = request.param == "disk"
    root = edition.as_uri() + "/" if on_disk else request.getfixturevalue("bare_server")
    complaints: list[str] = []
    context = chromium.new_context()
    page = context.new_page()
    page.on(
        "request",
        lambda asked: asked.url.startswith(root) or complaints.append(f"outside: {asked.url}"),
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: said.type in ("error", "warning") and complaints.append(said.text),
    )
    yield page, root
    context.close()
    assert complaints == []


def test_a_reader_goes_from_the_front_page_to_a_sentence(opened):
    page, root = opened
    page.goto(root + "index.html")
    page.locator("table.matrix tbody th a").first.click()
    page.locator(".reports a").first.click()
    expect(page.locator("article.book .unit").first).to_be_visible()


def test_words_are_found_and_lead_to_their_place(opened):
    page, root = opened
    page.goto(root + "index.html")
    page.locator("#quick").fill("stockpiles")
    page.locator("#quick").press("Enter")
    hits = page.locator("#hits > li")
    expect(hits.first).to_be_visible()
    assert "stockpil" in hits.first.locator("mark").first.inner_text().lower()
    count = int(page.locator("#answer-line").inner_text().split(": ")[1])
    assert count >= hits.count() > 0
    hits.first.locator("a").click()
    assert "index.html#" in page.url
    name = page.url.split("#")[1]
    expect(page.locator(f"[id='{name}']")).to_be_attached()


def test_a_filter_alone_lists_what_fits(opened):
    page, root = opened
    page.goto(root + "search/index.html")
    page.get_by_text("Filters", exact=True).click()
    page.locator("#f-question").select_option(index=1)
    page.locator("form.search button").click()
    expect(page.locator("#hits > li").first.locator(".claimline").first).to_be_visible()


def test_a_treaty_on_any_day_without_a_server(opened):
    page, root = opened
    page.goto(root + "treaties/mbt/index.html")
    today = page.locator(".tallies").inner_text()
    page.locator("#on").fill("2003-06-30")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".kicker")).to_have_text("Status on 30 June 2003")
    counted = load_register().states_parties("MBT", date(2003, 6, 30)).count
    expect(page.locator(".tallies li").first).to_have_text(f"{counted} States Parties")
    assert page.locator(".tallies").inner_text() != today
    row = page.locator("#states tr", has=page.get_by_role("link", name="Finland", exact=True))
    expect(row).to_contain_text("not party")
    assert "is-not-party" in page.locator(".state[data-code='FIN']").first.get_attribute("class")


def test_two_countries_side_by_side_without_a_server(opened):
    page, root = opened
    page.goto(root + "country/prk/index.html")
    page.get_by_role("link", name="Beside another country").click()
    expect(page.get_by_label("One country")).to_have_value("PRK")
    page.get_by_label("Another country").select_option(label="South Korea")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("North Korea and South Korea")
    expect(page.get_by_role("status")).to_contain_text("Voted alike in")
    page.locator("table.beside td a").first.click()
    expect(page.locator(".unit:target")).to_be_visible()


@pytest.mark.parametrize(
    "filters",
    [
        {"question": "use"},
        {"question": "use", "certainty": "alleged"},
        {"question": "treaty.status", "answer": "not-party", "country": "PRK"},
        {"certainty": "flat", "speaker": "government"},
        {"speaker": "un", "certainty": "flat"},
        {"kind": "news", "part": "source"},
        {"part": "note"},
        {"year": "2006"},
        {"edition": "2021", "kind": "news"},
    ],
    ids=str,
)
def test_an_edition_and_its_evidence_file_find_the_same(opened, evidence_path, filters):
    page, root = opened
    asked = filters | {name: int(value) for name, value in filters.items() if name == "edition"}
    with open_evidence(evidence_path) as evidence:
        wanted = evidence.search("", **asked).total
    page.goto(f"{root}search/index.html?{urlencode(filters)}")
    expect(page.locator("#answer-line")).to_have_text(f"Passages found: {wanted}")
    expect(page.locator("details.narrow")).to_have_attribute("open", "")


@pytest.mark.parametrize(
    ("words", "some"),
    [("mines", True), ('"antipersonnel mines"', True), ("antiperson*", True), ("zzzz", False)],
)
def test_the_ways_to_ask(opened, words, some):
    page, root = opened
    page.goto(root + "search/index.html")
    page.locator("#q").fill(words)
    page.locator("#q").press("Enter")
    expect(page.locator("#answer-line")).to_contain_text("Passages found")
    assert (page.locator("#hits > li").count() > 0) is some


def test_leaving_a_word_out_leaves_less(opened):
    page, root = opened
    counts = []
    for words in ("mines", "mines -government"):
        page.goto(root + "search/index.html")
        page.locator("#q").fill(words)
        page.locator("#q").press("Enter")
        expect(page.locator("#answer-line")).to_contain_text("Passages found")
        counts.append(int(page.locator("#answer-line").inner_text().split(": ")[1]))
    assert counts[0] > counts[1] > 0


def test_page_and_index_fold_every_word_alike(opened, edition):
    import re

    page, root = opened
    text = " ".join(path.read_text() for path in (edition / "search/texts").glob("*.js"))
    words = sorted({word.lower() for word in re.findall("[A-Za-z]+", text)})
    page.goto(root + "search/index.html")
    folded = page.evaluate("words => words.map(treatywatch_stem)", words)
    assert folded == [stem(word) for word in words]
