"""Decisions of people on claims: a log that is only added to, and what follows from it."""

from treatywatch.decisions.asking import Asked, asked_again, findings_of
from treatywatch.decisions.fields import content_as_json, content_from_json
from treatywatch.decisions.keys import notes_key, plain, sentence_key
from treatywatch.decisions.lines import decision_from_json, line_of, read_decisions
from treatywatch.decisions.log import DecisionLog, Verdict, of_report
from treatywatch.decisions.replay import decided

__all__ = [
    "Asked",
    "DecisionLog",
    "Verdict",
    "asked_again",
    "content_as_json",
    "content_from_json",
    "decided",
    "decision_from_json",
    "findings_of",
    "line_of",
    "notes_key",
    "of_report",
    "plain",
    "read_decisions",
    "sentence_key",
]
