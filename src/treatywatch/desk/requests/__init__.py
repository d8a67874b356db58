"""Requests for information to governments, and what became of them."""
