"""The pages over an evidence file, read-only."""

from treatywatch.serving import AddressTaken
from treatywatch.site.serving import serve

__all__ = ["AddressTaken", "serve"]
