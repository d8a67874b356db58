from __future__ import annotations

import pytest

from treatywatch.claims.mentions import MentionFinder

NUMBERED = [
    ("abstained on United Nations General Assembly Resolution 51/45", "51/45"),
    ("UN General Assembly (UNGA) Resolution 75/52", "75/52"),
    ("Resolution 62/41", "62/41"),
    ("UNGA 66/29", "66/29"),
    ("resolution 55/33V", "55/33 V"),
    ("resolution 55/33 V of 2000", "55/33 V"),
    ("Resolutions 60/80 and 61/84", "60/80 61/84"),
    ("A/RES/75/52", "75/52"),
    ("Resolution 51/45S", "51/45 S"),
    ("Resolution 51/45 in December", "51/45"),
    ("Resolution 51/45 A vote", "51/45 A"),
    ("pp. 25/35–26/35", ""),
    ("the ratio 51/45", ""),
    ("A/C.1/71/PV.24", ""),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERED, ids=[case[0][:50] for case in NUMBERED])
def test_numbered(finder: MentionFinder, text: str, expected: str) -> None:
    found = [m for m in finder.resolutions(text) if m.number]
    shown = [f"{m.number}{' ' + m.letter if m.letter else ''}" for m in found]
    assert shown == [part.replace("_", " ") for part in _parts(expected)]
    assert all(m.session == int(str(m.number).split("/")[0]) for m in found)


def _parts(expected: str) -> list[str]:
    parts: list[str] = []
    for word in expected.split():
        if len(word) == 1:
            parts[-1] += f" {word}"
        else:
            parts.append(word)
    return parts


UNNUMBERED = [
    ("absent for the votes on the pro-ban UNGA resolutions in 1997 and 1998", True, (1997, 1998)),
    ("voted for the 1997 UNGA resolution", False, (1997,)),
    ("abstained on the annual UNGA resolution", True, ()),
    ("every annual UN General Assembly resolution since 1996", True, (1996,)),
    ("voted for similar resolutions", True, ()),
    ("all pro-ban UN General Assembly resolutions", True, ()),
]


@pytest.mark.parametrize(
    ("text", "series", "years"), UNNUMBERED, ids=[c[0][:50] for c in UNNUMBERED]
)
def test_unnumbered(finder: MentionFinder, text: str, series: bool, years: tuple[int, ...]) -> None:
    (found,) = finder.resolutions(text)
    assert (found.number, found.series, found.years) == (None, series, years)


def test_a_numbered_resolution_of_a_series_is_no_series(finder: MentionFinder) -> None:
    (found,) = finder.resolutions("abstained on annual UNGA Resolution 75/52")
    assert (found.number, found.series) == ("75/52", False)


def test_a_draft_in_the_first_committee(finder: MentionFinder) -> None:
    (found,) = finder.resolutions("Explanation of Vote on Resolution L.7/Rev.1, First Committee")
    assert (found.draft, found.number, found.first_committee) == ("L.7/Rev.1", None, True)


TALLIES = [
    ("passed 156-0 on 10 December 1996", (156, 0, None)),
    ("adopted by 155-0-10", (155, 0, 10)),
    ("by a vote of 155 in favor, none against, and 10 abstentions", (155, 0, 10)),
    ("a vote of 142 in favor, none against, with 18 abstentions", (142, 0, 18)),
    ("a vote of 165 to none, with 17 abstentions", (165, 0, 17)),
    ("the vote was 142–0–18", (142, 0, 18)),
]


@pytest.mark.parametrize(("text", "expected"), TALLIES, ids=[case[0][:50] for case in TALLIES])
def test_tallies(
    finder: MentionFinder, text: str, expected: tuple[int, int | None, int | None]
) -> None:
    (found,) = finder.tallies(text)
    assert (found.in_favor, found.against, found.abstentions) == expected


@pytest.mark.parametrize(
    "text", ["74-78 mines", "pp. 156-0", "50–100 meters", "voted in 1997-1998"]
)
def test_no_tallies(finder: MentionFinder, text: str) -> None:
    assert finder.tallies(text) == ()
