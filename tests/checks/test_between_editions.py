"""Rules that look from one edition to the next, and what they leave alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

EXPORT = {"question": "transfer.export", "answer": "yes"}


def casualties(number: float, year: str, unit: str = "casualties") -> dict:
    return {
        "question": "casualties",
        "answer": "yes",
        "date": year,
        "quantity": (number, number, unit),
    }


def retained(number: float, date: str) -> dict:
    return {
        "question": "stockpile.retained",
        "answer": "quantity",
        "date": date,
        "quantity": (number, number, "mines"),
    }


def test_a_year_that_fits(page: Callable, found: Callable) -> None:
    earlier = page(2006, ("There were 16 casualties in 2005.", [casualties(16, "2005")]))
    later = page(2007, ("31 casualties in 2006 (2005: 16).", [casualties(31, "2006")]))
    assert found("checks.prior-year-figure", earlier, later) == []


def test_a_revision_that_is_announced(page: Callable, found: Callable) -> None:
    earlier = page(2006, ("There were 16 casualties in 2005.", [casualties(16, "2005")]))
    later = page(
        2007,
        "There were 31 casualties, up from a revised figure of 18 casualties (2005: 18).",
    )
    assert found("checks.prior-year-figure", earlier, later) == []


def test_totals_that_add_up(page: Callable, found: Callable) -> None:
    earlier = page(2012, "The cumulative total was 64,017 casualties by the end of 2011.")
    later = page(
        2013,
        "The cumulative total was 64,202 casualties by the end of 2012.",
        ("There were 185 casualties in 2012.", [casualties(185, "2012")]),
    )
    assert found("checks.cumulative-total", earlier, later) == []


def test_a_total_that_falls(page: Callable, found: Callable) -> None:
    earlier = page(2012, "The cumulative total was 64,017 casualties by the end of 2011.")
    later = page(2013, "The cumulative total was 63,000 casualties by the end of 2012.")
    (finding,) = found("checks.cumulative-total", earlier, later)
    assert finding.severity == "warn"


@pytest.mark.parametrize(
    ("sentence", "number", "flagged"),
    [
        ("It retained 900 mines.", 900, False),
        ("It retained 1,265 mines.", 1265, False),
        ("It retained 2,088 mines.", 2088, True),
        ("It retained 2,088 mines, instead of 900 as previously reported.", 2088, False),
    ],
)
def test_retained(
    page: Callable, found: Callable, sentence: str, number: float, flagged: bool
) -> None:
    earlier = page(2007, ("It retained 1,265 mines.", [retained(1265, "2006")]))
    later = page(2009, (sentence, [retained(number, "2008")]))
    assert bool(found("checks.monotonic-quantity", earlier, later)) is flagged


AREA = "The area north of the river measures {} in the survey of 2004."


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (AREA.format("560,000 square meters"), AREA.format("56,000 square meters"), "scale-slip"),
        (AREA.format("560 square meters"), AREA.format("560 square kilometers"), "unit-change"),
        (AREA.format("560,000 square meters"), AREA.format("0.56 square kilometers"), None),
        (AREA.format("560 square meters"), AREA.format("610 square meters"), "figure-revised"),
        (AREA.format("560 square meters"), AREA.format("over 500 square meters"), None),
        (
            AREA.format("560 square meters"),
            AREA.format("610 square meters").replace("2004", "2009"),
            None,
        ),
        (
            AREA.format("560 square meters"),
            AREA.format("610 square meters, a revised figure,"),
            None,
        ),
        (AREA.format("560 square meters"), "It cleared 610 square meters elsewhere.", None),
    ],
)
def test_figures_of_aligned_sentences(
    page: Callable, found: Callable, before: str, after: str, rule: str | None
) -> None:
    pages = page(2005, before), page(2010, after)
    names = ("checks.scale-slip", "checks.unit-change", "editions.figure-revised")
    findings = [finding for name in names for finding in found(name, *pages)]
    assert [f.rule.partition(".")[2] for f in findings] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("after", "flagged"),
    [
        (["POMZ-2", "PMN-2", "OZM-72"], True),
        (["PMN-2", "OZM-72", "POMZ-3"], False),
        (["PMN-2", "OZM-72", "POMZ-3", "POMZ-2"], False),
        (["MON-50", "PMN-2", "OZM-72"], False),
        (["PMN-2"], False),
    ],
)
def test_types(page: Callable, found: Callable, after: list[str], flagged: bool) -> None:
    before = page(2005, "It holds PMN-2, POMZ-3 and OZM-72 mines.")
    later = page(2013, f"Among its mines are {', '.join(after)}.")
    assert bool(found("editions.type-changed", before, later)) is flagged


@pytest.mark.parametrize(
    ("sentence", "date", "flagged"),
    [
        ("It said that it needs mines on its borders.", None, True),
        ("In October 2016 it said that it needs mines on its borders.", "2016-10", False),
        ("In 2018 it said that it needs mines on its borders.", None, False),
        ("Nothing of the kind was ever heard since.", None, False),
    ],
)
def test_dates(
    page: Callable, found: Callable, sentence: str, date: str | None, flagged: bool
) -> None:
    claim = {"question": "position", "answer": "opposes", "speaker": "government"}
    words = "In October 2016 it said that it needs mines on its borders."
    before = page(2017, (words, [{**claim, "date": "2016-10"}]))
    later = page(2018, (sentence, [{**claim, "date": date}]))
    assert bool(found("editions.date-lost", before, later)) is flagged


def test_a_section_is_dropped(page: Callable, found: Callable) -> None:
    before = page(1999, ("It imported mines.", [EXPORT]), heading="Transfer", topic="transfer")
    silent = page(2000, "It has not joined.", heading="Policy", topic="treaty-policy")
    merged = page(2000, "Nothing.", heading="Production and Transfer", topic="production+transfer")
    moved = page(2000, ("It exported mines.", [EXPORT]), heading="Policy", topic="treaty-policy")
    other = page(2000, "Cleared.", heading="Impact", topic="contamination", theme="impact")
    assert len(found("checks.dropped-section", before, silent)) == 1
    for later in (merged, moved, other):
        assert found("checks.dropped-section", before, later) == []


OWN = "[1] See, ICBL, Landmine Monitor Report 2004 (Washington, DC: Human Rights Watch), p. 12."


@pytest.mark.parametrize(
    ("line", "notes", "words"),
    [
        (("It exported mines.", [EXPORT]), [], "names no other source"),
        (("It has not joined.", []), [], "does not say it"),
        (
            ("It exported mines.[1]", [EXPORT]),
            ["[1] Interview with Colonel Ato, Arcadia, 3 May 2004."],
            "",
        ),
    ],
    ids=["no source there either", "not said there", "a source there"],
)
def test_own_edition(
    page: Callable, found: Callable, line: tuple, notes: list[str], words: str
) -> None:
    earlier = page(2004, line, notes=notes)
    later = page(2009, ("It exported mines.[1]", [EXPORT]), notes=[OWN])
    findings = found("checks.own-edition", earlier, later)
    assert bool(findings) is bool(words)
    assert not words or words in findings[0].message


def test_an_edition_that_cites_itself_is_no_loop(page: Callable, found: Callable) -> None:
    own = OWN.replace("2004", "2009")
    earlier = page(2004, ("It exported mines.", [EXPORT]))
    later = page(2009, ("It exported mines.[1]", [EXPORT]), notes=[own])
    assert found("checks.own-edition", earlier, later) == []


@pytest.mark.parametrize(
    ("before", "after", "flagged"),
    [
        ("alleged", "confirmed", True),
        ("flat", "flat", False),
        ("believed", "flat", False),
        ("alleged", "alleged", False),
    ],
)
def test_accusation(
    page: Callable, found: Callable, before: str, after: str, flagged: bool
) -> None:
    use = {"question": "use", "answer": "yes"}
    earlier = page(2013, ("It was so.", [{**use, "certainty": before}]))
    later = page(2014, ("It was so indeed.", [{**use, "certainty": after}]))
    assert bool(found("editions.accusation", earlier, later)) is flagged


@pytest.mark.parametrize(
    ("speaker", "keeps", "flagged"),
    [("government", False, True), ("government", True, False), ("ngo", False, False)],
)
def test_denied_since(
    page: Callable, found: Callable, speaker: str, keeps: bool, flagged: bool
) -> None:
    yes = {"question": "production", "answer": "yes"}
    earlier = page(2004, ("It makes mines.", [yes]))
    lines = [("It says that it does not.", [{**yes, "answer": "no", "speaker": speaker}])]
    if keeps:
        lines.append(("It makes mines.", [yes]))
    assert bool(found("editions.denied-since", earlier, page(2005, *lines))) is flagged


def test_two_editions_may_count_a_vote_differently(page: Callable, found: Callable) -> None:
    one = page(2015, "Resolution 70/54 was adopted by 140 states.", country="KIR")
    other = page(2016, "In all 139 states voted in favor of Resolution 70/54.", country="ZWE")
    assert found("checks.tally-across-reports", one, other) == []


def row(page: Callable, edition: int, label: str, words: str) -> object:
    """A report whose one sentence is the value of a table's row."""
    from dataclasses import replace

    coded = page(edition, words)
    (section,) = coded.report.sections
    (paragraph,) = section.paragraphs
    sentences = tuple(replace(s, label=label) for s in paragraph.sentences)
    section = replace(section, paragraphs=(replace(paragraph, sentences=sentences),))
    return replace(coded, report=replace(coded.report, sections=(section,)))


