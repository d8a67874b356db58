"""Proposals of a language model: asked for, vetted, logged. People decide."""

from treatywatch.proposing.log import append_answer, load_answers
from treatywatch.proposing.proposal import Answer, Proposal
from treatywatch.proposing.state import State, decide, state_of

__all__ = [
    "Answer",
    "Proposal",
    "State",
    "append_answer",
    "decide",
    "load_answers",
    "state_of",
]
