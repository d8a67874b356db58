import json
from pathlib import Path

import pytest

from treatywatch.claims.evaluation import load_gold
from treatywatch.model import Certainty, InvalidGold, Speaker

TEXT = {"id": "a-1", "country": "PRK", "edition": 2021, "text": "It has no mines.", "claims": []}
CLAIM = {"question": "use", "answer": "no", "certainty": "flat", "speaker": "monitor"}


def write(path: Path, *lines: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines))
    return path


def with_claim(**fields: object) -> dict[str, object]:
    return {**TEXT, "claims": [{**CLAIM, **fields}]}


def test_a_sentence_with_its_own_text(tmp_path: Path) -> None:
    (sentence,) = load_gold(write(tmp_path / "g.jsonl", {**with_claim(), "notes": [4]}))
    assert (sentence.country, sentence.edition, sentence.text) == ("PRK", 2021, "It has no mines.")
    (claim,) = sentence.claims
    assert (claim.certainty, claim.speaker) == (Certainty.FLAT, Speaker.MONITOR)
    assert claim.notes == {4}
    assert claim.date is None
    assert claim.places is None


def test_a_quotation_of_a_report(tmp_path: Path) -> None:
    line = {"file": "r.txt", "quote": "It has none.", "notes": [], "claims": []}
    (sentence,) = load_gold(write(tmp_path / "g.jsonl", line))
    assert (sentence.file, sentence.quote, sentence.text) == ("r.txt", "It has none.", None)


def test_a_folder_is_read_in_order_of_name_and_blank_lines_are_skipped(tmp_path: Path) -> None:
    write(tmp_path / "b.jsonl", {**TEXT, "id": "b"}, "", {**TEXT, "id": "c"})
    write(tmp_path / "a" / "z.jsonl", {**TEXT, "id": "a"})
    write(tmp_path / "notes.json", "[]")
    assert [s.id for s in load_gold(tmp_path)] == ["a", "b", "c"]


def test_fields_that_no_score_looks_at_are_named(tmp_path: Path) -> None:
    (sentence,) = load_gold(write(tmp_path / "g.jsonl", with_claim(comment="hm")))
    assert sentence.claims[0].unjudged == ("comment",)


def test_line_separators_inside_a_text_do_not_end_the_line(tmp_path: Path) -> None:
    line = json.dumps({**TEXT, "text": "One\u2028two\x85three."}, ensure_ascii=False)
    (sentence,) = load_gold(write(tmp_path / "g.jsonl", line))
    assert sentence.text == "One\u2028two\x85three."


WRONG = {
    "no JSON": ("{", "is not JSON"),
    "no object": ([1], "not a JSON object"),
    "no claims": ({**TEXT, "claims": None}, "claims is not a list"),
    "claim is no object": ({**TEXT, "claims": ["use"]}, "not a JSON object"),
    "no text": ({**TEXT, "text": ""}, "text is missing"),
    "no country": ({**TEXT, "country": None}, "country is missing"),
    "edition is text": ({**TEXT, "edition": "2021"}, "edition is not a year"),
    "edition is a truth value": ({**TEXT, "edition": True}, "edition is not a year"),
    "quote without file": ({"quote": "x", "claims": []}, "file is missing"),
    "no question": (with_claim(question=None), "question is missing"),
    "unknown certainty": (with_claim(certainty="sure"), "certainty 'sure' is not known"),
    "unknown speaker": (with_claim(speaker="me"), "speaker 'me' is not known"),
    "optional is text": (with_claim(optional="yes"), "optional is not true or false"),
    "places is text": (with_claim(places="AGO"), "places is not a list"),
    "notes of text": (with_claim(notes=["1"]), "notes is not a list of numbers"),
    "quantity with an unknown key": (with_claim(quantity={"least": 1}), "quantity is unclear"),
    "quantity in words": (with_claim(quantity={"low": "one"}), "low that is no number"),
    "date is a number": (with_claim(date=1999), "date is not text"),
    "in_note is text": (with_claim(in_note="1"), "in_note is not a number"),
}


@pytest.mark.parametrize(("line", "message"), WRONG.values(), ids=WRONG)
def test_a_bad_line_is_an_error_with_file_line_and_mend(
    tmp_path: Path, line: object, message: str
) -> None:
    path = write(tmp_path / "g.jsonl", TEXT, line)
    with pytest.raises(InvalidGold, match=message) as caught:
        load_gold(path)
    assert caught.value.where.startswith(f"{path}:2")
    assert caught.value.mend


def test_an_id_that_is_repeated_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidGold, match=r"repeats the id 'a-1' of .*:1"):
        load_gold(write(tmp_path / "g.jsonl", TEXT, TEXT))


def test_a_missing_file_an_empty_file_and_bytes_that_are_no_text(tmp_path: Path) -> None:
    with pytest.raises(InvalidGold, match="no such file"):
        load_gold(tmp_path / "absent.jsonl")
    with pytest.raises(InvalidGold, match="no gold sentence"):
        load_gold(write(tmp_path / "empty.jsonl", ""))
    binary = tmp_path / "binary.jsonl"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidGold, match="not UTF-8"):
        load_gold(binary)
