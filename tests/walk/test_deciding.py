"""A build takes the log of decisions in: claims say what people made of them, rebuilds agree."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from treatywatch.decisions import line_of, notes_key, plain, sentence_key
from treatywatch.model import Claim, ClaimContent, CodedReport, Decision, InvalidDecision, Judgement
from treatywatch.store import open_evidence
from treatywatch.walk import build


@pytest.fixture(scope="module")
def corpus(sample: Path) -> Path:
    return sample / "2021"


@pytest.fixture(scope="module")
def coded(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> CodedReport:
    out = tmp_path_factory.mktemp("plain") / "e.db"
    build([corpus], out)
    with open_evidence(out) as evidence:
        return evidence.coded(evidence.report_slugs("PRK", 2021)[0])


def decision(coded: CodedReport, claim: Claim, judgement: Judgement, **fields: object) -> Decision:
    sentence = next(s for s in coded.report.sentences() if s.anchor == claim.sentence)
    given: dict[str, object] = {"claim": None, "reason": "looked at"} | fields
    return Decision(
        report=coded.report.slug,
        sentence=plain(sentence),
        sentence_key=sentence_key(sentence),
        notes_key=notes_key(coded.report, sentence),
        judgement=judgement,
        proposal=ClaimContent.of(claim),
        by="Edith Marsh",
        at="2026-03-01T10:00:00+00:00",
        **given,
    )


def built(corpus: Path, log: list[Decision], folder: Path, **how: object) -> Path:
    (folder / "log.jsonl").write_text("".join(line_of(d) + "\n" for d in log), encoding="utf-8")
    build([corpus], folder / "e.db", decisions=folder / "log.jsonl", **how)
    return folder / "e.db"


def vote(coded: CodedReport) -> Claim:
    return next(claim for claim in coded.claims if claim.question == "vote")


def test_what_was_accepted_says_so_in_the_evidence_file(corpus, coded, tmp_path):
    out = built(corpus, [decision(coded, vote(coded), Judgement.ACCEPT)], tmp_path)
    with open_evidence(out) as evidence:
        found = evidence.coded(coded.report.slug)
    assert vote(found).status == "accepted"
    assert [d.by for d in found.decisions] == ["Edith Marsh"]
    assert len(found.claims) == len(coded.claims)


def test_what_was_rejected_is_in_the_log_alone(corpus, coded, tmp_path):
    gone = decision(coded, vote(coded), Judgement.REJECT, reason="a misreading")
    with open_evidence(built(corpus, [gone], tmp_path)) as evidence:
        found = evidence.coded(coded.report.slug)
    assert ClaimContent.of(vote(coded)) not in [ClaimContent.of(c) for c in found.claims]
    assert [(d.judgement, d.reason) for d in found.decisions] == [("reject", "a misreading")]


def test_the_same_log_gives_the_same_bytes_and_another_log_others(corpus, coded, tmp_path):
    one, two, three = (tmp_path / name for name in "abc")
    for folder in (one, two, three):
        folder.mkdir()
    accept = decision(coded, vote(coded), Judgement.ACCEPT)
    cache = tmp_path / "cache"
    reject = replace(accept, judgement=Judgement.REJECT)
    outs = (
        built(corpus, [accept], one, cache=cache),
        built(corpus, [accept], two),
        built(corpus, [reject], three, cache=cache),
    )
    first, second, third = (hashlib.sha256(out.read_bytes()).hexdigest() for out in outs)
    assert first == second
    assert first != third


def test_a_decision_on_a_report_that_is_not_there_is_a_finding(corpus, coded, tmp_path):
    elsewhere = replace(decision(coded, vote(coded), Judgement.ACCEPT), report="no-such-report")
    with open_evidence(built(corpus, [elsewhere], tmp_path)) as evidence:
        (finding,) = evidence.findings(rule="decisions.no-report")
    assert "no-such-report" in finding.message


def test_a_decision_on_words_that_have_changed_is_a_finding(corpus, coded, tmp_path):
    was = decision(coded, vote(coded), Judgement.ACCEPT)
    other = replace(was, sentence=was.sentence + " Twice.", sentence_key="0" * 64)
    with open_evidence(built(corpus, [other], tmp_path)) as evidence:
        (finding,) = evidence.findings(rule="decisions.asked-again")
        assert vote(evidence.coded(coded.report.slug)).status == "proposed"
    assert other.sentence in [fact.text for fact in finding.evidence]


def test_an_answer_that_the_codebook_does_not_have_stops_the_build(corpus, coded, tmp_path):
    wrong = replace(ClaimContent.of(vote(coded)), answer="perhaps")
    made = replace(decision(coded, vote(coded), Judgement.CORRECT), claim=wrong)
    with pytest.raises(InvalidDecision, match="vote = perhaps is not in the codebook"):
        built(corpus, [made], tmp_path)
    assert not (tmp_path / "e.db").exists()
