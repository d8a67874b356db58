"""The pages over an evidence file, read-only."""

from treatywatch.site.serving import AddressTaken, serve

__all__ = ["AddressTaken", "serve"]
