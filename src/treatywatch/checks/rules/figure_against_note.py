"""A figure in a sentence against the figure in the note that the sentence cites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from treatywatch.checks.figures import as_quantity, figures_in
from treatywatch.checks.found import Found, noted, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.claims.mentions import QuantityMention
from treatywatch.editions.figures import Figures, relate
from treatywatch.model import Note, Sentence, Severity


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the sentences whose figure is not the figure of their note."""
    for sentence, stated in case.with_figures:
        for note in case.present_notes(sentence):
            yield from _compare(case, sentence, stated, note)


def _compare(
    case: ReportCase, sentence: Sentence, stated: Sequence[QuantityMention], note: Note
) -> Iterator[Found]:
    if note.definition is None:
        return
    cited = figures_in(case.mentions, note.definition.quotation)
    for unit in dict.fromkeys(figure.unit for figure in stated):
        ours = [figure for figure in stated if figure.unit == unit]
        theirs = [figure for figure in cited if figure.unit == unit]
        verdict = _verdict(ours, theirs)
        if verdict is None:
            continue
        fits = verdict is Figures.COMPATIBLE
        yield Found(
            case.report,
            f"the sentence says {_words(ours)}, note {note.number} says {_words(theirs)}; "
            + ("the two agree, one is more exact" if fits else "the two do not agree"),
            sentence.anchor,
            note.number,
            (said(case.report, sentence), noted(case.report, note.number, note.definition)),
            Severity.NOTE if fits else Severity.WARN,
            "state the figure of the source" if fits else "check the figure in the source",
        )


def _verdict(ours: Sequence[QuantityMention], theirs: Sequence[QuantityMention]) -> Figures | None:
    """Return how the figures differ, None where one is equal or there is nothing to compare."""
    relations = {relate(as_quantity(one), as_quantity(other)) for one in ours for other in theirs}
    if not relations or Figures.EQUAL in relations:
        return None
    return Figures.COMPATIBLE if Figures.COMPATIBLE in relations else Figures.DIFFERENT


def _words(mentions: Sequence[QuantityMention]) -> str:
    return " and ".join(f"“{' '.join(mention.text.split())}”" for mention in mentions)


RULE = ReportRule(
    name="checks.figure-against-note",
    severity=Severity.WARN,
    rationale="A figure is only as good as its source; where the note itself gives another one, "
    "the reader is left to guess which of the two holds.",
    not_checked="whether the two figures count the same thing at the same time",
    look=look,
)
