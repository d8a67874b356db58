"""Texts with exact gold for tests and benchmarks, from the register's facts by a grammar."""

from treatywatch.generate.corpus import GeneratedReport, capacity, generate_reports
from treatywatch.generate.writing import write_corpus

__all__ = ["GeneratedReport", "capacity", "generate_reports", "write_corpus"]
