"""The history of a question as plain data."""

from __future__ import annotations

from treatywatch.editions import AssertionHistory, EditionPoint, History
from treatywatch.publish.shapes.changes import side_as_json


def history_as_json(history: History) -> dict[str, object]:
    """Return what each edition says, and each assertion's first and last saying."""
    return {
        "country": history.country,
        "question": history.question,
        "as_of": history.as_of,
        "editions": [_point(point) for point in history.points],
        "assertions": [_assertion(assertion) for assertion in history.assertions],
    }


def _point(point: EditionPoint) -> dict[str, object]:
    claims = [side_as_json(side) for side in point.sides]
    return {"edition": point.edition, "state": point.state.value, "claims": claims}


def _assertion(assertion: AssertionHistory) -> dict[str, object]:
    return {
        "subject": assertion.subject,
        "answer": assertion.answer,
        "treaty": assertion.treaty,
        "period": assertion.period,
        "first_said": side_as_json(assertion.first),
        "last_confirmed": side_as_json(assertion.last),
        "editions": list(assertion.editions),
        "silent": list(assertion.gaps),
        "no_report": list(assertion.missing),
    }