@pytest.mark.parametrize(
    ("before", "after", "flagged"),
    [
        ("Items destroyed", "Items destroyed", False),
        ("Items destroyed in 2010", "Items destroyed in 2011", False),
        ("Items destroyed in 2010", "Items destroyed in 2010", True),
        ("Estimated mine survivors", "Estimated mine survivors", True),
    ],
)
def test_rows_of_tables(
    page: Callable, found: Callable, before: str, after: str, flagged: bool
) -> None:
    pages = (
        row(page, 2011, before, "63 antipersonnel mines and 78 antivehicle mines in all"),
        row(page, 2012, after, "33 antipersonnel mines and 78 antivehicle mines in all"),
    )
    assert bool(found("editions.figure-revised", *pages)) is flagged


@pytest.mark.parametrize(
    ("before", "after", "flagged"),
    [
        (["will-join"], ["refuses"], True),
        (["not-ready"], ["will-join"], True),
        (["will-join"], ["considering"], False),
        (["not-ready"], ["not-ready"], False),
        (["will-join", "not-ready"], ["not-ready"], False),
        ([], ["not-ready"], False),
    ],
)
def test_intent(
    page: Callable, found: Callable, before: list[str], after: list[str], flagged: bool
) -> None:
    def lines(answers: list[str]) -> list[tuple]:
        intent = {"question": "treaty.intent", "treaty": "MBT"}
        return [(f"It is {answer}.", [{**intent, "answer": answer}]) for answer in answers]

    earlier, later = page(2004, *lines(before)), page(2008, *lines(after))
    assert bool(found("editions.intent-reversed", earlier, later)) is flagged


