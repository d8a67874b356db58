"""Sources as CSL-JSON, BibTeX and a list in words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from treatywatch.model import Anchor, Citation, Source
from treatywatch.publish.references import bibtex, csl_item, reading_list
from treatywatch.publish.references.csl import TYPES, csl_date
from treatywatch.store import CitedSource, open_evidence


def cited(kind: str, words: str = "As written", **parts: str) -> CitedSource:
    citation = Citation(kind, Anchor(0, len(words), words), **parts)  # type: ignore[arg-type]
    return CitedSource(Source("k1", kind, words, citation.date), citation, "a-report", 3, 1)


CASES = {
    "interview": (
        cited("interview", person="Ana Silva", role="Director", place="Maputo", date="2004-05-06"),
        "Interview with Ana Silva, Director, Maputo, 6 May 2004.",
    ),
    "interview with nobody named": (
        cited("interview", place="Seoul", date="1999-01"),
        "Interview, Seoul, January 1999.",
    ),
    "days": (
        cited("interview", role="an official", date="1999-02-19/1999-02-24"),
        "Interview with an official, 19 February 1999 – 24 February 1999.",
    ),
    "correspondence": (
        cited("correspondence", channel="fax", person="A", role="R", recipient="B", date="2001"),
        "Fax from A, R, to B, 2001.",
    ),
    "statement": (
        cited("statement", author="Norway", container="First Committee", place="New York"),
        "Statement by Norway, First Committee, New York.",
    ),
    "treaty report": (
        cited("treaty-report", author="Chad", title="Article 7 Report", form="B, G", period="2006"),
        "Chad, “Article 7 Report”, Treaty report, Form B, G, 2006.",
    ),
    "book": (
        cited("book", author="E. Banks", title="Guide", publisher="B.", place="London", pages="7"),
        "E. Banks, Guide, London: B., p. 7.",
    ),
    "news": (
        cited("news", title="Mines Go", container="Post", date="2003-01-02", url="www.x.org/a"),
        "“Mines Go”, Post, 2 January 2003, http://www.x.org/a.",
    ),
    "web page": (
        cited("web-page", title="Mines", url="http://x.org", accessed="2010-03-04"),
        "“Mines”, http://x.org, accessed 4 March 2010.",
    ),
    "of no known form": (cited("unparsed", "Some words, 1999"), "“Some words, 1999”."),
}


@pytest.mark.parametrize("case", CASES)
def test_a_source_in_words(case: str) -> None:
    source, words = CASES[case]
    assert list(reading_list([csl_item(source)])) == [words]


def test_every_kind_of_citation_has_a_type() -> None:
    assert set(TYPES) == {
        *("interview", "correspondence", "statement", "treaty-report", "un-record", "news", "book"),
        *("report", "database", "own-edition", "law", "cable", "web-page", "unparsed"),
    }


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        ("2004", {"date-parts": [[2004]]}),
        ("2004-05-06", {"date-parts": [[2004, 5, 6]]}),
        ("1999-02-19/1999-02-24", {"date-parts": [[1999, 2, 19], [1999, 2, 24]]}),
        ("{2005-05-05,2005-05-12}", {"literal": "2005-05-05, 2005-05-12"}),
        ("2004-21", {"literal": "2004-21"}),
    ],
)
def test_dates(edtf: str, date: dict[str, object]) -> None:
    assert csl_date(edtf) == date


def test_nothing_is_guessed() -> None:
    assert csl_item(cited("interview")) == {"id": "k1", "type": "interview", "note": "As written"}


def test_bibtex_keeps_bodies_together_and_escapes_signs() -> None:
    item = csl_item(
        cited(
            *("report", "R & D, 5% {x}"),
            author="Bread & Butter and Sons",
            title="Costs_100%",
            publisher="P",
            date="2003-01-02",
            url="http://x.org/a_b%20c",
        )
    )
    assert bibtex([item]) == (
        "@techreport{k1,\n"
        "  author = {{Bread \\& Butter and Sons}},\n"
        "  title = {Costs\\_100\\%},\n"
        "  institution = {P},\n"
        "  url = {http://x.org/a_b%20c},\n"
        "  year = {2003},\n"
        "  month = {jan},\n"
        "  date = {2003-01-02},\n"
        "  note = {R \\& D, 5\\% \\{x\\}},\n"
        "}\n"
    )


def test_every_source_of_the_sample_is_exported(evidence_path: Path) -> None:
    with open_evidence(evidence_path) as evidence:
        found = list(evidence.cited_sources())
        keys = {summary.source.key for summary in evidence.sources()}
        total = sum(summary.citations for summary in evidence.sources())
    assert {one.source.key for one in found} == keys
    assert sum(one.citations for one in found) == total
    items = [csl_item(one) for one in found]
    assert json.loads(json.dumps(items)) == items
    assert all(item["type"] in set(TYPES.values()) for item in items)
    lines = list(reading_list(items))
    assert len(lines) == len(items)
    assert all(line.endswith(".") and len(line) > 10 for line in lines)
    assert bibtex(items).count("\n}\n") == len(items)
    assert not any(one.citation.same_as for one in found)
    assert not any(re.search(r"None|\(\)|, ,|  ", line) for line in lines)
