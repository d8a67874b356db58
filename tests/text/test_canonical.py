"""Bytes become text: which encodings are read, which bytes are refused, and what is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.model import UnreadableInput
from treatywatch.text import canonical_text
from treatywatch.text.canonical import LARGEST_TEXT

PHRASE = "P’yŏngyang said “no”.\n"


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        pytest.param(PHRASE.encode(), PHRASE, "utf-8", id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + PHRASE.encode(), PHRASE, "utf-8", id="utf-8 with mark"),
        pytest.param(PHRASE.encode("utf-16"), PHRASE, "utf-16-le", id="utf-16 with mark"),
        pytest.param(
            b"\xfe\xff" + PHRASE.encode("utf-16-be"), PHRASE, "utf-16-be", id="utf-16 big-endian"
        ),
        pytest.param("Mines.\n".encode("utf-16-le"), "Mines.\n", "utf-16-le", id="utf-16 unmarked"),
        pytest.param("Mines – “no”".encode("cp1252"), "Mines – “no”", "cp1252", id="windows-1252"),
        pytest.param(
            '<meta charset="iso-8859-2"> Śląsk'.encode("iso-8859-2"),
            '<meta charset="iso-8859-2"> Śląsk',
            "iso-8859-2",
            id="declared",
        ),
        pytest.param(b"a\r\nb\rc\n", "a\nb\nc\n", "utf-8", id="every newline is a line feed"),
        pytest.param(
            "a\u00a0b \u2028c\u00ad".encode(), "a\u00a0b \u2028c\u00ad", "utf-8", id="kept"
        ),
    ],
)
def test_reads_what_people_save(raw: bytes, text: str, encoding: str) -> None:
    canonical = canonical_text(raw, "report.txt")
    assert (canonical.text, canonical.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        pytest.param(b"", "empty", id="no bytes"),
        pytest.param(b" \n\t\r\n", "empty", id="blanks only"),
        pytest.param(b"Mines\x00\x01\x02\xff", "binary", id="control characters"),
        pytest.param("мины и мины".encode("koi8-r"), "cannot be told", id="another script"),
        pytest.param("Son’s “mines” – ünd".encode() + b"\xe2\x80", "damaged UTF-8", id="cut off"),
        pytest.param(b"x" * (LARGEST_TEXT + 1), "MB", id="too large"),
        pytest.param(b"\xff\xfea", "utf-16", id="half a character"),
    ],
)
def test_refuses_with_file_and_mend(raw: bytes, says: str) -> None:
    with pytest.raises(UnreadableInput) as error:
        canonical_text(raw, "report.txt")
    assert says in error.value.message
    assert error.value.where.startswith("report.txt")
    assert error.value.mend


def test_names_the_line_of_a_damaged_byte() -> None:
    with pytest.raises(UnreadableInput) as error:
        canonical_text("one\ntwo “x” – “y”\n".encode() + b"\xe2 z", "a.txt")
    assert error.value.where == "a.txt, line 3"


def test_says_when_the_encoding_is_a_guess() -> None:
    assert canonical_text("café and mines".encode("cp1252"), "a").guessed
    assert not canonical_text("café and mines".encode(), "a").guessed


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_clear_error(raw: bytes) -> None:
    try:
        text = canonical_text(raw, "any").text
    except UnreadableInput as error:
        text = error.mend
    assert text.strip()
    assert "\r" not in text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_text_is_kept_to_the_character(text: str) -> None:
    if text.strip() and not text.startswith("\ufeff"):
        assert canonical_text(text.encode(), "any").text == text
