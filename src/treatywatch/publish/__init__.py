"""Exporters of an evidence file."""
