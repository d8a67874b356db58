"""`check`, `compare`, `search`, `code`, `evaluate`: what an editor asks of the evidence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def kinds(changes, question: str) -> set[str]:
    return {change["kind"] for change in changes if change["question"] == question}


def test_the_reversal_on_exports_is_shown_with_both_sentences(treatywatch, evidence_path: Path):
    changes = treatywatch("compare", evidence_path, "PRK", 1999, 2021, "--json").json
    contradicted = [c for c in changes if c["kind"] == "contradicted"]
    assert {c["question"] for c in contradicted} == {"transfer.export", "transfer.found-abroad"}
    (export,) = [c for c in contradicted if c["question"] == "transfer.export"]
    assert "not known to have exported" in export["from"]["sentence"]["text"]
    assert "Angola and Sudan" in export["to"]["sentence"]["text"]
    assert export["to"]["notes"] == [11]


def test_the_comparison_is_written_for_people_too(treatywatch, evidence_path: Path) -> None:
    ran = treatywatch("compare", evidence_path, "prk", 1999, 2021)
    assert ran.code == 0
    assert "contradicted" in ran.out


def test_search_finds_sentences_notes_and_sources(treatywatch, evidence_path: Path) -> None:
    page = treatywatch("search", evidence_path, "Yonhap", "--json").json
    assert (page["total"], page["total_sources"]) == (2, 1)
    assert page["hits"][0]["note"] == 5
    assert "Yonhap" in page["sources"][0]["label"]


def test_search_by_filters_alone(treatywatch, evidence_path: Path) -> None:
    filters = ("--question", "use", "--certainty", "alleged")
    page = treatywatch("search", evidence_path, *filters, "--json").json
    assert page["total"] > 0
    for hit in page["hits"]:
        assert ("use", "alleged") in {(c["question"], c["certainty"]) for c in hit["claims"]}


def test_search_for_nothing_says_what_to_give(treatywatch, evidence_path: Path) -> None:
    ran = treatywatch("search", evidence_path)
    assert ran.code == 2
    assert "Give WORDS or a filter." in ran.err


def test_search_words_are_never_syntax(treatywatch, evidence_path: Path) -> None:
    assert treatywatch("search", evidence_path, 'a" OR NEAR(', "--json").code == 0


def test_check_names_rule_place_and_facts(treatywatch, evidence_path: Path) -> None:
    findings = treatywatch("check", evidence_path, "--json").json
    assert {
        "rule",
        "severity",
        "country",
        "edition",
        "sentence",
        "note",
        "message",
        "evidence",
    } <= set(findings[0])
    lost = [f["note"] for f in findings if f["rule"] == "notes.lost-definition"]
    assert lost == [3, 4, 6, 8]


def test_check_fails_only_where_it_is_asked_to(treatywatch, evidence_path: Path) -> None:
    assert treatywatch("check", evidence_path).code == 0
    assert treatywatch("check", evidence_path, "--fail-on", "note").code == 1


def test_code_gives_every_claim_its_sentence(treatywatch, sample: Path) -> None:
    file = sample / "2021/north-korea.txt"
    text = file.read_text(encoding="utf-8")
    claims = treatywatch("code", file, "--json").json
    assert claims
    for claim in claims:
        sentence = claim["sentence"]
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]
        anchor = claim["anchor"]
        assert text[anchor["start"] : anchor["end"]] == anchor["quotation"]


def test_uncoded_sentences_are_listed(treatywatch, sample: Path) -> None:
    rows = treatywatch("code", sample / "2021/north-korea.txt", "--uncoded", "--json").json
    assert "North Korea itself announced nothing." in {row["text"] for row in rows}


def test_gold_with_its_own_text_needs_no_corpus(treatywatch, tmp_path: Path) -> None:
    gold = tmp_path / "one.jsonl"
    line = {
        "id": "one",
        "country": "TON",
        "edition": 2005,
        "text": "Tonga has not acceded to the Mine Ban Treaty.",
        "claims": [
            {
                "question": "treaty.status",
                "answer": "not-party",
                "certainty": "flat",
                "speaker": "monitor",
                "treaty": "MBT",
            }
        ],
    }
    gold.write_text(json.dumps(line))
    scores = treatywatch("evaluate", gold, "--json").json
    assert (scores["precision"], scores["recall"], scores["false_accusations"]) == (1.0, 1.0, 0)


def test_gold_that_names_a_report_which_is_not_there_is_refused(treatywatch, tmp_path: Path):
    gold = tmp_path / "one.jsonl"
    gold.write_text(json.dumps({"file": "nowhere.txt", "quote": "A sentence.", "claims": []}))
    ran = treatywatch("evaluate", gold)
    assert ran.code == 2
    assert "nowhere.txt" in ran.err


@pytest.mark.shared
def test_the_real_editions_compared(treatywatch, corpus_evidence_path: Path) -> None:
    changes = treatywatch("compare", corpus_evidence_path, "PRK", 1999, 2021, "--json").json
    assert "contradicted" in kinds(changes, "transfer.found-abroad")
    assert "contradicted" in kinds(changes, "transfer.export")
    assert "dropped" in kinds(changes, "transfer.import")
    assert kinds(changes, "stockpile.origin") == {"dropped"}
    assert "extended" in kinds(changes, "stockpile.size")
    status = {
        (side["treaty"], change["kind"])
        for change in changes
        if change["question"] == "treaty.status"
        for side in (change["from"] or change["to"],)
    }
    assert {("MBT", "carried"), ("CCW", "carried"), ("CD", "dropped"), ("CCM", "new")} <= status
    new_use = [c for c in changes if c["question"] == "use" and c["kind"] == "new"]
    assert any(c["to"]["certainty"] == "alleged" for c in new_use)
