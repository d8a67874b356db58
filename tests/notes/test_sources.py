"""One source for all citations of it; what is ambiguous is never merged."""

from __future__ import annotations

import pytest
from tests.notes.conftest import build_report

from treatywatch.model import Outcome, Report
from treatywatch.notes import SourceIndex, bind_notes, resolve_sources

BOOK = "Ada Banks, A Guide to Mines (London: Harbour Press, 1997), p. 3."
OTHER_BOOK = "Ada Banks, A Guide to Mines (London: Harbour Press, 2004), p. 9."


def report(*definitions: str, edition: int = 2003, country: str = "PRK") -> Report:
    lines = "\n".join(f"[{n}] {text}" for n, text in enumerate(definitions, 1))
    body = " ".join(f"Word.[{n}]" for n in range(1, len(definitions) + 1))
    return bind_notes(build_report(body, lines, edition=edition, country=country))


def same(one: str, other: str) -> bool:
    """Cite the two in different editions and tell whether they are one source."""
    index = resolve_sources([report(one, edition=2003), report(other, edition=2005)])
    return len(index.sources) == 1


SAME = {
    "a book at another page": (BOOK, BOOK.replace("p. 3", "pp. 7–8")),
    "a book by its undated title": (BOOK, "Ada Banks, A Guide to Mines, p. 5."),
    "an interview with another spelling of the role": (
        "Interview with Mr. Ivan Petrov, Counselor, Sofia, 3 May 2002.",
        "Interview with Ivan Petrov, Sofia, 3 May 2002.",
    ),
    "a news story in other quotation marks": (
        "“Two hurt,” Daily News (Kabul), 3 May 2002.",
        '"Two hurt," Daily News, 3 May 2002.',
    ),
    "an earlier edition with and without the word Report": (
        "Landmine Monitor Report 2001, p. 3.",
        "ICBL, Landmine Monitor 2001 (Ottawa: Mines Action Canada, October 2001).",
    ),
    "a United Nations document by its symbol": (
        "UNGA, Official Records, A/C.1/71/PV.24, p. 3.",
        "UN General Assembly, “Official Records,” New York, A/C.1/71/pv.24, pp. 3–4.",
    ),
    "an Article 7 report at another form": (
        "Article 7 Report, Form A, 30 April 2002.",
        "Article 7 Report, Form G, 30 April 2002.",
    ),
    "a database with and without its address": (
        "Mine Web, U.S. Department of State, at http://www.mineweb.org/mfacts.",
        "Mine Web, U.S. Department of State.",
    ),
}

NOT_SAME = {
    "two editions of a book": (BOOK, OTHER_BOOK),
    "two interviews with one person": (
        "Interview with Ivan Petrov, Sofia, 3 May 2002.",
        "Interview with Ivan Petrov, Sofia, 4 May 2002.",
    ),
    "an interview and an email of one day": (
        "Interview with Ivan Petrov, Sofia, 3 May 2002.",
        "Email from Ivan Petrov, 3 May 2002.",
    ),
    "two untitled dispatches of one day": ("AFP, Kabul, 3 May 2002.", "AFP, Kabul, 3 May 2002."),
    "interviews that name nobody": (
        "Landmine Monitor interview, Seoul, 22 January 1999.",
        "Landmine Monitor interview, Seoul, 22 January 1999.",
    ),
    "citations that could not be read": ("Zzz qqq xxx.", "Zzz qqq xxx."),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_the_same_source_in_two_editions_is_one(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(("one", "other"), NOT_SAME.values(), ids=NOT_SAME)
def test_what_may_differ_is_never_merged(one: str, other: str) -> None:
    assert not same(one, other)


def test_article_7_reports_of_two_countries_are_two() -> None:
    text = "Article 7 Report, Form A, 30 April 2002."
    index = resolve_sources([report(text, country="PRK"), report(text, country="KEN")])
    assert len(index.sources) == 2


def test_a_short_title_that_fits_two_editions_is_ambiguous() -> None:
    index = resolve_sources([report(BOOK, OTHER_BOOK, "Ada Banks, A Guide to Mines, p. 5.")])
    assert len(index.sources) == 3
    assert index.decisions[-1].outcome is Outcome.AMBIGUOUS
    assert "2 dated works fit" in index.decisions[-1].reason


def test_ibid_has_the_source_that_it_repeats() -> None:
    index = resolve_sources([report(BOOK, "Ibid.", "Ibid., p. 5.")])
    assert len(index.sources) == 1
    assert [d.reason for d in index.decisions[1:]] == ["repeats note 1", "repeats note 2"]


def test_op_cit_has_the_source_of_the_work_that_it_names() -> None:
    email = "Email from Ana Costa, Adviser, Ministry of Defense, 5 May 2004."
    index = resolve_sources([report(BOOK, email, "Banks, op. cit., p. 9.")])
    assert len(index.sources) == 2
    assert index.decisions[2].key == index.decisions[0].key


def test_ibid_of_a_lost_note_has_no_source() -> None:
    bound = bind_notes(build_report("A.[1] B.[2]", "[2] Ibid."))
    index = resolve_sources([bound])
    assert len(index) == 0
    assert index.of(bound.slug, 2, 0) is None


def test_the_index_knows_a_citation_by_note_and_by_place() -> None:
    bound = report(BOOK)
    index: SourceIndex = resolve_sources([bound])
    citation = bound.notes[0].citations[0]
    source = index.of(bound.slug, 1, 0)
    assert source is not None
    assert index[bound.slug, citation.anchor.start] is source
    assert (source.kind, source.date) == ("book", "1997")


def test_the_result_does_not_depend_on_the_order_of_the_reports() -> None:
    reports = [report(BOOK, edition=2003), report(BOOK, "Ibid.", edition=2001)]
    one, other = resolve_sources(reports), resolve_sources(reports[::-1])
    assert one.sources == other.sources
    assert one.decisions == other.decisions
    assert dict(one) == dict(other)


def test_a_citation_read_in_another_edition_keeps_its_key() -> None:
    alone = resolve_sources([report(BOOK)]).sources[0].key
    among = {s.key for s in resolve_sources([report(BOOK, OTHER_BOOK, edition=2009)]).sources}
    assert alone in among
