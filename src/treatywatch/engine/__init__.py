"""Runs a pure function over a corpus."""
