"""The countries of an edition as small scripts, from which a page lays two side by side."""

from __future__ import annotations

import json
from pathlib import Path

from treatywatch.publish import links
from treatywatch.publish.language import _
from treatywatch.publish.library import Library
from treatywatch.publish.pages.beside import BesideSide, countries_of, side_of
from treatywatch.publish.pages.glance import Answered
from treatywatch.publish.words import question_order

_CALL = "treatywatch_beside"


def write_sides(library: Library, folder: Path) -> None:
    """Write a script for each country below an edition's folder."""
    home = folder / links.BESIDE
    home.mkdir(parents=True, exist_ok=True)
    for code in countries_of(library):
        data = json.dumps(_side(side_of(library, code)), ensure_ascii=False, separators=(",", ":"))
        text = f"{_CALL}({json.dumps(code)},{data});\n"
        (home / f"{code.lower()}.js").write_text(text, encoding="utf-8")


def _side(side: BesideSide) -> dict[str, object]:
    questions = sorted(side.answers, key=question_order)
    return {
        "country": [side.country.words, links.file_of(side.country.path)],
        "statuses": [[t.words, links.file_of(t.path), words] for t, words in side.statuses],
        "votes": list(side.votes),
        "rows": [
            [
                question_order(code)[0],
                side.answers[code][0].words,
                links.file_of(side.answers[code][0].path),
                [_answer(one) for one in side.answers[code][1]],
            ]
            for code in questions
        ],
    }


def _answer(one: Answered) -> list[object]:
    claim = one.claim
    said = f"{claim.certainty.word}, {_('says %(speaker)s') % {'speaker': claim.speaker}}"
    years = f"{one.first_said.words}–{one.last_said.words}"
    years = one.last_said.words if one.first_said.words == one.last_said.words else years
    details = " · ".join((*claim.details, years))
    shape, firm = claim.certainty.shape, claim.certainty.firm
    return [shape, claim.answer, firm, said, details, links.file_of(claim.path)]
