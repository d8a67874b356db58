"""Rules that one report is enough for: each with what it finds and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treatywatch.model import (
    CodedReport,
    Origin,
    Paragraph,
    ParagraphKind,
    Report,
    Section,
    Sentence,
)

USE = {"question": "use", "answer": "yes"}
EXPORT = {"question": "transfer.export", "answer": "yes"}
BOOK = "[1] Ann Other, Mines of the World (London: Publisher, 2005), p. 12."


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("In 2019, 15 people were killed and 20 injured, for a total of 36 casualties.", True),
        ("In 2019, 15 people were killed and 20 injured, for a total of 35 casualties.", False),
        ("There were 36 casualties, including 15 people killed and 20 people injured.", False),
        ("There were 30 casualties, including 15 people killed and 20 people injured.", True),
        ("Of 36 casualties, 15 people were killed, 20 injured and one unknown.", False),
        ("There were at least 36 casualties: 15 people killed and 20 people injured.", False),
        ("There were 19 casualties (9 men, 8 women and 3 boys).", True),
        ("There were 20 casualties (9 men, 8 women and 3 boys).", False),
        ("There were 19 casualties (9 civilians, 10 children).", False),
        ("It cleared 35 mines.", False),
    ],
)
def test_parts_and_total(page: Callable, found: Callable, sentence: str, flagged: bool) -> None:
    assert bool(found("checks.parts-against-total", page(2020, sentence))) is flagged


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("Four states voted against: Cuba, Egypt, India, and Iran.", False),
        ("Five states voted against: Cuba, Egypt, India, and Iran.", True),
        ("Three countries (Cuba, Egypt, and India) abstained.", False),
        ("Three countries (Cuba and Egypt) abstained.", True),
        ("Ten states still make them, including Cuba, India and Iran.", False),
        ("Ten states, among them Cuba (since 1990) and India, still make them.", False),
        ("At least three states make them: Cuba and Egypt.", False),
        ("Cuba, Egypt, and India abstained.", False),
    ],
)
def test_list_and_count(page: Callable, found: Callable, sentence: str, flagged: bool) -> None:
    assert bool(found("checks.list-against-count", page(2020, sentence))) is flagged


def with_rows(lead: str, *rows: str) -> CodedReport:
    text, paragraphs = "", []
    for words in (lead, *rows):
        sentence = Sentence(len(text), len(text) + len(words), words)
        kind = ParagraphKind.PROSE if words == lead else ParagraphKind.TABLE_ROW
        paragraphs.append(Paragraph(sentence.start, sentence.end, (sentence,), kind))
        text += words + "\n"
    section = Section(None, "support", 1, tuple(paragraphs))
    origin = Origin("c.txt", "0", "text", "2015")
    theme = "support-for-mine-action"
    where = ("Landmine Monitor", 2021, "COL", "Colombia", "Colombia", theme, None)
    report = Report(*where, origin, text, (), (section,))
    return CodedReport(report, (), report.body_sentences, "1", "1")


@pytest.mark.parametrize(
    ("lead", "rows", "flagged"),
    [
        ("It got help from two donors.", ("Japan | 1", "Norway | 2", "Total | 3"), False),
        ("It got help from three donors.", ("Japan | 1", "Norway | 2", "Total | 3"), True),
        ("It got help from 2 donors.", ("Donor | USD", "Japan | 1", "Norway | 2"), False),
        ("It got help from two donors.", (), False),
        ("It got help.", ("Japan | 1", "Norway | 2"), False),
    ],
)
def test_donors_and_rows(found: Callable, lead: str, rows: tuple[str, ...], flagged: bool) -> None:
    assert bool(found("checks.list-against-count", with_rows(lead, *rows))) is flagged


def money(amount: float, **more: object) -> dict:
    return {
        "question": "funding",
        "answer": "received",
        "quantity": (amount, amount, "USD"),
        **more,
    }


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        (money(15.6e6, date="2012"), money(15.8e6, date="2012"), True),
        (money(15.6e6, date="2012"), money(15.6e6, date="2012"), False),
        (money(15.6e6, date="2012"), money(15.8e6, date="2013"), False),
        (money(15.6e6), money(15.8e6), False),
        (money(5e6, date="2012", partners=["JPN"]), money(3e6, date="2012"), False),
        (money(5e6, date="2012"), money(3e6, date="2012", certainty="alleged"), False),
    ],
)
def test_two_figures_in_one_report(
    page: Callable, found: Callable, one: dict, other: dict, flagged: bool
) -> None:
    report = page(2014, ("First it says so.", [one]), ("Then it says so.", [other]))
    assert bool(found("checks.figures-within-report", report)) is flagged


@pytest.mark.parametrize(
    ("lines", "flagged"),
    [
        ((("Its army used mines.", [USE]),), True),
        ((("Its army used mines.[1]", [USE]),), False),
        ((("Its army used mines.", [USE]), "More of it.[1]"), False),
        ((("Its army is accused of use.", [{**USE, "certainty": "alleged"}]),), False),
        ((("It never used mines.", [{**USE, "answer": "no"}]),), False),
    ],
    ids=["bare", "noted", "noted at the end", "alleged", "denied"],
)
def test_uncited(page: Callable, found: Callable, lines: tuple, flagged: bool) -> None:
    assert bool(found("checks.uncited-claim", page(2014, *lines, notes=[BOOK]))) is flagged


@pytest.mark.parametrize(
    ("claim", "notes", "flagged"),
    [
        (EXPORT, [BOOK], True),
        (EXPORT, [f"{BOOK[:-1]}; and Interview with Colonel Ato, Arcadia, 3 May 2004."], False),
        ({**EXPORT, "certainty": "alleged"}, [BOOK], False),
        ({**EXPORT, "speaker": "government"}, [BOOK], False),
        (EXPORT, ["[2] Interview with Colonel Ato, Arcadia, 3 May 2004."], False),
    ],
    ids=["one", "two", "alleged", "official", "lost"],
)
def test_single_source(
    page: Callable, found: Callable, claim: dict, notes: list[str], flagged: bool
) -> None:
    report = page(2014, ("It exported mines.[1]", [claim]), notes=notes)
    assert bool(found("checks.single-source", report)) is flagged


@pytest.mark.parametrize(
    ("first", "flagged"),
    [("[1] Zxq 77 gribble", True), (BOOK, False)],
    ids=["of no known form", "a book"],
)
def test_ibid(page: Callable, found: Callable, first: str, flagged: bool) -> None:
    report = page(2014, "This is so.[1]", "So is that.[2]", notes=[first, "[2] Ibid."])
    assert bool(found("checks.ibid-to-unparsed", report)) is flagged


@pytest.mark.parametrize(
    ("edition", "updated", "severity"),
    [
        (2021, "2021-11-16", None),
        (2021, "2020-10-15", None),
        (2021, "2022-02-01", None),
        (2021, "2019-12-18", "note"),
        (2023, "2013-11-28", "note"),
        (2013, "2021-11-28", "warn"),
        (2003, None, None),
    ],
)
def test_edition_and_update(
    page: Callable, found: Callable, edition: int, updated: str | None, severity: str | None
) -> None:
    report = page(edition, "It has not joined.", last_updated=updated)
    findings = found("checks.edition-against-update", report)
    assert [finding.severity.value for finding in findings] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("theme", "topic", "questions", "flagged"),
    [
        ("mine-action", "treaty-policy", ["treaty.status", "vote", "position", "use"], True),
        ("mine-ban-policy", "treaty-policy", ["treaty.status", "vote", "position", "use"], False),
        ("mine-ban-policy", "use", ["production", "vote", "position"], True),
        ("mine-ban-policy", "use", ["use", "vote", "position"], False),
        ("mine-ban-policy", "production+use", ["production", "vote", "position"], False),
        ("country-report", "key-changes", ["production", "vote", "position", "use"], False),
    ],
)
def test_heading_and_content(
    page: Callable,
    found: Callable,
    theme: str,
    topic: str,
    questions: list[str],
    flagged: bool,
) -> None:
    lines = [(f"Sentence {q}.", [{"question": q, "answer": "yes"}]) for q in questions]
    report = page(2014, *lines, theme=theme, topic=topic, heading="A heading")
    assert bool(found("checks.heading-against-content", report)) is flagged


@pytest.mark.parametrize(("subject", "flagged"), [("ZZZ", True), ("PRK", False)])
def test_unresolved_name(page: Callable, found: Callable, subject: str, flagged: bool) -> None:
    report = page(2014, ("It used mines.", [{**USE, "subject": subject}]))
    assert bool(found("checks.unresolved-name", report)) is flagged


def test_lost_definitions_are_among_the_findings(page: Callable, found: Callable) -> None:
    report = page(2014, "This is so.[1]", "So is that.[2]", notes=[BOOK])
    (finding,) = found("notes.lost-definition", report)
    assert finding.note == 2
