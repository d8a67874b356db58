"""Why a sentence was coded so, as plain data: for `treatywatch explain --json` and the API."""

from __future__ import annotations

import json
from dataclasses import asdict

from treatywatch.claims.explaining import Explanation
from treatywatch.decisions import line_of
from treatywatch.publish.how_coded import HowCoded
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


def how_coded_as_json(report: str, start: int, how: HowCoded) -> dict[str, object]:
    """Return how a sentence of an evidence file was coded, and what people decided on it."""
    told = how.told
    return {
        "report": report,
        "start": start,
        "codebook": how.codebook,
        "sentence": told.number if told else None,
        "why_not": how.why_not,
        "explanation": explanation_as_json(told.explanation) if told else None,
        "decisions": [json.loads(line_of(one)) for one in how.decisions],
    }
