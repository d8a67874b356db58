"""Gold sentences and the scores of a coder against them (codebook: gold files and scores)."""

from treatywatch.claims.evaluation.evaluate import evaluate_claims
from treatywatch.claims.evaluation.gold import GoldClaim, GoldSentence
from treatywatch.claims.evaluation.reading import load_gold
from treatywatch.claims.evaluation.scores import ClaimScores

__all__ = ["ClaimScores", "GoldClaim", "GoldSentence", "evaluate_claims", "load_gold"]
