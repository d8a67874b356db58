"""The audit's chain: whatever is done to written rows is found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.desk.audit.chain import (
    BEGINNING,
    Row,
    UnfitDetail,
    breaks,
    canonical,
    digest_of,
)
from treatywatch.desk.audit.heads import Head, append_head, read_heads
from treatywatch.desk.audit.verdict import judge

KEY = Ed25519PrivateKey.generate()
PUBLIC = KEY.public_key()


def _row(number: int, previous: str, words: str = "saved") -> Row:
    parts = {
        "number": number,
        "at": f"2026-11-27T10:00:{number:02}+00:00",
        "who": "person:1",
        "action": words,
        "thing": f"draft:{number}",
        "detail": canonical({"version": number}),
        "previous": previous,
    }
    return Row(**parts, digest=digest_of(**parts))


def _chain(length: int) -> list[Row]:
    rows: list[Row] = []
    for number in range(1, length + 1):
        rows.append(_row(number, rows[-1].digest if rows else BEGINNING))
    return rows


def _rewritten(rows: list[Row], at: int) -> list[Row]:
    """What one writes who knows how digests are made: a chain that holds, from `at` on anew."""
    made = rows[: at - 1]
    for row in rows[at - 1 :]:
        made.append(_row(row.number, made[-1].digest if made else BEGINNING, "forged"))
    return made


def _head(rows: list[Row]) -> Head:
    return Head(rows[-1].number, rows[-1].digest, rows[-1].at).signed_with(KEY)


def test_a_chain_as_it_was_written_holds():
    rows = _chain(5)
    assert judge(rows, _head(rows), [_head(rows[:3])], PUBLIC).problems == ()


def test_an_empty_audit_holds():
    assert judge([], None, [], PUBLIC).holds


@pytest.mark.parametrize("field", ["at", "who", "action", "thing", "detail", "previous", "digest"])
@given(place=st.integers(0, 4))
def test_a_changed_field_of_any_row_is_found(field: str, place: int):
    rows = _chain(5)
    rows[place] = replace(rows[place], **{field: "{}" if field == "detail" else "forged"})
    assert any(found.number in (place + 1, place + 2) for found in breaks(rows))


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        (lambda rows: rows[:2] + rows[3:], "row 3 is missing"),
        (lambda rows: rows[1:], "row 1 is missing"),
        (lambda rows: rows[:3], "the tail is cut: the signed head is row 5, the last row is 3"),
        (lambda rows: [], "the tail is cut: the signed head is row 5, the last row is 0"),
        (
            lambda rows: [
                *rows[:2],
                replace(rows[3], number=3),
                replace(rows[2], number=4),
                rows[4],
            ],
            "row 3 does not follow the row before it",
        ),
        (lambda rows: [*rows[:3], rows[2], *rows[3:]], "row 3 stands where another is due"),
        (
            lambda rows: [*rows, _row(6, rows[4].digest)],
            "row 6 is not the row 5 that the head was signed for",
        ),
        (
            lambda rows: _rewritten(rows, 3),
            "row 5 is not the row 5 that the head was signed for",
        ),
    ],
    ids=["removed", "first removed", "tail", "all", "reordered", "twice", "added", "rewritten"],
)
def test_each_tampering_is_told_in_words(deed, words):
    rows = _chain(5)
    assert words in judge(deed(list(rows)), _head(rows), [], PUBLIC).problems


def test_a_tail_cut_together_with_its_head_is_found_by_a_head_seen_before():
    rows = _chain(5)
    cut = rows[:3]
    assert judge(cut, _head(cut), [], PUBLIC).holds
    found = judge(cut, _head(cut), [_head(rows)], PUBLIC)
    assert found.problems == (f"row 5 is gone: a signed head of {rows[-1].at} has it",)


def test_a_chain_written_anew_with_the_key_is_found_by_a_head_seen_before():
    rows = _chain(5)
    forged = _rewritten(rows, 2)
    found = judge(forged, _head(forged), [_head(rows)], PUBLIC)
    assert any("row 5 was written anew" in words for words in found.problems)


def test_a_head_of_another_key_is_no_head():
    rows = _chain(2)
    other = Head(2, rows[1].digest, rows[1].at).signed_with(Ed25519PrivateKey.generate())
    problems = judge(rows, other, [], PUBLIC).problems
    assert problems == ("the head (row 2) is not signed by this desk's key",)


def test_rows_without_a_head_are_a_problem():
    assert judge(_chain(1), None, [], PUBLIC).problems == ("there are rows, but no signed head",)


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.booleans() | st.none()))
def test_a_detail_has_one_text_whatever_its_order(detail):
    assert canonical(detail) == canonical(dict(reversed(detail.items())))
    assert canonical(detail).isascii()


@pytest.mark.parametrize("value", [1.5, b"x", {"a": "b"}, [["nested"]], object()])
def test_a_detail_that_has_no_plain_text_is_refused(value):
    with pytest.raises(UnfitDetail, match="figure"):
        canonical({"figure": value})


def test_heads_are_kept_and_a_torn_line_counts_for_nothing(tmp_path):
    path = tmp_path / "heads"
    rows = _chain(3)
    append_head(path, _head(rows[:1]))
    with path.open("a", encoding="utf-8") as file:
        file.write("2 " + rows[1].digest[:20])  # the machine stopped while writing
    append_head(path, _head(rows))
    assert [head.number for head in read_heads(path)] == [1, 3]
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_of_heads_that_is_not_there_holds_none(tmp_path):
    assert list(read_heads(tmp_path / "none")) == []
