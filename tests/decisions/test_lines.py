"""The log as a file: what goes out comes in again; what cannot be used is named with its mend."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.decisions import line_of, read_decisions
from treatywatch.model import (
    Certainty,
    ClaimContent,
    Decision,
    InvalidDecision,
    Judgement,
    Quantity,
    Speaker,
)

words = st.text(min_size=1, max_size=12).filter(str.strip)
maybe = st.none() | words
figures = st.none() | st.integers(0, 10**9) | st.floats(0, 1e9)
contents = st.builds(
    ClaimContent,
    question=words,
    answer=words,
    subject=words,
    certainty=st.sampled_from(Certainty),
    speaker=st.sampled_from(Speaker),
    date=maybe,
    quantity=st.none() | st.builds(Quantity, figures, figures, words, st.booleans()),
    treaty=maybe,
    places=st.lists(words, max_size=3).map(tuple),
)
decisions = st.builds(
    Decision,
    report=words,
    sentence=words,
    sentence_key=words,
    notes_key=words,
    judgement=st.just(Judgement.CORRECT),
    proposal=contents,
    claim=contents,
    by=words,
    at=st.datetimes().map(lambda moment: f"{moment.isoformat()}+00:00"),
    reason=st.text(max_size=20),
)


@given(decisions)
def test_a_line_comes_back_as_the_decision_that_it_was(tmp_path_factory, made):
    file = tmp_path_factory.mktemp("log") / "log.jsonl"
    file.write_text(line_of(made) + "\n", encoding="utf-8")
    assert read_decisions(file) == (made,)


@given(contents)
def test_a_figure_is_the_same_figure_as_a_real_number(content):
    q = content.quantity
    if q is None:
        return
    as_real = Quantity(*(None if b is None else float(b) for b in (q.low, q.high)), q.unit,
                       q.approximate)  # fmt: skip
    assert ClaimContent(**{**_fields(content), "quantity": as_real}).key == content.key


def _fields(content):
    return {name: getattr(content, name) for name in ClaimContent.__dataclass_fields__}


@pytest.fixture
def line(making):
    report = making.report_of(making.EXPORT)
    made = making.decision(making.coded_of(report), 0, Judgement.ACCEPT)
    return json.loads(line_of(made))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"by": ""}, "by is missing"),
        ({"judgement": "nod"}, "'nod' is no judgement"),
        ({"judgement": "add"}, "add does not fit"),
        ({"proposal": None}, "accept does not fit"),
        ({"at": "yesterday"}, "is not a moment"),
        ({"at": "2026-03-01T10:00:00"}, "is not a moment"),
        ({"more": 1}, "unknown field more"),
        ({"proposal": {"question": "use"}}, "answer is missing"),
        ({"proposal": "use"}, "a claim is not an object"),
    ],
)
def test_what_cannot_be_used_is_named(line, tmp_path, change, says):
    file = tmp_path / "log.jsonl"
    file.write_text("\n" + json.dumps(line | change), encoding="utf-8")
    with pytest.raises(InvalidDecision, match=says) as error:
        read_decisions(file)
    assert f"{file}:2" in str(error.value)


def test_a_log_that_is_not_there(tmp_path):
    with pytest.raises(InvalidDecision, match="no such file"):
        read_decisions(tmp_path / "none.jsonl")


def test_a_folder_of_logs_is_one_log_in_the_order_of_the_moments(line, tmp_path):
    (tmp_path / "b.jsonl").write_text(json.dumps(line | {"at": "2026-01-01T00:00:00+00:00"}))
    (tmp_path / "a.jsonl").write_text(json.dumps(line | {"at": "2026-02-01T00:00:00+00:00"}))
    assert [d.at[:7] for d in read_decisions(tmp_path)] == ["2026-01", "2026-02"]
