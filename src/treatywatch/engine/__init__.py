"""Runs a pure function over a corpus, in this process or on all cores."""

from treatywatch.engine.run import run

__all__ = ["run"]
