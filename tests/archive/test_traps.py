"""Typing and encoding traps of real pages, each read right from the bytes to the claim."""

from __future__ import annotations

import pytest

from treatywatch.model import CodedReport
from treatywatch.walk.correcting import coded_in

HEAD = """Uzbekistan, Landmine Monitor Report 2005

Uzbekistan

Mine Ban Policy

"""


def code(body: str, encoding: str = "utf-8") -> CodedReport:
    ((coded, _),) = coded_in(f"{HEAD}{body}\n".encode(encoding), "uzbekistan-2005.txt")
    report = coded.report
    for sentence in report.sentences():
        assert report.text[sentence.start : sentence.end] == sentence.text
    assert all(claim.anchor.holds_in(report.text) for claim in coded.claims)
    return coded


def facts(coded: CodedReport) -> list[tuple[object, ...]]:
    """What the claims say, without their words."""
    return [
        *(
            (c.question, c.answer, c.subject, c.date, c.period, c.resolution, c.treaty)
            for c in coded.claims
        ),
        *((c.quantity, c.weapons, c.notes) for c in coded.claims),
    ]


SAME = {
    "Cyrillic letters in a type's name": (
        "Uzbekistan has stockpiled P\u041e\u041cZ mines.[1]",
        "Uzbekistan has stockpiled POMZ mines.[1]",
    ),
    "lost superscript, no space": (
        "A total of 33.4km2 of mined land was cleared in 2004.[1]",
        "A total of 33.4 km² of mined land was cleared in 2004.[1]",
    ),
    "lost superscript, space before it": (
        "A total of 33.4 km2 of mined land was cleared in 2004.[1]",
        "A total of 33.4 square kilometers of mined land was cleared in 2004.[1]",
    ),
    "blank inside a marker": (
        "Uzbekistan has not acceded to the Mine Ban Treaty.[1 ]",
        "Uzbekistan has not acceded to the Mine Ban Treaty.[1]",
    ),
    "blank before a marker": (
        "Uzbekistan has not acceded to the Mine Ban Treaty. [1]",
        "Uzbekistan has not acceded to the Mine Ban Treaty.[1]",
    ),
    "no space behind a marker": (
        "Uzbekistan has not acceded to the Mine Ban Treaty.[1]It has produced no mines.",
        "Uzbekistan has not acceded to the Mine Ban Treaty.[1] It has produced no mines.",
    ),
    "no space behind since": (
        "Since1995, Uzbekistan has produced no antipersonnel mines.[1]",
        "Since 1995, Uzbekistan has produced no antipersonnel mines.[1]",
    ),
    "no space behind an honorific": (
        "Mr.Son said that Uzbekistan has never produced antipersonnel mines.[1]",
        "Mr. Son said that Uzbekistan has never produced antipersonnel mines.[1]",
    ),
    "mixed quotation marks": (
        'Uzbekistan abstained on Resolution 59/84, and said "it is not ready” to join.[1]',
        "Uzbekistan abstained on Resolution 59/84, and said “it is not ready” to join.[1]",
    ),
    "hyphens for a dash": (
        "Uzbekistan -- which has no stockpile -- has not acceded to the Mine Ban Treaty.[1]",
        "Uzbekistan – which has no stockpile – has not acceded to the Mine Ban Treaty.[1]",
    ),
    "horizontal bar for a dash": (
        "Uzbekistan ― a neighbor of Afghanistan ― has not acceded to the Mine Ban Treaty.[1]",
        "Uzbekistan — a neighbor of Afghanistan — has not acceded to the Mine Ban Treaty.[1]",
    ),
    "non-breaking spaces": (
        "Uzbekistan\u00a0has not\u00a0acceded to the Mine\u00a0Ban Treaty.[1]",
        "Uzbekistan has not acceded to the Mine Ban Treaty.[1]",
    ),
    "two spaces behind a full stop": (
        "Uzbekistan has not acceded to the Mine Ban Treaty.[1]  It has produced no mines.",
        "Uzbekistan has not acceded to the Mine Ban Treaty.[1] It has produced no mines.",
    ),
    "soft hyphens and zero-width spaces": (
        "Uzbekistan has not ac\u00adceded to the Mine\u200b Ban Treaty.[1]",
        "Uzbekistan has not acceded to the Mine Ban Treaty.[1]",
    ),
    "curly and straight apostrophes": (
        "Uzbekistan's government has not acceded to the Mine Ban Treaty.[1]",
        "Uzbekistan’s government has not acceded to the Mine Ban Treaty.[1]",
    ),
    "space in a resolution's number": (
        "Uzbekistan abstained on UN General Assembly Resolution 55/33 V.[1]",
        "Uzbekistan abstained on UN General Assembly Resolution 55/33V.[1]",
    ),
}
NOTE = "\n\n[1] Interview with an official, Tashkent, 3 May 2005."


@pytest.mark.parametrize("case", SAME)
def test_it_is_read_as_if_it_were_typed_well(case: str) -> None:
    trap, well = SAME[case]
    read, wanted = code(trap + NOTE), code(well + NOTE)
    assert wanted.claims
    assert facts(read) == facts(wanted)
    assert [m.number for m in read.report.markers] == [m.number for m in wanted.report.markers]
    assert len(read.report.body_sentences) == len(wanted.report.body_sentences)
    assert [n.citations[0].kind for n in read.report.notes] == ["interview"]


@pytest.mark.parametrize(
    "definition",
    [
        "[1] Interview with Mr.Son, Tashkent, 3 May 2005.",
        "[1 ]Interview with an official, Tashkent, 3 May 2005.",
        "[1]Interview with an official, Tashkent,3 May 2005.",
        "[1]\u00a0Interview\u00a0with an official, Tashkent, 3 May\u00a02005.",
    ],
)
def test_definitions_with_traps(definition: str) -> None:
    report = code(f"Uzbekistan has not acceded to the Mine Ban Treaty.[1]\n\n{definition}").report
    (note,) = report.notes
    (citation,) = note.citations
    assert (citation.kind, citation.date) == ("interview", "2005-05-03")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_the_same_bytes_in_other_encodings(encoding: str) -> None:
    body = "Uzbekistan – it says – “has not acceded” to the Mine Ban Treaty.[1]" + NOTE
    assert facts(code(body, encoding)) == facts(code(body))
