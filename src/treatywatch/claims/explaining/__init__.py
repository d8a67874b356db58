"""Explaining: why a sentence was coded as it was, from the coder's own trace."""

from treatywatch.claims.explaining.explain import explain
from treatywatch.claims.explaining.explanation import (
    Considered,
    Explanation,
    Named,
    Outcome,
    Stretch,
)

__all__ = ["Considered", "Explanation", "Named", "Outcome", "Stretch", "explain"]
