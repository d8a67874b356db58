"""Backups of a desk, and restoring them."""
