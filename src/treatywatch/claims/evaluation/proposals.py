"""Which proposals belong to which gold sentence."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.claims.evaluation.gold import GoldSentence
from treatywatch.model import Claim, CodedReport, InvalidGold, Span
from treatywatch.text import find_quotation


def proposals_for_quotes(
    sentences: Sequence[GoldSentence], coded: CodedReport
) -> tuple[tuple[Claim, ...], ...]:
    """Return the claims of a report that belong to each of the quotations, in their order.

    A claim belongs to a quotation when its sentence overlaps it. A sentence of the report can
    overlap two quotations; its claim then belongs to the one that its own words overlap most.
    Raises InvalidGold for a quotation that does not stand in the report.
    """
    spans = [_place(s, coded) for s in sentences]
    owned: list[list[Claim]] = [[] for _ in spans]
    for claim in coded.claims:
        owner = _owner(claim, spans)
        if owner is not None:
            owned[owner].append(claim)
    return tuple(tuple(claims) for claims in owned)


def _place(sentence: GoldSentence, coded: CodedReport) -> Span:
    span = find_quotation(coded.report.text, sentence.words)
    if span is None:
        raise InvalidGold(
            f"the quotation does not stand in {sentence.file}: {sentence.words!r}",
            sentence.where,
            "quote the report's own words; only white space, markers may differ",
        )
    return span


def _owner(claim: Claim, spans: Sequence[Span]) -> int | None:
    near = [n for n, span in enumerate(spans) if span.overlaps(claim.sentence.span)]
    return max(near, key=lambda n: (_shared(claim, spans[n]), -n), default=None)


def _shared(claim: Claim, span: Span) -> int:
    return min(claim.anchor.end, span.end) - max(claim.anchor.start, span.start)
