"""Follows the same question through the editions."""
