"""Why a sentence was coded so, as plain data: what `treatywatch explain --json` prints."""

from __future__ import annotations

from dataclasses import asdict

from treatywatch.claims.explaining import Explanation
from treatywatch.publish.shapes.claims import claim_as_json


def explanation_as_json(explanation: Explanation) -> dict[str, object]:
    """Return the sentence, what it names, its stretches, every reading considered, the claims."""
    sentence = explanation.sentence
    return {
        "text": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "label": sentence.label,
        "in_note": sentence.note,
        "masked": explanation.masked,
        "passed_over": explanation.passed_over,
        "named": [asdict(one) for one in explanation.named],
        "stretches": [asdict(one) for one in explanation.stretches],
        "considered": [asdict(one) for one in explanation.considered],
        "claims": [claim_as_json(claim) for claim in explanation.claims],
    }
