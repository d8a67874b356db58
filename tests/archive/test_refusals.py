"""What is no report is refused with the file's name and the mend; what is odd is a finding."""

from __future__ import annotations

import time

import pytest

from treatywatch.archive import read_reports
from treatywatch.model import AreaNames, UnknownFormat, UnknownLayout, UnreadableInput

PAGE = "{title}\n\nMine Ban Policy\n\nIt has not signed the Mine Ban Treaty.\n"


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        pytest.param(b"", UnreadableInput, id="empty"),
        pytest.param(b"\n \n", UnreadableInput, id="blank"),
        pytest.param(b"\x00\x01\x02" * 50, UnreadableInput, id="binary"),
        pytest.param(b"%PDF-1.7\n...", UnreadableInput, id="damaged pdf"),
        pytest.param(b"PK\x03\x04...", UnreadableInput, id="damaged zip"),
        pytest.param(b"\x89PNG\r\n", UnknownFormat, id="image"),
        pytest.param(b"Lorem ipsum dolor sit amet.", UnknownLayout, id="no report"),
        pytest.param(b"Dear Sir,\n\nPlease find the invoice.", UnknownLayout, id="a letter"),
        pytest.param(b"a,b,c\n1,2,3\n", UnknownLayout, id="a table of numbers"),
        pytest.param(b"Egypt is a country in Africa.", UnknownLayout, id="another subject"),
    ],
)
def test_refused(raw: bytes, error: type[UnreadableInput], areas: AreaNames) -> None:
    with pytest.raises(error) as raised:
        read_reports(raw, "odd.txt", areas)
    assert raised.value.where.startswith("odd.txt")
    assert raised.value.mend


def test_a_200_mb_line_is_refused_at_once(areas: AreaNames) -> None:
    with pytest.raises(UnreadableInput, match="200 MB"):
        read_reports(b"mine " * 40_000_000, "long.txt", areas)


@pytest.mark.parametrize(
    ("title", "name", "rules"),
    [
        pytest.param(
            "Atlantis, Landmine Monitor Report 2003",
            "a.txt",
            ["archive.unresolved-country"],
            id="a country that the register does not know",
        ),
        pytest.param(
            "Korea, Landmine Monitor Report 2003",
            "a.txt",
            ["archive.unresolved-country"],
            id="a name that two states bear",
        ),
        pytest.param(
            "Atlantis\n\nMine Ban Policy\n\nLast updated: 3 May 2016\n\nEgypt has joined nothing.",
            "2016-egypt.txt",
            ["archive.unresolved-country"],
            id="a profile of an unknown country that opens with a known one",
        ),
        pytest.param("Egypt", "a.txt", ["archive.edition-missing"], id="no edition anywhere"),
        pytest.param("Egypt", "lm-2003-egypt.txt", [], id="edition in the file's name"),
        pytest.param(
            "Egypt, Landmine Monitor Report 2003",
            "lm-2004-egypt.txt",
            ["archive.edition-disagrees"],
            id="title and name disagree",
        ),
        pytest.param(
            "Egypt\n\nLast updated: 3 May 2016",
            "a.txt",
            ["archive.edition-inferred"],
            id="edition from the date",
        ),
        pytest.param(
            "Egypt, Landmine Monitor Report 2003\n\nGoats and Sheep\n\n" + "They graze there. " * 9,
            "a.txt",
            ["archive.unmapped-heading"],
            id="a heading of no edition",
        ),
    ],
)
def test_findings(title: str, name: str, rules: list[str], areas: AreaNames) -> None:
    (report,) = read_reports(PAGE.format(title=title).encode(), name, areas)
    assert [finding.rule for finding in report.findings] == rules
    assert all(finding.report == report.slug for finding in report.findings)
    if "archive.unresolved-country" in rules:
        assert report.country is None


def test_windows_text_is_read_with_a_finding(areas: AreaNames) -> None:
    raw = PAGE.format(title="Egypt, Landmine Monitor Report 2003 ").encode("cp1252") + b"\x93No\x94"
    (report,) = read_reports(raw, "a.txt", areas)
    assert "“No”" in report.text
    assert report.origin.encoding == "cp1252"
    assert [finding.rule for finding in report.findings] == ["archive.encoding-guessed"]


HEAD = "Egypt, Landmine Monitor Report 2003\n\nMine Ban Policy\n\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("It has signed the mine treaty.[1] " * 6_000, id="one paragraph"),
        pytest.param("x" + " " * 200_000 + "y", id="blanks"),
        pytest.param("[" * 200_000, id="open brackets"),
        pytest.param("U." * 100_000, id="initials"),
        pytest.param("EGYPT\n\n" * 20_000, id="titles"),
        pytest.param("AFRICA\n" * 20_000, id="regions"),
        pytest.param("Last updated: 3 May 2016\n\nMine Ban Policy\n\nx\n\n" * 3_000, id="profiles"),
        pytest.param("[1] Ibid.\n\n" * 10_000, id="definitions"),
        pytest.param("Donor\n\nYear\n\n" + "Japan\n\n5,000\n\n" * 8_000, id="grid"),
        pytest.param("| " * 100_000, id="pipes"),
    ],
)
def test_odd_texts_take_seconds_not_minutes(body: str, areas: AreaNames) -> None:
    began = time.process_time()
    read_reports((HEAD + body).encode(), "odd.txt", areas)
    assert time.process_time() - began < 5
