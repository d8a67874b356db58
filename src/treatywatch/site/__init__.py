"""The pages over an evidence file, read-only."""
