"""Where one sentence ends and the next begins, in the wording of the reports."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.model import Span
from treatywatch.text import split_sentences

CASES = {
    "marker after the full stop": ["It laid mines.[2]", "He said no."],
    "marker in the middle": ["Though hard to confirm,[13] that may be so.", "It may not."],
    "marker glued to both": ["It laid mines.[2]", "He said no."],
    "marker after the quotation mark": ["It “shares the aims.”[12]", "It did not sign."],
    "marker after a space": ["It shares “the aims.” [1]", "In 1999 it did not."],
    "several markers": ["It did.[1][2]", "It did not.[3]"],
    "quotation of two sentences": [
        "The team found “that two were hurt.",
        "Moreover, the ground was new.”[15]",
        "No more came.",
    ],
    "sentence that opens with a quotation": ["He left.", "“We will sign,” he said."],
    "straight quotation marks": ['It said "no."', "Then it signed."],
    "names like ranks": ["It was signed by Prime Minister Hun Sen.", "Clearance went on."],
    "ranks": ["Lt. Col. J. Smith met Brig. Gen. Ali.", "They spoke."],
    "titles": ["Mr. Son Song Pil and Dr. Kim spoke.", "H.E. Mr. Lee did not."],
    "missing space in a title": ["On 14 September, Mr.Son said so.", "He left."],
    "numbered law": ["Law No. 45 of 1998 bans it.", "It is in force."],
    "articles and paragraphs": ["Under Art. 7, para. 2 it reports.", "See pp. 5–6."],
    "state abbreviations": ["The U.S. Army laid mines.", "It left."],
    "abbreviation at the end": ["It was laid by the U.S.", "The government denied it."],
    "area": ["Some 5 sq. km. of land remain.", "It is mined."],
    "document symbol": ["See A/C.1/71/PV.24, pp. 25/35–26/35.", "It voted."],
    "protocol": ["It is party to Protocol V.", "It reports each year."],
    "Ibid": ["Ibid.", "In 1998 it said so."],
    "bracketed sentence": ["(See Use section below.)", "It did not."],
    "number first": ["It joined in 1999.", "15 states followed."],
    "abbreviated months": ["It came on Sept. 5 to Oslo.", "It left."],
    "place": ["They met in St. Petersburg.", "It was May."],
    "publisher": ["Colin King, ed., Mines (Surrey: Jane’s, 2005), p. 211.", "It has more."],
    "ellipsis": ["It cleared the area.…", "Georgia shares this."],
    "question": ["Who laid them?", "It is not known!"],
    "semicolon stays": ["It has not exported; its mines were not found abroad."],
    "decimal": ["It cleared 3.5 km2 in 2008.", "It destroyed 1,265 mines."],
    "web address": ["See www.example.org/Mines.html for more.", "It is old."],
    "initials": ["John V. Head wrote to J. M. Keita.", "No reply came."],
}


@pytest.mark.parametrize("sentences", CASES.values(), ids=CASES)
def test_cuts(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences


def test_glued_sentences_are_cut() -> None:
    text = "It is in the annual report.The declaration was signed.[2]He left."
    found = [span.of(text) for span in split_sentences(text)]
    assert found == ["It is in the annual report.", "The declaration was signed.[2]", "He left."]


def test_wrapped_lines_are_one_sentence_and_blank_lines_end_one() -> None:
    text = "It has\nsigned the\ntreaty\n\nProduction\n\nNone."
    found = [span.of(text) for span in split_sentences(text)]
    assert found == ["It has\nsigned the\ntreaty", "Production", "None."]


def test_only_the_span_is_cut() -> None:
    text = "Before. It did. It did not. After."
    inside = Span(text.index("It did."), text.index(" After"))
    assert [s.of(text) for s in split_sentences(text, inside)] == ["It did.", "It did not."]


TEXTS = st.text(alphabet="aB .?!“”\"'’[1]()\n\u00a0é😀;:…", max_size=120) | st.lists(
    st.sampled_from([w for case in CASES.values() for s in case for w in s.split()]), max_size=30
).map(" ".join)


@given(TEXTS)
def test_every_visible_character_lies_in_exactly_one_sentence(text: str) -> None:
    spans = split_sentences(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert all(place in covered for place, character in enumerate(text) if not character.isspace())
