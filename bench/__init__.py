"""Benchmarks: side by side in one run, tables and a chart as output."""
