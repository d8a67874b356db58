"""Only what the codebook knows and the sentence says passes; an accusation needs more than that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.proposing.vetting import Vetting
from treatywatch.walk import tools

TEXT = (
    "In 2003, the army of North Korea laid mines on the border, and abstained on Resolution 58/53."
)
USED = {
    "question": "use",
    "answer": "yes",
    "certainty": "flat",
    "speaker": "monitor",
    "quote": "laid mines on the border",
}


@pytest.fixture(scope="module")
def vetting() -> Vetting:
    register = tools().register
    return Vetting(tools().coder.codebook, frozenset(register.areas), frozenset(register.treaties))


def test_what_holds_passes_with_the_reports_country(vetting) -> None:
    (proposal,), reasons = vetting.vet({"claims": [USED]}, TEXT, "PRK")
    assert reasons == ()
    assert (proposal.subject, proposal.quote) == ("PRK", "laid mines on the border")
    assert proposal.accuses


WRONG = {
    "another quotation": ({"quote": "planted mines"}, "does not stand in the sentence"),
    "a quotation in other letters": ({"quote": "Laid mines"}, "does not stand in the sentence"),
    "a quotation with dots": ({"quote": "laid … border"}, "does not stand in the sentence"),
    "an empty quotation": ({"quote": " "}, "quote is missing"),
    "one letter": ({"quote": "a"}, "does not stand in the sentence"),
    "no quotation": ({"quote": None}, "quote is missing"),
    "an unknown question": ({"question": "guilt"}, "there is no question 'guilt'"),
    "an unknown answer": ({"answer": "probably"}, "use has no answer 'probably'"),
    "an answer of another question": ({"answer": "party"}, "use has no answer 'party'"),
    "an answer that is no text": ({"answer": True}, "answer is missing or no text"),
    "an unknown certainty": ({"certainty": "sure"}, "there is no certainty 'sure'"),
    "an unknown speaker": ({"speaker": "God"}, "there is no speaker 'God'"),
    "an unknown subject": ({"subject": "XXX"}, "there is no state or area 'XXX'"),
    "a year that is not there": ({"date": "2004"}, "does not name 2004"),
    "a date that is none": ({"date": "last year"}, "is no date"),
    "an unknown period": ({"period": "soon"}, "there is no period"),
    "an unknown treaty": ({"treaty": "ABC"}, "there is no treaty"),
    "another resolution": ({"resolution": "59/84"}, "does not name Resolution 59/84"),
    "a strange key": ({"confidence": 1}, "claims have no confidence"),
}


@pytest.mark.parametrize(("changed", "words"), WRONG.values(), ids=WRONG.keys())
def test_what_does_not_hold_is_thrown_out_with_the_reason(vetting, changed, words) -> None:
    proposals, (reason,) = vetting.vet({"claims": [USED | changed]}, TEXT, "PRK")
    assert proposals == ()
    assert words in reason


@pytest.mark.parametrize("answer", [None, [], "claims", {}, {"claims": {}}, {"claims": None}, 7])
def test_an_answer_of_another_form_proposes_nothing(vetting, answer) -> None:
    proposals, reasons = vetting.vet(answer, TEXT, "PRK")
    assert proposals == ()
    assert reasons == ("the answer has no list of claims",)


def test_the_good_ones_of_an_answer_stay_each_once_and_no_more_than_ten(vetting) -> None:
    dated = USED | {"date": "2003", "period": None}
    proposals, reasons = vetting.vet({"claims": ["x", USED, USED, dated]}, TEXT, "PRK")
    assert [one.date for one in proposals] == [None, "2003"]
    assert reasons == ("a claim is no object",)
    proposals, reasons = vetting.vet({"claims": [USED] * 9000}, TEXT, "PRK")
    assert len(proposals) == 1
    assert reasons == ("more than 10 claims",)


@pytest.mark.parametrize(
    "text",
    [
        "The army allegedly laid mines.",
        "Rebels said that the army laid mines.",
        "The minister denied that the army laid mines.",
        "The army has never laid mines.",
        "The army may have laid mines.",
        "The law bans whoever laid mines.",
        "If the army laid mines, it said nothing of it.",
        "The army was accused of having laid mines.",
        "According to a newspaper, the army laid mines.",
    ],
)
def test_a_firm_accusation_is_not_even_proposed_beside_a_word_of_doubt(vetting, text) -> None:
    claim = USED | {"quote": "laid mines"}
    proposals, (reason,) = vetting.vet({"claims": [claim]}, text, "PRK")
    assert proposals == ()
    assert "accuses a state beside the words" in reason
    hedged = claim | {"certainty": "alleged"}
    assert len(vetting.vet({"claims": [hedged]}, text, "PRK")[0]) == 1


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(_JSON)
def test_any_json_is_vetted_without_a_crash(vetting, answer) -> None:
    assert vetting.vet(answer, TEXT, "PRK")[0] == ()


@given(st.fixed_dictionaries(dict.fromkeys(USED, _JSON)), st.sampled_from(sorted(USED)))
def test_a_claim_with_any_values_is_vetted_without_a_crash(vetting, claim, key) -> None:
    for one in (claim, USED | {key: claim[key]}):
        for proposal in vetting.vet({"claims": [one]}, TEXT, "PRK")[0]:
            assert proposal.quote in TEXT
