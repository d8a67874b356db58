"""Markdown: the author's own numbers of notes, nothing lost that a parser would drop."""

from __future__ import annotations

import pytest

from treatywatch.archive.document import BlockRole, Document
from treatywatch.archive.formats import read_document
from treatywatch.archive.formats.sniff import sniff
from treatywatch.model import UnreadableInput


def read(text: str) -> Document:
    return read_document(text.encode(), "report.md")


def texts(document: Document, role: BlockRole | None = None) -> list[str]:
    return [
        document.text[b.start : b.end] for b in document.blocks if role is None or b.role is role
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("A claim.[^1]\n\n[^1]: A letter.\n", "Markdown", id="footnotes"),
        pytest.param("# Fiji\n\nText\n\n## Policy\n\nText\n", "Markdown", id="headings"),
        pytest.param(
            "FIJI\n\nPolicy\n\nFiji has not acceded.[1]\n\n[1] Letter.", "text", id="text"
        ),
        pytest.param("# 5 of the list stands here\n\nNothing else.", "text", id="one sign alone"),
    ],
)
def test_markdown_is_told_by_its_signs(text: str, kind: str) -> None:
    assert sniff(text.encode(), "report.txt") == kind


def test_notes_keep_their_numbers_and_follow_the_text() -> None:
    document = read("A.[^7] B.[^3] C.[^7]\n\n[^3]: Letter.\n[^7]: Interview,\n    2004.\n")
    assert texts(document) == ["A.[7] B.[3] C.[7]", "[3] Letter.", "[7] Interview, 2004."]


def test_labels_that_are_words_get_numbers() -> None:
    assert texts(read("A.[^a] B.[^b]\n\n[^a]: One.\n[^b]: Two.\n")) == [
        "A.[1] B.[2]",
        "[1] One.",
        "[2] Two.",
    ]


def test_a_definition_without_a_marker_is_kept() -> None:
    document = read("# Fiji\n\nA.[^1]\n\n[^1]: One.\n\n[^2]: Two.\n")
    assert texts(document, BlockRole.NOTE) == ["[1] One.", "[2] Two."]
    assert document.recovered == 1.0


def test_a_marker_without_a_definition_stays_a_marker() -> None:
    assert texts(read("# Fiji\n\nA.[^1] B.[^4]\n\n[^1]: One.\n"))[1] == "A.[1] B.[4]"


def test_markers_of_plain_text_and_their_list_are_left_as_they_are() -> None:
    document = read("# Fiji\n\n## Policy\n\nA.[1] B.[2]\n\n[1] One.\n[2] Two: http://x.org/a\n")
    assert texts(document)[2:] == ["A.[1] B.[2]", "[1] One.", "[2] Two: http://x.org/a"]


def test_a_numbered_address_is_a_definition_and_no_hidden_link() -> None:
    document = read("# Fiji\n\n## Policy\n\nA.[1]\n\n[1]: http://example.org/letter\n")
    assert "http://example.org/letter" in document.text


def test_tables_and_lists() -> None:
    document = read(
        "# Fiji\n\n| Mine Ban Treaty status | State Party |\n| --- | --- |\n| Stockpile | None |\n"
        "\n- one\n- two\n"
    )
    assert [b.label for b in document.blocks if b.label] == ["Mine Ban Treaty status", "Stockpile"]
    assert texts(document, BlockRole.LIST_ITEM) == ["one", "two"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("# a\n\n# b\n\n" + "[" * 500, "in a row", id="brackets"),
        pytest.param("# a\n\n# b\n\n" + "> " * 200 + "a", "in a row", id="quotes in quotes"),
        pytest.param("# a\n\n# b\n\n" + "a " * 300_000, "more than 400 kB", id="too large"),
        pytest.param("# a\n\n# b\n\n\x01", "binary", id="control characters"),
    ],
)
def test_what_is_no_report_is_refused(text: str, said: str) -> None:
    with pytest.raises(UnreadableInput, match=said) as error:
        read(text)
    assert error.value.mend
