"""Claims: what reports say, read with the codebook, and how well that reading does."""

from treatywatch.claims.codebook import Codebook, load_codebook
from treatywatch.claims.coder import Coder

__all__ = ["Codebook", "Coder", "load_codebook"]
