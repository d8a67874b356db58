"""The coder: from the sentences of a report to proposed claims, stage by stage."""

from treatywatch.claims.coder.coder import Coder
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.trace import Trace

__all__ = ["Coder", "Reading", "Trace"]