@pytest.mark.parametrize(
    ("before", "after", "flagged"),
    [
        ("30,000", "At least 185", True),
        ("30,000", "Unknown, but at least 1,000", True),
        ("30,000", "At least 29,000", False),
        ("30,000", "30,000", False),
        ("30,000", "31,500", True),
        ("Unknown", "At least 185", False),
    ],
)
def test_rows_whose_unit_stands_in_the_label(
    page: Callable, found: Callable, before: str, after: str, flagged: bool
) -> None:
    label = "Estimated mine/ERW survivors"
    pages = row(page, 2007, label, before), row(page, 2008, label, after)
    assert bool(found("editions.figure-revised", *pages)) is flagged


def test_a_row_in_words(page: Callable, found: Callable) -> None:
    pages = (
        page(2007, "Estimated mine/ERW survivors: 30,000."),
        page(2009, "Estimated mine/ERW survivors: at least 185."),
    )
    (finding,) = found("editions.figure-revised", *pages)
    assert "at least 185" in finding.message


def test_retained_mines_that_become_fewer_are_no_revision(page: Callable, found: Callable) -> None:
    earlier = page(2009, ("It retains 12,500 mines for training.", [retained(12_500, "2008")]))
    later = page(2011, ("It retains 12,050 mines for training.", [retained(12_050, "2010")]))
    assert found("editions.figure-revised", earlier, later) == []
