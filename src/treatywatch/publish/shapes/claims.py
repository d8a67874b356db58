"""A claim as plain data, with the fields of the codebook."""

from __future__ import annotations

from dataclasses import asdict

from treatywatch.model import Claim
from treatywatch.publish.shapes.findings import anchor_as_json


def claim_as_json(claim: Claim) -> dict[str, object]:
    """Return every field of the claim; a field that the sentence does not give is null or empty."""
    return {
        "question": claim.question,
        "answer": claim.answer,
        "subject": claim.subject,
        "certainty": claim.certainty.value,
        "speaker": claim.speaker.value,
        "date": claim.date,
        "period": claim.period,
        "quantity": asdict(claim.quantity) if claim.quantity else None,
        "treaty": claim.treaty,
        "resolution": claim.resolution,
        "weapon_class": claim.weapon_class,
        "places": list(claim.places),
        "partners": list(claim.partners),
        "victims": list(claim.victims),
        "weapons": list(claim.weapons),
        "notes": list(claim.notes),
        "in_note": claim.in_note,
        "anchor": {
            "start": claim.anchor.start,
            "end": claim.anchor.end,
            "quotation": claim.anchor.quotation,
        },
        "sentence": anchor_as_json(claim.sentence),
        "rule": claim.rule,
        "confidence": claim.confidence,
        "status": claim.status.value,
    }
