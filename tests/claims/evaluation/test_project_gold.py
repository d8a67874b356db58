"""The project's own gold: every line by the codebook's tables, what is unseen kept apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from treatywatch.claims.evaluation import GoldClaim, GoldSentence, load_gold
from treatywatch.claims.evaluation.eras import era_of
from treatywatch.claims.evaluation.vetting import gold_flaws
from treatywatch.model import Certainty, Speaker
from treatywatch.register import Register, load_register

ROOT = Path(__file__).parents[3]
GOLD = ROOT / "gold" / "claims"
SIDES = ("seen", "unseen")
VOTES = "for against abstained absent co-sponsored"
KNOWN = "yes no unknown"

ANSWERS = {
    "treaty.status": "party signatory not-party withdrawn ineligible",
    "treaty.intent": "will-join considering not-ready refuses no-steps",
    "position": "supports-ban supports-aims recognises-concern opposes no-statement",
    "reason": "security-situation border-defence self-defence ally-dependence no-alternative "
    "cost territory-not-controlled neighbour-outside administrative-burden other",
    "vote": VOTES,
    "vote.record": VOTES,
    "attendance": "party observer absent",
    "transparency.report": "submitted not-submitted voluntary",
    "legislation": "enacted sufficient in-preparation none",
    "production": KNOWN,
    "transfer.export": KNOWN,
    "transfer.import": KNOWN,
    "transfer.found-abroad": "yes no",
    "stockpile": KNOWN,
    "stockpile.size": "quantity substantial small unknown",
    "stockpile.origin": "domestic imported inherited captured foreign-owned",
    "stockpile.destruction": "completed under-way missed-deadline none",
    "stockpile.retained": "quantity none",
    "use": KNOWN,
    "use.denial": "yes",
    "use.investigation": "opened concluded-use concluded-no-use inconclusive",
    "armed-group.use": KNOWN,
    "armed-group.pledge": "signed refused",
    "contamination": "yes no suspected unknown",
    "clearance": "yes agreed completed none",
    "clearance.deadline": "set met extended missed",
    "mine-action.contribution": "yes no",
    "casualties": KNOWN,
    "survivor-assistance": KNOWN,
    "risk-education": KNOWN,
    "funding": "received given none",
    "request": "sent answered declined no-answer",
}
TABLE = {question: frozenset(answers.split()) for question, answers in ANSWERS.items()}


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


@pytest.fixture(scope="module")
def gold() -> tuple[GoldSentence, ...]:
    return load_gold(GOLD)


def test_every_claim_is_one_that_the_codebook_knows(
    gold: tuple[GoldSentence, ...], register: Register
) -> None:
    found = {s.name: list(gold_flaws(s, TABLE, register.areas)) for s in gold}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


BAD = {
    "question": (GoldClaim("using", "yes"), "unknown question using"),
    "answer": (GoldClaim("use", "maybe"), "unknown answer use = maybe"),
    "date": (GoldClaim("use", "yes", date="May 1999"), "bad date May 1999"),
    "day": (GoldClaim("use", "yes", date="1999-02-30"), "bad date 1999-02-30"),
    "interval": (GoldClaim("use", "yes", date="2001/1999"), "bad date 2001/1999"),
    "treaty": (GoldClaim("treaty.status", "party", treaty="NPT"), "unknown treaty NPT"),
    "period": (GoldClaim("use", "yes", period="then"), "unknown period then"),
    "area": (GoldClaim("use", "yes", subject="XYZ"), "unknown area XYZ"),
    "place": (GoldClaim("use", "yes", places=frozenset({"Q"})), "unknown area Q"),
    "field": (GoldClaim("use", "yes", unjudged=("dates",)), "unknown field dates"),
}


@pytest.mark.parametrize(("claim", "flaw"), BAD.values(), ids=BAD)
def test_a_claim_that_breaks_the_tables_is_found(
    claim: GoldClaim, flaw: str, register: Register
) -> None:
    sentence = GoldSentence((claim,), "g.jsonl:1", text="x", country="PRK", edition=2021)
    assert list(gold_flaws(sentence, TABLE, register.areas)) == [flaw]


@pytest.fixture(scope="module")
def parts() -> dict[str, tuple[GoldSentence, ...]]:
    return {side: load_gold(GOLD / side) for side in SIDES}


def folded(words: str) -> str:
    """The words alone: a text that differs by a mark, a blank or a capital is the same text."""
    return " ".join(re.findall(r"\w+", re.sub(r"\[\d+ ?\]", "", words).casefold()))


def test_no_text_stands_in_both_parts(parts: dict[str, tuple[GoldSentence, ...]]) -> None:
    seen = {folded(s.words) for side in ("seen", "opened") for s in load_gold(GOLD / side)}
    assert [s.name for s in parts["unseen"] if folded(s.words) in seen] == []


def test_what_is_unseen_is_a_mix_of_its_own(parts: dict[str, tuple[GoldSentence, ...]]) -> None:
    unseen = parts["unseen"]
    silent = [s for s in unseen if all(c.optional for c in s.claims)]
    assert len(unseen) >= 300
    assert len({s.country for s in unseen}) >= 60
    assert len({era_of(s.edition) for s in unseen}) == 8
    assert 0.2 <= len(silent) / len(unseen) <= 0.4


def test_no_sentence_stands_twice(gold: tuple[GoldSentence, ...]) -> None:
    assert len({s.words for s in gold}) == len(gold)


def test_the_notes_of_a_sentence_are_its_markers(gold: tuple[GoldSentence, ...]) -> None:
    wrong = [
        s.name
        for s in gold
        for c in s.claims
        if c.notes != {int(n) for n in re.findall(r"\[(\d+) ?\]", s.words)}
    ]
    assert wrong == []


def test_every_question_answer_certainty_and_speaker_is_covered(
    gold: tuple[GoldSentence, ...],
) -> None:
    claims = [c for s in gold for c in s.claims if not c.optional]
    wanted = {(question, a) for question, answers in TABLE.items() for a in answers}
    assert wanted - {(c.question, c.answer) for c in claims} == set()
    assert set(Certainty) - {c.certainty for c in claims} == set()
    assert set(Speaker) - {c.speaker for c in claims} == set()


def test_size_countries_and_eras(gold: tuple[GoldSentence, ...]) -> None:
    assert len(gold) >= 620
    assert len({s.country for s in gold}) >= 60
    assert {era_of(s.edition) for s in gold} == {
        "1999",
        "2000-2001",
        "2002-2006",
        "2007-2008",
        "2009",
        "2010-2014",
        "2015-2021",
        "2022-",
    }
