"""Sentences with figures in two editions that are the same but for their figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.figures import as_quantity
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.row_figures import row_figure
from treatywatch.model import Quantity, Sentence
from treatywatch.text import align

_DIGITS = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"(?<![\d/,.])(?:19|20)\d\d(?![\d/])")
_LASTING = re.compile(r"\bestimated\b|\bsurvivors\b|\barea\b|\bstockpile", re.IGNORECASE)
"""Labels of rows whose figure stands until it is counted anew, not for one year."""

_ALIKE = 0.72

Figure = tuple[str, Quantity]
"""A figure in the words of its sentence, and what it says."""


@dataclass(frozen=True, slots=True)
class FigurePair:
    """The figure at the same place of a sentence in an earlier and a later edition.

    `same_time` tells whether both sentences speak of the same years.
    """

    before: ReportCase
    earlier: Sentence
    old: str
    old_quantity: Quantity
    after: ReportCase
    later: Sentence
    new: str
    new_quantity: Quantity
    same_time: bool


def figure_pairs(case: CountryCase) -> tuple[FigurePair, ...]:
    """Return the pairs of figures in aligned sentences of consecutive editions, one theme each."""
    pairs: tuple[FigurePair, ...] = case.remember("figure pairs", lambda: tuple(_all_pairs(case)))
    return pairs


def _all_pairs(case: CountryCase) -> Iterator[FigurePair]:
    themes: dict[str, list[ReportCase]] = {}
    for report in case.reports:
        themes.setdefault(report.report.theme, []).append(report)
    for reports in themes.values():
        if len(reports) > 1:
            held = [_figures(report) for report in reports]
            for place, (old, new) in enumerate(pairwise(held)):
                yield from _pairs(reports[place], old, reports[place + 1], new)


def _figures(case: ReportCase) -> list[tuple[Sentence, tuple[Figure, ...]]]:
    """Return the sentences of the body with their figures; rows may lack a unit behind them."""
    found: list[tuple[Sentence, tuple[Figure, ...]]] = []
    with_units = {s.start: figures for s, figures in case.with_figures}
    for sentence in case.report.body_sentences:
        held = with_units.get(sentence.start)
        if held is not None:
            told = tuple((" ".join(m.text.split()), as_quantity(m)) for m in held)
            found.append((sentence, told))
        elif (row := row_figure(sentence)) is not None:
            found.append((sentence, (row,)))
    return found


def _pairs(
    before: ReportCase,
    old: list[tuple[Sentence, tuple[Figure, ...]]],
    after: ReportCase,
    new: list[tuple[Sentence, tuple[Figure, ...]]],
) -> Iterator[FigurePair]:
    if not old or not new:
        return
    pairs = align([_masked(s) for s, _ in old], [_masked(s) for s, _ in new], _ALIKE)
    for pair in pairs:
        earlier, had = old[pair.old]
        later, has = new[pair.new]
        if len(had) != len(has):
            continue
        same = _same_time(earlier, later)
        for one, other in zip(had, has, strict=True):
            yield FigurePair(before, earlier, *one, after, later, *other, same)


def _masked(sentence: Sentence) -> str:
    """Return the words with their figures taken out, so that figures do not tell them apart."""
    return _DIGITS.sub("0", f"{sentence.label or ''} {sentence.text}")


def _same_time(earlier: Sentence, later: Sentence) -> bool:
    """Tell whether both speak of the same years; a table's row without a year seldom does."""
    years = _years(later)
    if not years and later.label is not None and not _LASTING.search(later.label):
        return False
    return _years(earlier) == years


def _years(sentence: Sentence) -> set[str]:
    return set(_YEAR.findall(f"{sentence.label or ''} {sentence.text}"))
