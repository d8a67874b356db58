"""Drafts, decisions, requests and the vault."""
