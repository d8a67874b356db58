"""The claims of an edition, each assertion once."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.model import Claim, CodedReport, Side


def sides_of(reports: Sequence[CodedReport]) -> tuple[Side, ...]:
    """Return the claims of all reports of one edition in order, repetitions left out.

    A claim that is repeated with all its particulars (in a table and in the text, in the body
    and in a note) stands where it is first made in the body.
    """
    everything = [
        Side(coded.report.slug, coded.report.edition, claim)
        for coded in reports
        for claim in coded.claims
    ]
    body_first = sorted(everything, key=lambda side: side.claim.in_note is not None)
    kept: dict[tuple[object, ...], Side] = {}
    for side in body_first:
        kept.setdefault(_particulars(side.claim), side)
    chosen = set(map(id, kept.values()))
    return tuple(side for side in everything if id(side) in chosen)


def _particulars(claim: Claim) -> tuple[object, ...]:
    return (
        *(claim.subject, claim.question, claim.answer, claim.treaty, claim.resolution),
        *(claim.certainty, claim.speaker, claim.date, claim.period, claim.quantity),
        *(claim.weapon_class, claim.places, claim.partners, claim.victims, claim.weapons),
    )
