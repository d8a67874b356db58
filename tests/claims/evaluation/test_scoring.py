"""What is right, missed, in excess or a false accusation; which fields are judged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treatywatch.claims.evaluation import (
    ClaimScores,
    GoldClaim,
    GoldSentence,
    evaluate_claims,
)
from treatywatch.model import Certainty, Claim, InvalidGold, Quantity, Speaker

Propose = Callable[..., Claim]
Judge = Callable[..., ClaimScores]


@pytest.fixture
def judge(coder: Callable[..., object]) -> Judge:
    def run(gold: list[GoldClaim], proposed: list[Claim], edition: int = 2021) -> ClaimScores:
        sentence = GoldSentence(
            tuple(gold), "g.jsonl:1", text="Words.", country="PRK", edition=edition
        )
        return evaluate_claims([sentence], {}, coder(*proposed))

    return run


def figures(scores: ClaimScores) -> tuple[int, int, int]:
    return scores.total.gold, scores.total.proposed, scores.total.right


def test_right_missed_and_in_excess(judge: Judge, propose: Propose) -> None:
    gold = [GoldClaim("use", "no"), GoldClaim("production", "unknown")]
    scores = judge(gold, [propose("use", "no"), propose("stockpile", "yes")])
    assert figures(scores) == (2, 2, 1)
    assert (scores.total.precision, scores.total.recall, scores.total.f1) == (0.5, 0.5, 0.5)
    shown = scores.as_json()
    assert [m["gold"]["question"] for m in shown["misses"]] == ["production"]
    assert [e["proposed"]["question"] for e in shown["extras"]] == ["stockpile"]
    assert shown["misses"][0]["sentence"] == "Words."


def test_another_subject_or_answer_is_not_the_same_claim(judge: Judge, propose: Propose) -> None:
    assert figures(judge([GoldClaim("use", "no", subject="KOR")], [propose("use", "no")]))[2] == 0
    assert figures(judge([GoldClaim("use", "no")], [propose("use", "yes")]))[2] == 0


def test_the_same_claim_twice_is_once_in_excess(judge: Judge, propose: Propose) -> None:
    assert figures(judge([GoldClaim("use", "no")], [propose("use", "no")] * 2)) == (1, 2, 1)


@pytest.mark.parametrize(
    "field",
    [{"date": "1997"}, {"treaty": "CCW"}, {"resolution": "51/45"}, {"subject": "KOR"}],
    ids=lambda f: next(iter(f)),
)
def test_repeated_answers_are_matched_by_what_identifies_them(
    judge: Judge, propose: Propose, field: dict[str, str]
) -> None:
    gold = [
        GoldClaim("vote", "absent", certainty=Certainty.FLAT),
        GoldClaim("vote", "absent", certainty=Certainty.REPORTED, **field),
    ]
    proposed = [
        propose("vote", "absent", certainty=Certainty.REPORTED, **field),
        propose("vote", "absent"),
    ]
    scores = judge(gold, proposed)
    assert figures(scores) == (2, 2, 2)
    assert scores.as_json()["fields"]["certainty"] == 1.0


def test_an_optional_claim_counts_neither_for_nor_against(judge: Judge, propose: Propose) -> None:
    gold = [GoldClaim("position", "opposes", optional=True, certainty=Certainty.ALLEGED)]
    assert figures(judge(gold, [])) == (0, 0, 0)
    scores = judge(gold, [propose("position", "opposes")])
    assert figures(scores) == (0, 0, 0)
    assert scores.as_json()["fields"]["certainty"] is None
    assert figures(judge(gold, [propose("position", "opposes")] * 2)) == (0, 1, 0)


def test_a_wanted_claim_is_matched_before_an_optional_one(judge: Judge, propose: Propose) -> None:
    gold = [GoldClaim("vote", "for", date="1997", optional=True), GoldClaim("vote", "for")]
    assert figures(judge(gold, [propose("vote", "for", date="1997")])) == (1, 1, 1)


FIELDS = {
    "certainty": ({"certainty": Certainty.BELIEVED}, {"certainty": Certainty.BELIEVED}, 1),
    "certainty wrong": ({"certainty": Certainty.BELIEVED}, {}, 0),
    "speaker": ({"speaker": Speaker.UN}, {"speaker": Speaker.UN}, 1),
    "notes": ({"notes": frozenset({1, 2})}, {"notes": (2, 1)}, 1),
    "notes wanting": ({"notes": frozenset({1, 2})}, {"notes": (2,)}, 0),
    "notes none": ({"notes": frozenset()}, {"notes": (2,)}, 0),
    "date": ({"date": "2020-12-07"}, {"date": "2020-12-07"}, 1),
    "date coarser": ({"date": "2020-12-07"}, {"date": "2020-12"}, 0),
    "resolution": ({"resolution": "75/52"}, {"resolution": "75/52"}, 1),
    "resolution in another spelling": ({"resolution": "55/33V"}, {"resolution": "55/33 V"}, 1),
    "resolution of another part": ({"resolution": "52/38A"}, {"resolution": "52/38 H"}, 0),
    "resolution missing": ({"resolution": "75/52"}, {}, 0),
    "places": ({"places": frozenset({"AGO", "SDN"})}, {"places": ("SDN", "AGO")}, 1),
    "weapons": ({"weapons": frozenset({"PMD-6"})}, {"weapons": ("pmd-6",)}, 1),
    "weapons wanting": ({"weapons": frozenset({"PMD-6", "M14"})}, {"weapons": ("M14",)}, 0),
    "quantity given keys": (
        {"quantity": {"low": 600, "unit": "mines"}},
        {"quantity": Quantity(600.0, None, "mines", approximate=True)},
        1,
    ),
    "quantity open end": (
        {"quantity": {"low": 600, "high": None}},
        {"quantity": Quantity(600.0, 600.0, "mines")},
        0,
    ),
    "quantity missing": ({"quantity": {"low": 600}}, {}, 0),
}


@pytest.mark.parametrize(("gold", "proposed", "right"), FIELDS.values(), ids=FIELDS)
def test_a_field_that_gold_gives_is_judged(
    judge: Judge,
    propose: Propose,
    gold: dict[str, object],
    proposed: dict[str, object],
    right: int,
) -> None:
    name = next(iter(gold))
    scores = judge([GoldClaim("use", "no", **gold)], [propose("use", "no", **proposed)])
    shown = scores.as_json()
    assert shown["fields"][name] == right
    assert shown["judged"] == {n: int(n == name) for n in shown["judged"]}
    assert [w["field"] for w in shown["wrong_fields"]] == [name] * (1 - right)


ACCUSATIONS = {
    "gold has none": ([], {}, 1),
    "gold has it": ([GoldClaim("use", "yes", certainty=Certainty.CLEAR)], {}, 0),
    "gold has it as optional": (
        [GoldClaim("use", "yes", certainty=Certainty.FLAT, optional=True)],
        {},
        0,
    ),
    "gold only has the allegation": (
        [GoldClaim("use", "yes", certainty=Certainty.ALLEGED)],
        {},
        1,
    ),
    "gold only quotes another government": (
        [GoldClaim("use", "yes", speaker=Speaker.OTHER_GOVERNMENT)],
        {},
        1,
    ),
    "gold accuses another state": ([GoldClaim("use", "yes", subject="KOR")], {}, 1),
    "the coder hedges": ([], {"certainty": Certainty.BELIEVED}, 0),
    "the coder quotes a government": ([], {"speaker": Speaker.OTHER_GOVERNMENT}, 0),
    "the coder believes an NGO": ([], {"speaker": Speaker.NGO}, 1),
    "it was a matter of production": ([], {"question": "production"}, 1),
    "an armed group did it": ([], {"question": "armed-group.use"}, 0),
}


@pytest.mark.parametrize(("gold", "fields", "count"), ACCUSATIONS.values(), ids=ACCUSATIONS)
def test_false_accusations(
    judge: Judge, propose: Propose, gold: list[GoldClaim], fields: dict[str, object], count: int
) -> None:
    scores = judge(gold, [propose("use", "yes", **fields)])
    assert scores.false_accusations == count
    assert len(scores.as_json()["accusations"]) == count


def test_figures_by_question_era_and_certainty(judge: Judge, propose: Propose) -> None:
    gold = [GoldClaim("use", "no", certainty=Certainty.NO_REPORTS), GoldClaim("stockpile", "yes")]
    proposed = [propose("use", "no", certainty=Certainty.NOT_KNOWN), propose("stockpile", "no")]
    shown = judge(gold, proposed, edition=2008).as_json(details=False)
    assert shown["by_question"]["use"]["f1"] == 1.0
    assert shown["by_question"]["stockpile"]["recall"] == 0.0
    assert set(shown["by_era"]) == {"2007-2008"}
    assert shown["by_certainty"]["no-reports"]["recall"] == 1.0
    assert shown["by_certainty"]["not-known"]["precision"] == 1.0
    assert shown["confusion"]["answers"]["stockpile"] == {"yes": {"no": 1}}
    assert shown["confusion"]["certainty"] == {"no-reports": {"not-known": 1}}
    assert not {"misses", "extras", "wrong_fields", "accusations"} & set(shown)


def test_gold_for_a_report_that_is_not_in_the_corpus(coder: Callable[..., object]) -> None:
    gold = [GoldSentence((), "g.jsonl:1", file="absent.txt", quote="Words.")]
    with pytest.raises(InvalidGold, match=r"absent\.txt"):
        evaluate_claims(gold, {}, coder())
