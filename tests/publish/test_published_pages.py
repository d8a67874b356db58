"""The pages of an edition: every link leads to a file, and they say what the served pages say."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from treatywatch.publish.links import file_of
from treatywatch.publish.rendering import Form, markup
from treatywatch.publish.sitemap import addresses, page_at

_LINK = re.compile(r'\b(?:href|src|action)="([^"]*)"')
_NAME = re.compile(r' id="([^"]*)"')


@pytest.fixture(scope="module")
def pages(edition: Path) -> dict[Path, str]:
    """Every page by its file."""
    return {path: path.read_text() for path in edition.rglob("*.html")}


def test_every_link_leads_to_a_file_and_a_name_in_it(pages):
    names = {path: set(_NAME.findall(html)) for path, html in pages.items()}
    missing = []
    for path, html in pages.items():
        for link in map(unescape, _LINK.findall(html)):
            file, name = urldefrag(link)
            there = (path.parent / unquote(urlsplit(file).path)).resolve() if file else path
            if not there.is_file() or (name not in ("", "-") and name not in names[there]):
                missing.append((path.as_posix(), link))
    assert missing == []


def test_no_page_names_another_host(pages):
    outside = [
        link
        for html in pages.values()
        for link in _LINK.findall(html)
        if urlsplit(link).scheme or link.startswith("/")
    ]
    assert outside == []


def test_a_published_page_says_what_the_served_page_says(library):
    tags = re.compile(r"<form.*?</form>|<noscript>.*?</noscript>|<[^>]+>", re.DOTALL)
    for address in addresses(library):
        if address.kind == "downloads":  # which says what a server gives and what a folder holds
            continue
        page = page_at(library, address)
        served, file = (tags.sub("", markup(page, form)).split() for form in Form)
        assert served == file, address


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("", "index.html"),
        ("search/", "search/index.html"),
        ("reports/a/#s-12", "reports/a/index.html#s-12"),
        ("search/?q=mines", "search/index.html?q=mines"),
        ("data/claims.csv", "data/claims.csv"),
        ("#note-1", "index.html#note-1"),
    ],
)
def test_a_path_means_a_file(path, file):
    assert file_of(path) == file
