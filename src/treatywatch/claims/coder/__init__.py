"""The coder: from the sentences of a report to proposed claims, stage by stage."""

from treatywatch.claims.coder.coder import Coder

__all__ = ["Coder"]
