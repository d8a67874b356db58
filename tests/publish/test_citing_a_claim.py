"""Each claim shows how to cite it, by the name that it has in the open data."""

import csv
import json
import re
from html import unescape

import pytest

from treatywatch.publish.citing import Imprint, cited
from treatywatch.publish.rendering import Form, markup
from treatywatch.publish.sitemap import Address, page_at
from treatywatch.publish.words import certainty_words, speaker_words

_CITED = re.compile(r'<details class="cite"><summary>Cite this claim.*?</details>', re.DOTALL)
_PRE = re.compile(r"<pre>(.*?)</pre>", re.DOTALL)


@pytest.fixture(scope="module")
def claims(edition):
    with (edition / "data/claims.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _page_of(edition, claim):
    slug, start = claim["sentence"].split("#")
    return (edition / "reports" / slug / start / "index.html").read_text(encoding="utf-8")


def test_every_claim_of_the_data_can_be_cited_on_the_page_of_its_sentence(edition, claims):
    corpus = json.loads((edition / "manifest.json").read_text())["versions"]["corpus"]
    assert len(claims) > 100
    for claim in claims:
        slug, name = claim["id"].split("#")
        html = _page_of(edition, claim)
        assert f'<tr id="{name}">' in html
        path = f"/reports/{slug}/{claim['sentence'].split('#')[1]}/#{name}"
        block = next(b for b in map(unescape, _CITED.findall(html)) if f'"{path}"' in b)
        bibtex, csl = _PRE.findall(block)
        held = json.loads(csl)
        assert (held["note"], held["version"], held["type"]) == (path, corpus, "webpage")
        assert bibtex.startswith(f"@misc{{{held['id']},\n")
        assert f"  version = {{{corpus}}}," in bibtex
        assert path in block.split("<pre>")[0]


def test_a_citation_never_drops_how_firmly_and_who_says_it(edition, claims):
    for claim in claims:
        block = "".join(map(unescape, _CITED.findall(_page_of(edition, claim))))
        said = f"{certainty_words(claim['certainty']).word}, says {speaker_words(claim['speaker'])}"
        assert said in block


def test_two_claims_of_one_sentence_are_cited_apart(library):
    slug, start = next(
        (slug, start)
        for slug in library.evidence.report_slugs()
        for start in library.evidence.claiming(slug)
        if len(library.evidence.claim_places(slug, start)) > 1
    )
    page = page_at(library, Address("sentence", (slug, start)))
    blocks = _CITED.findall(markup(page, Form.FILES, Imprint("c0", "2024-01-02", "2024-01-01")))
    assert len(blocks) == len(page.claims)
    assert len({one.name for one in page.claims}) == len(blocks)
    assert all(one.claim.answer in block for one, block in zip(page.claims, blocks, strict=True))


def test_marks_of_bibtex_in_a_title_are_escaped():
    found = cited("50% & {more}_#1", "reports/a/s-1/#c-1", Imprint("c0", "2024-01-02"))
    assert r"title = {50\% \& \{more\}\_\#1}" in found.bibtex
    assert json.loads(found.csl)["title"] == "50% & {more}_#1"


def test_a_quotation_in_a_title_is_quoted_inside_the_quotation():
    found = cited("A: “b”", "reports/a/", Imprint("c0", "2024-01-02"))
    assert found.text.startswith("“A: ‘b’”, treatywatch, edition c0")
    assert "title = {A: “b”}" in found.bibtex
