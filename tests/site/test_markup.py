"""The HTML itself: as remembered, escaped, well linked, and without anything inline."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import urldefrag, urljoin

import pytest
from jinja2 import UndefinedError

from treatywatch.publish.library import Library
from treatywatch.publish.pages.asked import Asked
from treatywatch.publish.pages.comparison import comparison_page
from treatywatch.publish.pages.country import country_page
from treatywatch.publish.pages.findings import findings_of_country, findings_of_rule, findings_page
from treatywatch.publish.pages.home import home_page
from treatywatch.publish.pages.mishap import not_found_page
from treatywatch.publish.pages.page import Page
from treatywatch.publish.pages.reading import reading_page
from treatywatch.publish.pages.report import report_page
from treatywatch.publish.pages.search import published_search_page, search_page
from treatywatch.publish.pages.sources import source_page, sources_page
from treatywatch.publish.rendering import Form, environment, markup
from treatywatch.register import load_register


def _library(evidence, names):
    return Library(evidence, load_register(), names)


PAGES = {
    "home": lambda e, n: home_page(_library(e, n)),
    "country": lambda e, n: country_page(_library(e, n), "PRK"),
    "report-1999": lambda e, n: report_page(e, "landmine-monitor-1999-prk-country-report", n),
    "report-2021": lambda e, n: report_page(e, "landmine-monitor-2021-prk-country-report", n),
    "comparison": lambda e, n: comparison_page(e, "PRK", 1999, 2021, n),
    "comparison-without-report": lambda e, n: comparison_page(e, "PRK", 1999, 2005, n),
    "search-empty": lambda e, n: search_page(_library(e, n), Asked()),
    "search-found": lambda e, n: search_page(_library(e, n), Asked("mines", "PRK", 1999)),
    "search-nothing": lambda e, n: search_page(_library(e, n), Asked("zebra", "PRK")),
    "search-hostile": lambda e, n: search_page(
        _library(e, n), Asked("\"><script>alert('q')</script>")
    ),
    "search-of-sources": lambda e, n: search_page(_library(e, n), Asked("post", part="source")),
    "search-published": lambda e, n: published_search_page(_library(e, n)),
    "findings": findings_page,
    "findings-of-country": lambda e, n: findings_of_country(e, "PRK", n),
    "findings-of-rule": lambda e, n: findings_of_rule(e, "archive.unreadable", n),
    "sources": lambda e, n: sources_page(e),
    "source": lambda e, n: source_page(e, "harbour-post-1", n),
    "reading": lambda e, n: reading_page(),
    "not-found": lambda e, n: not_found_page("no/where/"),
}


class Reader(HTMLParser):
    """Collects what the tests ask for."""

    def __init__(self):
        super().__init__()
        self.tags, self.ids, self.links, self.open = [], [], [], []
        self.headings = []
        self.unbalanced = []

    VOID = frozenset({"meta", "link", "input", "br", "img"})

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)


@pytest.fixture(scope="module")
def html(evidence, names):
    return {name: markup(make(evidence, names)) for name, make in PAGES.items()}


@pytest.fixture(scope="module")
def read(html):
    found = {}
    for name, text in html.items():
        reader = Reader()
        reader.feed(text)
        reader.close()
        found[name] = reader
    return found


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_remembered(html, name, snapshot):
    text = re.sub(r"\?v=[0-9a-f]+", "?v=…", html[name])
    body = text[text.index("<main") : text.index("</main>")]
    assert "\n".join(line.strip() for line in body.splitlines() if line.strip()) == snapshot


@pytest.mark.parametrize("name", PAGES)
def test_every_tag_is_closed_and_every_name_is_given_once(read, name):
    assert read[name].unbalanced == []
    assert read[name].open == []
    assert sorted(read[name].ids) == sorted(set(read[name].ids))


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(read, name):
    for tag, attributes in read[name].tags:
        assert tag not in {"script", "style", "iframe", "object", "img"}
        assert not any(key == "style" or key.startswith("on") for key in attributes)
        for key in ("href", "src", "action"):
            assert "//" not in (attributes.get(key) or "")
            assert not (attributes.get(key) or "").startswith("/")


@pytest.mark.parametrize("name", PAGES)
def test_headings_go_down_one_step_at_a_time_from_one_h1(read, name):
    levels = read[name].headings
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


@pytest.mark.parametrize("name", PAGES)
def test_every_field_has_a_label(read, name):
    labelled = {a.get("for") for tag, a in read[name].tags if tag == "label"}
    fields = [a["id"] for tag, a in read[name].tags if tag in {"input", "select"}]
    assert set(fields) <= labelled


@pytest.mark.parametrize("name", PAGES)
def test_landmarks_and_skip_link_are_there(read, name):
    tags = [tag for tag, _ in read[name].tags]
    assert (tags.count("main"), tags.count("header") >= 1, tags.count("footer")) == (1, True, 1)
    assert read[name].links[0] == "#content"


def test_every_link_between_the_pages_leads_to_a_page_and_a_name_in_it(evidence, names, read):
    root = "http://127.0.0.1/"
    pages = {root + make(evidence, names).path: read[name] for name, make in PAGES.items()}
    missing = []
    for here, reader in pages.items():
        for link in reader.links:
            there, name = urldefrag(urljoin(here, link))
            if name == "-" or there not in pages or not name:
                continue
            if name not in pages[there].ids:
                missing.append((here, link))
    assert missing == []


@pytest.mark.parametrize(
    "name", ["report-1999", "search-found", "search-hostile", "comparison", "source", "findings"]
)
def test_text_is_never_markup(html, name):
    assert "<script" not in html[name]
    assert "<b>East" not in html[name]
    assert "<no>" not in html[name]


def test_hostile_text_is_shown_as_it_stands(html):
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; promise" in html["report-1999"]
    assert "&lt;b&gt;East&lt;/b&gt;" in html["comparison"]
    assert 'value="&#34;&gt;&lt;script&gt;' in html["search-hostile"]


def test_a_name_that_a_template_does_not_know_is_an_error():
    with pytest.raises(UndefinedError):
        environment(Form.SERVED).from_string("{{ page.nothing }}").render(page=Page("", ""))


def test_the_same_evidence_gives_the_same_bytes(evidence, names, html):
    again = {name: markup(make(evidence, names)) for name, make in PAGES.items()}
    assert again == html
