"""Proving a codebook: its examples run, its rules held against each other."""

from treatywatch.claims.proving.flaw import Flaw, FlawKind, Proof
from treatywatch.claims.proving.prove import Sample, prove_codebook
from treatywatch.claims.proving.trying import code_example, example_report

__all__ = [
    "Flaw",
    "FlawKind",
    "Proof",
    "Sample",
    "code_example",
    "example_report",
    "prove_codebook",
]
