"""Drafts: texts with their versions, and comments tied to what a sentence says."""
