"""One letter for many: each recipient's fields in a Word file that can be read back."""

from __future__ import annotations

import io
import zipfile

import mammoth
import pytest

from treatywatch.desk.requests.letters import LETTER, Fields, UnknownField, bundle, filled, letter

FIELDS = Fields(
    recipient="the Ministry of Foreign Affairs",
    country="Kazakhstan",
    questions="1. How many mines were destroyed in 2025?\n\n2. <b>Who</b> decides & when?",
    due="1 March 2026",
    edition="2026",
    sender="Ann Sample",
)


def _text(docx: bytes) -> str:
    return mammoth.extract_raw_text(io.BytesIO(docx)).value


def test_a_letter_says_what_its_request_says():
    text = _text(letter(LETTER, FIELDS, "15 January 2026"))
    for words in ("the Ministry of Foreign Affairs", "Kazakhstan", "1 March 2026", "Ann Sample"):
        assert words in text
    assert "How many mines were destroyed in 2025?" in text
    assert "<b>Who</b> decides & when?" in text
    assert "{" not in text


def test_each_paragraph_is_a_paragraph():
    text = _text(letter("First.\r\n\r\nSecond\nline.\n\n\n", FIELDS, "1 May 2026"))
    assert [line for line in text.splitlines() if line][-2:] == ["First.", "Second line."]


def test_a_field_that_nobody_has_is_refused_with_those_that_there_are():
    with pytest.raises(UnknownField, match=r"\{ministr\}.*recipient, country"):
        filled("To {ministr}", FIELDS)


def test_braces_in_an_answer_are_not_filled_in():
    odd = Fields("{sender}", "{country}", "", "", "", "X")
    assert filled("{recipient} of {country}", odd) == "{sender} of {country}"


def test_letters_go_together_into_one_file_of_the_same_bytes():
    one = letter(LETTER, FIELDS, "1 May 2026")
    made = bundle([("KAZ-1.docx", one), ("UZB-2.docx", one)])
    assert made == bundle([("KAZ-1.docx", one), ("UZB-2.docx", one)])
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert package.namelist() == ["KAZ-1.docx", "UZB-2.docx"]
        assert package.read("KAZ-1.docx") == one
