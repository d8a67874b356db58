"""A signed report says itself whose it is, and is read word for word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.archive import SignedHead, read_reports, read_signed
from treatywatch.model import UnreadableInput
from treatywatch.register import load_register
from treatywatch.walk import code_file

HEAD = SignedHead("PRK", 2025, "Landmine Monitor", "mine-ban-policy", "North Korea", "2025-10-01")
TEXT = """North Korea has not acceded to the Mine Ban Treaty.[^1]

## Production

It has produced mines.

[^1]: Letter, 1 March 2001.
"""


def test_it_is_the_report_that_its_head_names():
    (report,) = read_reports((HEAD.write() + TEXT).encode(), "any.md", load_register().names)
    assert report.slug == "landmine-monitor-2025-prk-mine-ban-policy"
    assert (report.title, report.last_updated) == ("North Korea", "2025-10-01")
    assert report.body_sentences[0].text == "North Korea has not acceded to the Mine Ban Treaty.[1]"
    assert "treatywatch-report" not in report.text


def test_it_is_coded_like_any_other_report():
    coding = code_file(("any.md", (HEAD.write() + TEXT).encode()))
    claims = [(c.question, c.answer) for one in coding.coded for c in one.claims]
    assert claims == [("treaty.status", "not-party"), ("production", "yes")]


def test_any_other_file_is_not_one():
    assert read_signed(TEXT.encode(), "any.md") is None
    assert read_signed(b"---\ntitle: A blog\n---\nWords.\n", "any.md") is None


@pytest.mark.parametrize(
    ("head", "says"),
    [
        (b"treatywatch-report: 2\n", "not a report of version 1"),
        (b"treatywatch-report: 1\ncountry: PRK\n", "lacks edition"),
        (b"treatywatch-report: [\n", "not YAML"),
        (HEAD.write().split("\n", 1)[1].replace("2025\n", "soon\n", 1).split("---")[0].encode(),
         "lacks edition"),
    ],
)  # fmt: skip
def test_a_damaged_head_is_named(head, says):
    with pytest.raises(UnreadableInput, match=says):
        read_signed(b"---\n" + head + b"---\nWords.\n", "any.md")


words = st.text(min_size=1, max_size=20).map(str.strip).filter(lambda w: w and w.isprintable())


@given(title=words, series=words)
def test_a_head_comes_back_as_it_was_written(title, series):
    head = SignedHead("PRK", 2025, series, "mine-ban-policy", title)
    report = read_signed((head.write() + TEXT).encode(), "any.md")
    assert (report.title, report.series) == (title, series)
